import type { Kind } from '../../shared/base/ids.ts';
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
import { definitionOf } from '../../shared/model/kinds.ts';
import { t, word } from '../words/t.ts';

/** What a row does, in a word or two. */
export const DOES: Readonly<Record<RowDoes, string>> = {
  add: t('new', undefined, 'row'),
  change: t('changes', undefined, 'row'),
  'nothing new': t('is there', undefined, 'row'),
  'left out': t('left out', undefined, 'row'),
  'not placed': t('kept as text', undefined, 'row'),
};

/** The same of several, in the order in which they are told. */
const COUNTED: readonly (readonly [does: RowDoes, inWords: (count: number) => string])[] = [
  ['add', (count) => t('{count} new', { count })],
  ['change', (count) => t('{count} changed', { count })],
  ['nothing new', (count) => t('{count} there already', { count })],
  ['not placed', (count) => t('{count} kept as text', { count })],
  ['left out', (count) => t('{count} left out', { count })],
];

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
  return kind === undefined ? t('Table {number}', { number: at + 1 }) : word(CAPTIONS[kind]);
}

/** `12 new, 4 there`. */
export function countsOf({ rows }: Pick<PlannedTable, 'rows'>): string {
  const counts = Map.groupBy(rows, ({ does }) => does);
  const parts = COUNTED.map(([does, inWords]) => {
    const count = counts.get(does)?.length ?? 0;
    return count === 0 ? '' : inWords(count);
  });
  return parts.filter((part) => part !== '').join(', ');
}

export const WHY: Readonly<Record<Left['why'], string>> = {
  'not a table of a model': t('A table that is none of a model'),
  'no record': t('A row without what its record needs'),
  'outside of the tables': t('Outside of the tables'),
};

const CUT: Readonly<Record<CutCode, string>> = {
  tables: t('some of its tables'),
  rows: t('some of its rows'),
  columns: t('some of its columns'),
  cells: t('the ends of its longest cells'),
};

/** What was left out because there is too much of it. */
export function cutInWords(cut: readonly CutCode[]): string {
  return t('It is too large: {parts} cannot be taken.', { parts: cut.map((code) => CUT[code]).join(', ') });
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

/** What a name, or a row, may become: whole words for each kind that tables make, for the article goes with the kind. */
export function newOfKind(kind: Kind): string {
  return NEW[kind] ?? t('a new {kind}', { kind: word(definitionOf(kind).label) });
}

const NEW: Readonly<Partial<Record<Kind, string>>> = {
  zone: t('a new trust zone'),
  component: t('a new component'),
  connection: t('a new connection'),
  actor: t('a new threat actor'),
  path: t('a new threat actor path'),
  asset: t('a new asset'),
  assumption: t('a new assumption'),
  category: t('a new control category'),
  control: t('a new control'),
  finding: t('a new finding'),
};
