import { create } from 'zustand';
import type { Verdict } from '../../shared/analysis/verdicts.ts';

/** How the tables below are looked at: it stays while the window does, also when another tab is opened. */
interface TableLook {
  readonly filter: string;
  /** Crossings: only these verdicts, all where none is named. */
  readonly verdicts: readonly Verdict[];
  readonly groupCrossings: 'nothing' | 'verdict' | 'zones';
  /** Reach: actors against what, and whether only what is one hop away. */
  readonly against: 'zones' | 'assets';
  readonly oneHop: boolean;
  look(change: Partial<Omit<TableLook, 'look' | 'toggleVerdict'>>): void;
  toggleVerdict(verdict: Verdict): void;
}

export const useTableLook = create<TableLook>()((set) => ({
  filter: '',
  verdicts: [],
  groupCrossings: 'nothing',
  against: 'zones',
  oneHop: false,
  look(change) {
    set(change);
  },
  toggleVerdict(verdict) {
    set(({ verdicts }) => ({
      verdicts: verdicts.includes(verdict)
        ? verdicts.filter((other) => other !== verdict)
        : [...verdicts, verdict],
    }));
  },
}));
