import { create } from 'zustand';
import type {
  Choices,
  NameChoice,
  Note,
  RowChoice,
  TableChoice,
} from '../../shared/formats/tables/plan/types.ts';
import { open } from '../client/open.ts';
import { replica } from '../client/replica.ts';
import { onAnotherProject } from '../state/another-project.ts';
import { usePlaces } from '../state/places.ts';

/** What of the paste is looked at: a table by its place, the names to settle, or what could not be placed. */
export type Looked = number | 'names' | 'left';

interface Paste {
  readonly text: string;
  /** All that the reviewer has said; the plan follows from it. */
  readonly choices: Choices;
  /** What was asked of the names that the reviewer has settled: the plan asks it no longer. */
  readonly settled: Readonly<Record<string, Note>>;
  readonly looked: Looked;
  /** The row that is looked at, by its place among the planned ones: one that was pasted may be several. */
  readonly row: number;
  begin(text: string, document?: string): void;
  forget(): void;
  look(looked: Looked, row?: number): void;
  say(choices: Choices): void;
  sayTable(at: number, said: TableChoice): void;
  sayRow(at: number, row: number, said: RowChoice): void;
  sayName(key: string, asked: Note, means: NameChoice): void;
}

const NOTHING = { text: '', choices: {}, settled: {}, looked: 0, row: 0 } as const;

/** A paste under review. It stays while its project is open, wherever the person goes meanwhile. */
export const usePaste = create<Paste>()((set) => {
  const choose = (change: (choices: Choices) => Choices) =>
    set(({ choices }) => ({ choices: change(choices) }));
  return {
    ...NOTHING,
    begin(text, document) {
      set({ ...NOTHING, text, choices: document === undefined ? {} : { source: { document } } });
    },
    forget() {
      set(NOTHING);
    },
    look(looked, row = 0) {
      set({ looked, row });
    },
    say(said) {
      choose((choices) => ({ ...choices, ...said }));
    },
    sayTable(at, said) {
      choose((choices) => withTable(choices, at, said));
    },
    sayRow(at, row, said) {
      choose((choices) => {
        const rows = choices.tables?.[at]?.rows ?? {};
        return withTable(choices, at, { rows: { ...rows, [row]: { ...rows[row], ...said } } });
      });
    },
    sayName(key, asked, means) {
      set(({ choices, settled }) => ({
        choices: { ...choices, names: { ...choices.names, [key]: means } },
        settled: { ...settled, [key]: settled[key] ?? asked },
      }));
    },
  };
});

function withTable(choices: Choices, at: number, said: TableChoice): Choices {
  return { ...choices, tables: { ...choices.tables, [at]: { ...choices.tables?.[at], ...said } } };
}

onAnotherProject(() => usePaste.getState().forget());

/**
 * Goes to where the tables of a report are pasted, with a text that is at hand already or without. Where no project is
 * open yet, one is begun.
 */
export async function startPasting(text = '', document?: string): Promise<void> {
  if (replica.getState().status !== 'open') await open('project.create', { name: 'New project' });
  if (replica.getState().status !== 'open') return;
  if (text !== '') usePaste.getState().begin(text, document);
  usePlaces.getState().go('paste');
}
