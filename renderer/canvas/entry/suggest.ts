import { COMPONENT_TYPES } from '../../../shared/model/records/component.ts';
import type { Model } from '../../../shared/model/model.ts';
import { fold, namesOf } from './names.ts';
import type { Name, Names } from './names.ts';
import { ARROW, HEAD, STATEMENTS, jointOf } from './parse.ts';
import { METHODS, PLAIN_WORDS, PROTOCOLS } from './said-words.ts';
import { t } from '../../words/t.ts';

/** A name that fits what is being typed, and what it would stand in place of. */
export interface Suggestion {
  readonly key: string;
  readonly name: string;
  readonly end: string;
  /** The line with it, and where the caret goes. */
  readonly line: string;
  readonly caret: number;
}

const SHOWN = 7;
/** What can stand in one place of a line, from where on, and what is written after it. */
interface Slot {
  readonly from: number;
  readonly names: readonly Name[];
  readonly after?: string;
  /** Names are shown before anything is typed of them. */
  readonly eager?: boolean;
}

/** Names for the place that the caret is in, the likeliest first; none in the middle of a word. */
export function suggestionsFor(model: Model, line: string, caret: number): readonly Suggestion[] {
  const rest = line.slice(caret);
  if (!/^\s*($|[,:)]|<|-|→|←|↔)/.test(rest)) return [];
  const names = namesOf(model);
  const taken = new Set<string>();
  return slotsAt(names, line.slice(0, caret)).flatMap((slot) => {
    const typed = fold(line.slice(slot.from, caret));
    const room = SHOWN - taken.size;
    if ((typed === '' && !slot.eager) || room <= 0) return [];
    return fitting(slot.names, typed, room, taken).map((found) => suggest(found, slot, line, caret));
  });
}

function suggest(found: Name, { from, after = '' }: Slot, line: string, caret: number): Suggestion {
  const rest = line.slice(caret);
  const before = `${line.slice(0, from)}${found.written}${rest === '' ? after : ''}`;
  const { name, end, written } = found;
  return { key: `${from} ${written} ${end}`, name, end, line: before + rest, caret: before.length };
}

/** Begins with it, has a word that does, has it anywhere; other names last. What is there whole is not shown. */
function fitting(names: readonly Name[], typed: string, room: number, taken: Set<string>): readonly Name[] {
  const ranks: Name[][] = [[], [], [], []];
  for (const each of names) {
    const rank = rankOf(each, typed);
    if (rank !== undefined && each.written.toLowerCase() !== typed) ranks[rank]?.push(each);
  }
  const found: Name[] = [];
  for (const each of ranks.flat()) {
    if (found.length >= room) break;
    const key = `${each.written}\n${each.end}`;
    if (taken.has(key)) continue;
    taken.add(key);
    found.push(each);
  }
  return found;
}

function rankOf({ folded, aliases }: Name, typed: string): number | undefined {
  const at = folded.indexOf(typed);
  if (at === 0) return 0;
  if (at > 0) return /[\s\-_/.(]/.test(folded.charAt(at - 1)) ? 1 : 2;
  return aliases.some((alias) => alias.startsWith(typed)) ? 3 : undefined;
}

function slotsAt(names: Names, before: string): readonly Slot[] {
  const head = HEAD.exec(before);
  if (head) return headedSlots(names, before, head[0].length);
  const statement = STATEMENTS.exec(before);
  if (statement) return statementSlots(names, before, statement[0]);
  const arrow = ARROW.exec(before);
  if (!arrow)
    return [...thingSlots(names, before, 0, ' -> '), { from: leading(before, 0), names: BEGINNINGS }];
  const after = arrow.index + arrow[0].length;
  const colon = before.indexOf(':', after);
  return colon === -1 ? thingSlots(names, before, after) : [wordSlot(names, before, colon + 1)];
}

const offered = (name: string, end: string, written = name): Name => ({
  name,
  folded: fold(name),
  aliases: [],
  end,
  written,
});
const BEGINNINGS: readonly Name[] = [
  offered('zone', t('adds a trust zone'), 'zone '),
  offered('external zone', t('adds a zone outside our control'), 'external zone '),
  offered('actor', t('adds a threat actor'), 'actor '),
  offered('asset:', t('adds sensitive data'), 'asset: '),
  offered('control:', t('adds a control'), 'control: '),
  offered('assumption:', t('adds an assumption'), 'assumption: '),
  offered('finding:', t('adds a finding'), 'finding: '),
];

/** After "zone" or "actor" the name is new; after "in" comes what is there. */
function headedSlots({ zones, components }: Names, before: string, head: number): readonly Slot[] {
  const at = afterWord(before, head, 'in');
  if (at === undefined) return [];
  const places = /actor/i.test(before.slice(0, head)) ? [...zones, ...components] : zones;
  return [{ from: at, names: places, eager: true }];
}

function statementSlots({ zones, components }: Names, before: string, head: string): readonly Slot[] {
  const at = afterWord(before, head.length, jointOf(head));
  if (at === undefined) return [];
  const from = leading(before, Math.max(at, before.lastIndexOf(',') + 1));
  return [{ from, names: [...components, ...zones] }];
}

/** A component or a zone by its name; after "in" the zones, in a bracket what kind it is. */
function thingSlots(names: Names, before: string, start: number, after = ''): readonly Slot[] {
  const from = leading(before, start);
  const bracket = before.lastIndexOf('(');
  if (bracket >= start && !before.includes(')', bracket)) return [bracketSlot(names, before, bracket)];
  const zoneAt = afterWord(before, start, 'in');
  const things: Slot = { from, names: [...names.components, ...names.zones], after };
  if (zoneAt === undefined) return [things];
  return [{ from: zoneAt, names: names.zones, eager: true }, things];
}

function bracketSlot({ technologies }: Names, before: string, bracket: number): Slot {
  const comma = before.indexOf(',', bracket);
  if (comma !== -1) return { from: leading(before, comma + 1), names: technologies };
  return { from: leading(before, bracket + 1), names: KINDS, eager: true };
}

const KINDS = COMPONENT_TYPES.map((type) => offered(type, t('kind')));
const KNOWN_WORDS: readonly Name[] = [
  ...PROTOCOLS.map((name) => offered(name, t('protocol'))),
  ...METHODS.map((name) => offered(name, t('proves the caller'))),
  ...PLAIN_WORDS.map((name) => offered(name, t('says so'))),
];

function wordSlot({ assets, data, protocols }: Names, before: string, colon: number): Slot {
  const from = leading(before, Math.max(colon, before.lastIndexOf(',') + 1));
  return { from, names: [...protocols, ...assets, ...data, ...KNOWN_WORDS] };
}

/** Where what follows the last such word begins. */
function afterWord(before: string, start: number, joint: string): number | undefined {
  const found = [...before.slice(start).matchAll(new RegExp(String.raw`\s${joint}\s+`, 'gi'))].at(-1);
  return found && start + found.index + found[0].length;
}

function leading(text: string, at: number): number {
  return text.length - text.slice(at).trimStart().length;
}
