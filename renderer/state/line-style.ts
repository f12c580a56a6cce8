import { create } from 'zustand';
import { t } from '../words/t.ts';

/** How lines turn: at right angles with small corners, or in wide curves. */
export const LINE_STYLES = ['right angles', 'curves'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** What is done to have it. */
export const LINE_ACTIONS: Readonly<Record<LineStyle, string>> = {
  'right angles': t('Lines: right angles'),
  curves: t('Lines: curves'),
};

const KEY = 'trailmap-lines';

/** A preference of the person, as the theme is: the same picture reads better to some with one, to some with the other. */
function remembered(): LineStyle {
  const kept = localStorage.getItem(KEY);
  return LINE_STYLES.find((style) => style === kept) ?? 'right angles';
}

interface Kept {
  readonly style: LineStyle;
  setStyle(style: LineStyle): void;
}

export const useLineStyle = create<Kept>()((set) => ({
  style: remembered(),
  setStyle(style) {
    localStorage.setItem(KEY, style);
    set({ style });
  },
}));
