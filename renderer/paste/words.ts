import { CAPTIONS } from '../../shared/formats/tables/kinds.ts';
import { keyOfName } from '../../shared/formats/tables/plan/types.ts';
import type {
  Left,
  Note,
  NoteCode,
  Plan,
  PlannedRow,
  PlannedTable,
  RowDoes,
} from '../../shared/formats/tables/plan/types.ts';
import type { CutCode } from '../../shared/formats/tables/text/pasted.ts';

/** What a row does, in a word or two. */
export const DOES: Readonly<Record<RowDoes, string>> = {
  add: 'new',
  change: 'changes',
  'nothing new': 'is there',
  'left out': 'left out',
  'not placed': 'kept as text',
};

/** The same of several. */
const DONE: Readonly<Record<RowDoes, string>> = {
  ...DOES,
  change: 'changed',
  'nothing new': 'there already',
};

/** What a person should look at before it is entered; the other notes only tell. */
const TO_LOOK_AT: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'taken as',
  'several',
  'near',
  'means another',
  'named twice',
  'said otherwise',
  'off the scale',
  'not known',
  'not placed',
  'columns differ',
]);

export function asks({ code }: Note): boolean {
  return TO_LOOK_AT.has(code);
}

export function asksIn({ notes, does }: PlannedRow): boolean {
  return does !== 'left out' && notes.some(asks);
}

export function titleOf({ caption, kind, at }: PlannedTable): string {
  if (caption !== undefined && caption.length <= 60) return caption;
  return kind === undefined ? `Table ${at + 1}` : CAPTIONS[kind];
}

/** `12 new, 4 there`. */
export function countsOf({ rows }: Pick<PlannedTable, 'rows'>): string {
  const counts = Map.groupBy(rows, ({ does }) => does);
  const parts = (['add', 'change', 'nothing new', 'not placed', 'left out'] as const).flatMap((does) => {
    const count = counts.get(does)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${DONE[does]}`];
  });
  return parts.join(', ');
}

export const WHY: Readonly<Record<Left['why'], string>> = {
  'not a table of a model': 'A table that is none of a model',
  'no record': 'A row without what its record needs',
  'outside of the tables': 'Outside of the tables',
};

const CUT: Readonly<Record<CutCode, string>> = {
  tables: 'some of its tables',
  rows: 'some of its rows',
  columns: 'some of its columns',
  cells: 'the ends of its longest cells',
};

/** What was left out because there is too much of it. */
export function cutInWords(cut: readonly CutCode[]): string {
  return `It is too large: ${cut.map((code) => CUT[code]).join(', ')} cannot be taken.`;
}

/** A name that was looked for, and in how many rows. */
export interface AskedName {
  readonly key: string;
  readonly note: Note;
  readonly count: number;
}

/** Each name that is not simply there, once; first those that a person should look at. */
export function askedNames(plan: Plan, settled: Readonly<Record<string, Note>>): AskedName[] {
  const notes = plan.tables.flatMap(({ rows }) => rows.flatMap((row) => row.notes));
  const asked = notes.flatMap((note) => {
    const key = nameKey(note);
    return key === undefined || key in settled ? [] : [{ key, note }];
  });
  const groups = [...Map.groupBy(asked, ({ key }) => key)];
  const open = groups.flatMap(([key, [first, ...more]]) =>
    first ? [{ key, note: first.note, count: more.length + 1 }] : [],
  );
  const done = Object.entries(settled).map(([key, note]) => ({ key, note, count: 0 }));
  return [...open.filter(({ note }) => asks(note)), ...done, ...open.filter(({ note }) => !asks(note))];
}

/** Under which key a choice answers a note; undefined where it asks for none. */
export function nameKey({ code, kinds, said }: Note): string | undefined {
  const [kind] = kinds ?? [];
  const isOfName = ['taken as', 'several', 'near', 'new by mention', 'instance'].includes(code);
  return !isOfName || kind === undefined || kind === 'placement' ? undefined : keyOfName(kind, said);
}
