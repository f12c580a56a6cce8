import { byText } from '../../../base/compare.ts';
import type { Id } from '../../../base/ids.ts';
import type { RecordOf } from '../../../model/kinds.ts';
import { outside, separated, values } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import { quoted, readLine, readProse, tidy, unquoted } from '../cells/plain.ts';
import { LONGEST_NAME } from '../limits.ts';
import type { Book } from '../names/book.ts';
import { readSaid, starred } from '../names/said.ts';
import type { Said } from '../names/said.ts';
import type { Reading } from './column.ts';

/*
 * The components of a zone, as the reports list them: one a line, parts below what they are parts of, and beside a
 * name when it is there, how many there are, and that it may be absent.
 *
 *     • Server
 *       • Queue (optional; at least two)
 *     • Broker (when it takes clients without a proxy)
 *     • Public API (part of Server in Control plane)
 */

interface Included {
  readonly said: Said;
  readonly condition?: string;
  readonly howMany?: string;
  readonly optional?: boolean;
  readonly partOf?: string;
}

type Details = Omit<Included, 'said'>;

const CONDITION = /^(?:when|if|unless|only|where|while|as long as|in case)\s/i;
const COUNT =
  /^(?:at (?:least|most)|up to|exactly|about|one or more|zero or more|more than|several|multiple|many|two|three|four|five|six|seven|eight|nine|ten|\d+|×|x\d)(?!\p{L})/iu;

/** The cell of a zone; of no zone, what is in none. */
export function includedText(zone: Id<'zone'> | 'nowhere', book: Book): string {
  return lines(zone, 0, book).join('\n');
}

function lines(where: Id<'zone'> | Id<'placement'> | 'nowhere', depth: number, book: Book): string[] {
  return book
    .inside(where)
    .map((placement) => ({ placement, text: itemText(placement, book) }))
    .toSorted((a, b) => byText(a.text, b.text) || byText(a.placement.id, b.placement.id))
    .flatMap(({ placement, text }) => [
      `${'  '.repeat(depth)}• ${text}`,
      ...lines(placement.id, depth + 1, book),
    ]);
}

function itemText(placement: RecordOf<'placement'>, book: Book): string {
  const label = book.placementMade(placement.id);
  const details = detailTexts(placement, book);
  const text = details.length === 0 ? label : `${label} (${details.join('; ')})`;
  const read = readIncluded(text, () => false);
  const name = book.get(placement.component)?.name ?? '';
  const isAnother = details.length > 0 && book.names.exact(text, ['component']).length > 0;
  if (read.said.name === name && !isAnother) return text;
  // Its name looks as if something stood beside it, or is that of another one.
  const ids = label.match(/(?: \[[^\]"]*\])+$/)?.[0] ?? '';
  return `${quoted(name)}${ids}${details.length === 0 ? '' : ` (${details.join('; ')})`}`;
}

function detailTexts(
  { zone, parent, condition, optional, howMany }: RecordOf<'placement'>,
  book: Book,
): string[] {
  return [
    ...(zone !== undefined && parent !== undefined ? [`part of ${book.placement(parent)}`] : []),
    ...(condition === undefined ? [] : [plainly(condition, CONDITION, 'when')]),
    ...(optional ? ['optional'] : []),
    ...(howMany === undefined ? [] : [plainly(howMany, COUNT, 'how many')]),
  ];
}

/** As it is where it begins as such a thing does, else with what it is before it. */
function plainly(value: string, looks: RegExp, word: string): string {
  const isPlain = looks.test(value) && !/[;()"[\]\n•●◦▪‣]/.test(value) && readLine(value) === value;
  return isPlain ? value : `${word}: ${quoted(value)}`;
}

/** One line of the cell. `isKnown` says whether a text as a whole is the name of a component. */
function readIncluded(text: string, isKnown: (name: string) => boolean): Included {
  const whole = readSaid(text);
  if (whole.exactly || isKnown(whole.name)) return { said: whole };
  const open = openingOfLast(text);
  const details = open > 0 ? readDetails(text.slice(open + 1, -1)) : undefined;
  if (details) return { said: readSaid(text.slice(0, open)), ...details };
  const condition = /^(.*?\S),?\s+((?:when|if|unless)\s.+)$/i.exec(text);
  return condition
    ? { said: readSaid(condition[1] ?? ''), condition: tidy(condition[2] ?? '') }
    : { said: whole };
}

/** Where the parenthesis opens that closes at the end of the text; -1 where none does. */
function openingOfLast(text: string): number {
  if (!text.endsWith(')')) return -1;
  // Parentheses in quotes are no parentheses.
  const last = outside(text, /^\s+(?=\()/).at(-1) ?? '';
  return last.startsWith('(') && last.length < text.length ? text.length - last.length : -1;
}

function readDetails(inner: string): Details | undefined {
  let found: Details = {};
  for (const part of outside(inner, /^;/).map((text) => text.trim())) {
    const detail = readDetail(part);
    if (!detail) return undefined;
    found = { ...found, ...detail };
  }
  return found;
}

function readDetail(part: string): Details | undefined {
  if (loose(part) === 'optional') return { optional: true };
  const [, word, text = ''] = /^(when|how many): (".*")$/s.exec(part) ?? [];
  const value = word === undefined ? undefined : unquoted(text);
  if (value !== undefined && word === 'when') return { condition: value };
  if (value !== undefined && value.length <= LONGEST_NAME) return { howMany: value };
  const parent = /^part of (.+)$/is.exec(part)?.[1];
  if (parent !== undefined) return { partOf: parent };
  if (CONDITION.test(part)) return { condition: readProse(part) ?? part };
  return COUNT.test(part) && part.length <= LONGEST_NAME ? { howMany: readLine(part) ?? part } : undefined;
}

const REST = /^(?:etc\.?|and (?:others|more)|others|…|\.\.\.)$/i;

interface Item {
  readonly text: string;
  readonly depth: number;
}

const ITS_PARTS = /^(.+?)(?:,? (?:and|with) its (?:parts|children|components|modules))?:\s+(\S.*)$/i;

/** "Library and its parts: Networking, Decoders": what stands after the colon lies in what stands before it. */
function withParts(items: readonly Item[], isList: boolean, row: Reading): Item[] {
  const isKnown = (name: string) => row.isKnown(name, ['component']);
  let below = 0;
  return items.flatMap(({ text, depth }): Item[] => {
    const [, whole = '', parts = ''] = ITS_PARTS.exec(text) ?? [];
    if (whole === '' || text.startsWith('"') || isKnown(text) || !isKnown(whole)) {
      return [{ text, depth: depth + below }];
    }
    // On a line of names, all that follow are parts as well; a bullet ends with its line.
    if (!isList) below = 1;
    return [
      { text: whole, depth },
      ...separated(parts, isKnown).map((part) => ({ text: part, depth: depth + 1 })),
    ];
  });
}

/** Reads the cell: what it lists appears in the zone, or in none. */
export function readIncludedCell(cell: string, zone: Id<'zone'> | undefined, row: Reading): void {
  const around: (Id<'placement'> | undefined)[] = [];
  const isKnown = (name: string) => row.isKnown(name, ['component']);
  const isList = /^\s*[•●◦▪‣*–—-]\s/.test(cell);
  for (const { text, depth } of withParts(values(cell, isKnown), isList, row)) {
    if (REST.test(text)) {
      row.keep('included', text);
      continue;
    }
    const { said, partOf, ...details } = readIncluded(starred(text), isKnown);
    const parent = depth === 0 ? undefined : around[depth - 1];
    const components = row.components(said, 'included');
    if (components.length === 0) row.keep('included', text);
    const placements = components.map((component) =>
      row.appear(component, { ...(parent === undefined ? { zone } : { parent }), ...details, ids: said.ids }),
    );
    around.length = depth;
    around.push(placements[0]);
    if (partOf !== undefined) row.later(() => joinParent(placements, partOf, row));
  }
}

function joinParent(placements: readonly Id<'placement'>[], said: string, row: Reading): void {
  const parent = row.place(said, 'included');
  for (const placement of placements) {
    if (parent?.startsWith('placement:')) row.nest(placement, parent as Id<'placement'>);
    else row.keep('included', `part of ${said}`);
  }
}
