import { loose } from '../cells/loose.ts';
import { tables } from '../columns/tables.ts';
import type { Column } from '../columns/column.ts';
import { CAPTIONS, TABLE_KINDS } from '../kinds.ts';
import type { TableKind } from '../kinds.ts';

/*
 * What a row of headings means: which kind of table it is, and the role of each column. A heading that only one kind
 * of table has says more than one that any table may have ("Description").
 */

interface Meant {
  readonly role: string;
  /** Only this kind of table is headed so. */
  readonly tells: boolean;
}

/** The headings of each kind, as people may write them. */
const meanings: ReadonlyMap<TableKind, ReadonlyMap<string, Meant>> = new Map(
  TABLE_KINDS.map((kind) => [kind, meaningsOf(tables[kind].columns)]),
);

function meaningsOf(columns: readonly Column[]): Map<string, Meant> {
  const found = new Map<string, Meant>();
  const put = (text: string, role: string, tells: boolean) => {
    const key = headingKey(text);
    if (!found.has(key)) found.set(key, { role, tells });
  };
  for (const { role, heading, also, always } of columns) {
    for (const text of [heading, ...also]) put(text, role, always || also.length > 0);
  }
  for (const { role, plainly } of columns) for (const text of plainly) put(text, role, false);
  return found;
}

/** Headings every table may have: they tell nothing. */
const COMMON = new Set(
  ['Description', 'Name', 'Type', 'ID', 'Remarks', 'Tags', 'Source', 'Summary', 'Title', 'Kind', '#'].map(
    headingKey,
  ),
);

export function headingKey(text: string): string {
  const bare = text.replaceAll(/\((?:s|en|n)\)/gi, '').replaceAll(/[*_:]+/g, ' ');
  return text.trim() === '#' ? '#' : loose(bare);
}

export interface HeadingMeaning {
  readonly kind: TableKind;
  readonly roles: readonly (string | undefined)[];
  /** How much of the headings is understood, and how much of that only this kind has. */
  readonly score: number;
}

/** The roles of headings in one kind of table; each is taken once. */
export function rolesIn(kind: TableKind, headings: readonly string[]): (string | undefined)[] {
  return rolesOfKeys(kind, headings.map(headingKey));
}

function rolesOfKeys(kind: TableKind, keys: readonly string[]): (string | undefined)[] {
  const words = meanings.get(kind);
  const taken = new Set<string>();
  const roles = keys.map((key) => {
    const meant = words?.get(key);
    if (!meant || taken.has(meant.role)) return undefined;
    taken.add(meant.role);
    return meant.role;
  });
  const ends = ENDS.get(kind);
  if (!ends?.to.some((role) => taken.has(role)) || ends.from.some((role) => taken.has(role))) return roles;
  return roles.map((role) => (role === 'source' ? ends.from[0] : role));
}

/** "Source" beside "Destination" is where something starts; elsewhere it is what a row is from. */
const ENDS: ReadonlyMap<TableKind, { readonly from: readonly string[]; readonly to: readonly string[] }> =
  new Map([
    ['connections', { from: ['fromZone', 'fromComponents'], to: ['toZone', 'toComponents'] }],
    ['paths', { from: ['from'], to: ['to'] }],
  ]);

/** What each kind must have to be it at all, one of each list. */
const NEEDS: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  components: [['name']],
  zones: [['name']],
  connections: [
    ['fromZone', 'fromComponents'],
    ['toZone', 'toComponents'],
  ],
  actors: [['name']],
  paths: [['actor'], ['from', 'to']],
  assets: [['name']],
  assumptions: [['text']],
  categories: [['name', 'code']],
  controls: [['name']],
  findings: [['title', 'ref']],
};

/** Every kind that a row of headings may be, the likeliest first. */
export function meaningsOfHeadings(headings: readonly string[], caption?: string): HeadingMeaning[] {
  const said = headings.filter((heading) => heading.trim() !== '').length;
  if (said === 0) return [];
  const hint = caption === undefined ? undefined : kindOfCaption(caption);
  const keys = headings.map(headingKey);
  return TABLE_KINDS.flatMap((kind): HeadingMeaning[] => {
    const roles = rolesOfKeys(kind, keys);
    const has = new Set(roles);
    if (!NEEDS[kind].every((some) => some.some((role) => has.has(role)))) return [];
    const known = roles.filter((role) => role !== undefined).length;
    const telling = keys.filter((key, at) => roles[at] !== undefined && tells(kind, key)).length;
    if (telling === 0 && hint !== kind) return [];
    const score = (known + telling) / (said * 2) + (hint === kind ? 0.3 : 0);
    return [{ kind, roles, score }];
  }).toSorted((a, b) => b.score - a.score || Number(isNamedFirst(b)) - Number(isNamedFirst(a)));
}

/** Rows are about what they name first. */
function isNamedFirst({ kind, roles }: HeadingMeaning): boolean {
  return roles[0] !== undefined && roles[0] === tables[kind].named;
}

function tells(kind: TableKind, key: string): boolean {
  return !COMMON.has(key) && meanings.get(kind)?.get(key)?.tells === true;
}

const ENOUGH = 0.5;
const LONGEST_HEADING = 60;
/** Every heading of every table. */
const all: ReadonlySet<string> = new Set([...meanings.values()].flatMap((words) => [...words.keys()]));

/** Whether a row of cells is headings rather than what stands below them. */
export function isHeadings(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  if (said.length === 0 || said.some((cell) => cell.length > LONGEST_HEADING)) return false;
  // Every row of a paste is asked, and hardly any is.
  const known = said.filter((cell) => all.has(headingKey(cell))).length;
  if (known * 2 < said.length) return false;
  const [best] = meaningsOfHeadings(cells);
  const roles = best?.roles.filter((role) => role !== undefined).length ?? 0;
  if (!best || best.score < ENOUGH || roles < Math.min(2, said.length)) return false;
  return said.length > 1 || cells.length === 1;
}

const CAPTION_WORDS: readonly (readonly [TableKind, RegExp])[] = [
  ['paths', /\b(?:threat )?(?:actor|attack) paths?\b/i],
  ['connections', /\b(?:trust )?(?:zone )?connections?\b|\bdata flows?\b/i],
  ['zones', /\btrust zones?\b/i],
  ['actors', /\b(?:threat )?actors?\b/i],
  ['findings', /\bfindings?\b|\bissues\b|\bvulnerabilit(?:y|ies)\b/i],
  [
    'categories',
    /\bcontrol (?:categor(?:y|ies)|famil(?:y|ies)|maturity)\b|\bsecurity controls?\b|\bcontrols? analysis\b/i,
  ],
  ['assumptions', /\bassumptions?\b/i],
  ['assets', /\bsensitive data\b|\bdata dictionary\b|\bassets?\b/i],
  ['components', /\bcomponents?\b/i],
  ['controls', /^controls$/i],
];

/** What the words above a table say that it is. */
export function kindOfCaption(caption: string): TableKind | undefined {
  const own = TABLE_KINDS.find((kind) => loose(CAPTIONS[kind]) === loose(caption));
  if (own || caption.length > 120) return own;
  return CAPTION_WORDS.find(([, words]) => words.test(caption))?.[0];
}
