import { create } from 'zustand';
import type {
  Choices,
  NameChoice,
  Note,
  RowChoice,
  TableChoice,
} from '../../shared/formats/tables/plan/types.ts';
import type { ReadTables } from '../../shared/formats/tables/text/pasted.ts';

/** What of the paste is looked at: a table by its place, names to settle, what could not be placed, room for more. */
export type Looked = number | 'names' | 'left' | 'more';

interface Paste {
  /** What was pasted, one after the other: a document gives its tables one by one. */
  readonly parts: readonly ReadTables[];
  /** All that the reviewer has said; the plan follows from it. */
  readonly choices: Choices;
  /** What was asked of the names that the reviewer has settled: the plan asks it no longer. */
  readonly settled: Readonly<Record<string, Note>>;
  readonly looked: Looked;
  /** The row that is looked at, by its place among the planned ones: one that was pasted may be several. */
  readonly row: number;
  add(part: ReadTables, document?: string): void;
  forget(): void;
  look(looked: Looked, row?: number): void;
  say(choices: Choices): void;
  sayTable(at: number, said: TableChoice): void;
  sayRow(at: number, row: number, said: RowChoice): void;
  sayName(key: string, asked: Note, means: NameChoice): void;
}

const NOTHING = { parts: [], choices: {}, settled: {}, looked: 0, row: 0 } as const;

/** A paste under review. It stays while its project is open, wherever the person goes meanwhile. */
export const usePaste = create<Paste>()((set) => {
  const choose = (change: (choices: Choices) => Choices) =>
    set(({ choices }) => ({ choices: change(choices) }));
  return {
    ...NOTHING,
    add(part, document) {
      set(({ parts, choices }) => ({
        parts: [...parts, part],
        choices: { ...(document !== undefined && { source: { document } }), ...choices },
        looked: parts.reduce((count, { tables }) => count + tables.length, 0),
        row: 0,
      }));
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
