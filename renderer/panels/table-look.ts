import { create } from 'zustand';
import type { Verdict } from '../../shared/analysis/verdicts.ts';
import type { Model } from '../../shared/model/model.ts';

/** How the tables below are looked at: it stays while the window does, also when another tab is opened. */
interface TableLook {
  readonly filter: string;
  /** Crossings: only these verdicts, all where none is named. */
  readonly verdicts: readonly Verdict[];
  readonly groupCrossings: 'nothing' | 'verdict' | 'zones';
  /** Reach: actors against what, and whether only what is one hop away. */
  readonly against: 'zones' | 'assets';
  readonly oneHop: boolean;
  /** Exposure of what. */
  readonly exposed: 'zones' | 'placements' | 'connections';
  /** The model for which somebody asked for weights although that takes a while; after a step they are asked again. */
  readonly weighed: Model | undefined;
  /** What is due, under its part of the model or under whose turn it is; and whether only what is due. */
  readonly groupDue: 'part' | 'person';
  readonly onlyDue: boolean;
  look(change: Partial<Omit<TableLook, 'look' | 'toggleVerdict'>>): void;
  toggleVerdict(verdict: Verdict): void;
}

export const useTableLook = create<TableLook>()((set) => ({
  filter: '',
  verdicts: [],
  groupCrossings: 'nothing',
  against: 'zones',
  oneHop: false,
  exposed: 'zones',
  weighed: undefined,
  groupDue: 'part',
  onlyDue: true,
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
