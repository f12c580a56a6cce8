import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import type { Step } from './steps.ts';

/** What the person has typed on the way to the first command; everything later is in the draft itself. */
interface Beginning {
  readonly name: string;
  readonly type: string;
  readonly technology: string;
  readonly talksTo: readonly Id<'placement'>[];
}

const blank: Beginning = { name: '', type: 'process', technology: '', talksTo: [] };

export const useWizard = create<{
  readonly step: Step;
  readonly beginning: Beginning;
  goTo(step: Step): void;
  say(part: Partial<Beginning>): void;
  reset(step?: Step): void;
}>()((set) => ({
  step: 'questions',
  beginning: blank,
  goTo(step) {
    set({ step });
  },
  say(part) {
    set((state) => ({ beginning: { ...state.beginning, ...part } }));
  },
  reset(step = 'questions') {
    set({ step, beginning: blank });
  },
}));
