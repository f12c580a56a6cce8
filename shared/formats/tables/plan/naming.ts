import { isIdOf } from '../../../base/ids.ts';
import type { Id, Kind } from '../../../base/ids.ts';
import { LONGEST_NAME } from '../limits.ts';
import { TAKEN } from '../names/names.ts';
import type { Match } from '../names/names.ts';
import type { Said } from '../names/said.ts';
import { isByName } from './desk.ts';
import type { Desk } from './desk.ts';
import type { Note } from './types.ts';

/** A row as far as names in it are concerned. */
export interface Asking {
  readonly desk: Desk;
  readonly table: { readonly at: number };
  readonly row: { readonly at: number };
  note(note: Note): void;
}

/** The record that a name means; one that is not there is made, where a name alone makes one of its kind. */
export function mentioned(row: Asking, kind: Kind, said: Said, role: string): Id | undefined {
  if (said.name === '' || said.name.length > LONGEST_NAME) return undefined;
  return existing(row, said, [kind], role) ?? made(row, kind, said, role);
}

/** What a name means among what is there: by an id, by the reviewer's choice, by likeness. */
export function existing(row: Asking, said: Said, kinds: readonly Kind[], role: string): Id | undefined {
  const { desk } = row;
  for (const kind of kinds) {
    const meant = desk.meant(kind, said.ids, said.name);
    if (meant !== undefined) return meant;
  }
  // An id that means nothing here still tells the kind, and that it is this one and no other of the name.
  const ofKind = kinds.find((kind) => said.ids.some((id) => isIdOf(kind, id)));
  const among = ofKind === undefined ? kinds : [ofKind];
  const chosen = desk.chosen(said.name, among);
  // A new one is made once; whoever says its name again means that one.
  if (chosen === 'new') return desk.names.exact(said.name, among).find((id) => desk.isMade(id));
  if (chosen !== undefined) return chosen;
  // A record that stands for another id of the copied table is not the one that is said.
  const found = desk.names
    .find(said.name, among, said.exactly)
    .filter(({ id }) => said.ids.length === 0 || !desk.isBound(id));
  return taken(row, said.name, found, among, role);
}

function taken(
  row: Asking,
  name: string,
  found: readonly Match[],
  kinds: readonly Kind[],
  role: string,
): Id | undefined {
  const [first, second] = found;
  if (!first || first.confidence < TAKEN) return undefined;
  const isTied = second !== undefined && second.confidence === first.confidence;
  if (first.how === 'near' && isTied) return undefined;
  const note = { column: role, said: name, kinds, taken: first.id, near: found };
  if (isTied) row.note({ ...note, code: 'several' });
  else if (first.how === 'near') row.note({ ...note, code: 'taken as' });
  return first.id;
}

function made(row: Asking, kind: Kind, said: Said, role: string): Id | undefined {
  if (!isByName(kind)) return undefined;
  const { desk } = row;
  const isSettled = said.exactly || desk.chosen(said.name, [kind]) === 'new';
  const near = isSettled ? [] : desk.names.find(said.name, [kind]);
  const instanced = kind === 'zone' && !said.exactly ? instancedBy(desk, said.name) : undefined;
  const id = desk.mention(kind, said.name, { table: row.table.at, row: row.row.at });
  const note = { column: role, said: said.name, kinds: [kind], taken: id };
  const zone = isIdOf('zone', id) && instanced !== undefined ? desk.get(id) : undefined;
  if (zone && instanced !== undefined) {
    desk.put({ ...zone, instanceOf: instanced });
    row.note({ ...note, code: 'instance', other: desk.nameOf(instanced) });
  } else if (near.length > 0) row.note({ ...note, code: 'near', near });
  else row.note({ ...note, code: 'new by mention' });
  for (const foreign of said.ids) desk.bind(foreign, id);
  return id;
}

/** `Private Network 1` is one of several `Private Network`s. */
function instancedBy(desk: Desk, name: string): Id<'zone'> | undefined {
  const base = /^(.*\S)\s+#?(?:\d{1,3}|[A-Z])$/.exec(name)?.[1];
  const [found, other] = base === undefined ? [] : desk.names.exact(base, ['zone']);
  return found !== undefined && other === undefined && isIdOf('zone', found) ? found : undefined;
}
