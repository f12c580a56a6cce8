import { create } from 'zustand';
import { t } from '../words/t.ts';

export const THEMES = ['system', 'light', 'dark', 'high contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What is done to have it. */
export const THEME_ACTIONS: Readonly<Record<Theme, string>> = {
  system: t('Theme: system'),
  light: t('Theme: light'),
  dark: t('Theme: dark'),
  'high contrast': t('Theme: high contrast'),
};

const KEY = 'trailmap-theme';

/** A preference of the person, not of the project: kept by the browser, never in the file. */
function remembered(): Theme {
  const kept = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? 'system';
}

function shownAs(theme: Theme): string {
  if (theme !== 'system') return theme;
  if (matchMedia('(prefers-contrast: more)').matches) return 'high contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const useTheme = create<{ readonly theme: Theme; setTheme(theme: Theme): void }>()((set) => ({
  theme: remembered(),
  setTheme(theme) {
    localStorage.setItem(KEY, theme);
    set({ theme });
    applyTheme();
  },
}));

/** Puts the theme on the document; also when the system's preference changes. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = shownAs(useTheme.getState().theme);
}

for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
  matchMedia(query).addEventListener('change', applyTheme);
}
