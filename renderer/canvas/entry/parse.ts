/*
 * The line for quick entry, read without a model:
 *
 *   Label printer in Back office -> Orders API : labels, HTTP
 *   Orders database (data store, PostgreSQL) in Data
 *   external zone Carriers          zone Card data in Services          actor Insider in Back office
 *   asset: Card number in Orders database            control: Rate limiting on Orders API
 *   assumption: Staff laptops are managed about Back office              finding: No lockout on Orders API
 */

import { saidWords } from './said-words.ts';
import type { SaidWords } from './said-words.ts';

export type PartKind = 'name' | 'kind' | 'zone' | 'arrow' | 'words';

/** A piece of the line, for colouring; the pieces together are the line. */
export interface Part {
  readonly text: string;
  readonly kind: PartKind;
}

/** A component as it was typed. */
export interface Thing {
  readonly name: string;
  readonly zone?: string;
  readonly type?: string;
  readonly technology?: string;
  /** Name and zone as one, for names that hold the word "in". */
  readonly whole: string;
}

export type Entry =
  | { readonly what: 'nothing' }
  | { readonly what: 'zone'; readonly name: string; readonly parent?: string; readonly external: boolean }
  | { readonly what: 'actor'; readonly name: string; readonly zone?: string }
  | { readonly what: 'component'; readonly thing: Thing }
  | {
      readonly what: 'statement';
      readonly kind: StatementKind;
      readonly text: string;
      /** What it is in, on or about, as it was typed; `whole` is the text without that reading. */
      readonly about: readonly string[];
      readonly whole: string;
    }
  | {
      readonly what: 'connection';
      readonly from: Thing;
      readonly to: Thing;
      /** Data goes both ways. */
      readonly both: boolean;
      readonly said: SaidWords;
    };

export type StatementKind = 'asset' | 'control' | 'assumption' | 'finding';

export interface Parsed {
  readonly entry: Entry;
  readonly parts: readonly Part[];
}

export const ARROW = /\s*(<->|<-->|↔|-+>|→|<-+|←)\s*/;
const WORDS = /\s*:(?:\s+|$)/;
export const HEAD = /^(\s*)(external\s+zone|trust\s+zone|zone|threat\s+actor|actor)(?:\s*:\s*|\s+)(?=\S)/i;
/** With a colon: a component may well be called "Control plane". */
export const STATEMENTS = /^(\s*)(asset|sensitive data|control|assumption|finding)\s*:\s*/i;
const IN = /\s+in\s+(?=\S)/gi;
const ASIDE = /\s*\(([^()]*)\)\s*/;

/** The word before what a statement is about. */
export function jointOf(head: string): 'in' | 'on' | 'about' {
  const kind = kindOfStatement(head);
  if (kind === 'asset') return 'in';
  return kind === 'assumption' ? 'about' : 'on';
}

function kindOfStatement(head: string): StatementKind {
  if (/control/i.test(head)) return 'control';
  if (/assumption/i.test(head)) return 'assumption';
  return /finding/i.test(head) ? 'finding' : 'asset';
}

/** Reads a line; every line means something, at least a component's name. */
export function parseEntry(line: string): Parsed {
  const head = HEAD.exec(line);
  if (head) return parseHeaded(line, head);
  const statement = STATEMENTS.exec(line);
  if (statement) return parseStatement(line, statement[0]);
  const arrow = ARROW.exec(line);
  if (!arrow) return parseAlone(line);
  const before = line.slice(0, arrow.index);
  const after = line.slice(arrow.index + arrow[0].length);
  const colon = WORDS.exec(after);
  const left = readThing(before);
  const right = readThing(colon ? after.slice(0, colon.index) : after);
  const said = colon ? after.slice(colon.index) : '';
  const parts = [...left.parts, part(arrow[0], 'arrow'), ...right.parts, ...wordParts(said)].filter(
    ({ text }) => text !== '',
  );
  if (left.thing.name === '') return { entry: { what: 'nothing' }, parts };
  if (right.thing.name === '') return { entry: { what: 'component', thing: left.thing }, parts };
  const backwards = /^<-+$|←/.test(arrow[1] ?? '');
  const [from, to] = backwards ? [right.thing, left.thing] : [left.thing, right.thing];
  const both = /^<-+>$|↔/.test(arrow[1] ?? '');
  return { entry: { what: 'connection', from, to, both, said: wordsOf(said) }, parts };
}

function parseAlone(line: string): Parsed {
  const { thing, parts } = readThing(line);
  return { entry: thing.name === '' ? { what: 'nothing' } : { what: 'component', thing }, parts };
}

function parseHeaded(line: string, head: RegExpExecArray): Parsed {
  const [all, , word = ''] = head;
  const { thing, parts } = readThing(line.slice(all.length));
  const zone = thing.zone === undefined ? {} : { zone: thing.zone };
  const entry: Entry = /actor/i.test(word)
    ? { what: 'actor', name: thing.name, ...zone }
    : {
        what: 'zone',
        name: thing.name,
        external: /external/i.test(word),
        ...(thing.zone !== undefined && { parent: thing.zone }),
      };
  return { entry, parts: [part(all, 'kind'), ...parts] };
}

function part(text: string, kind: PartKind): Part {
  return { text, kind };
}

/** "Orders database (data store, PostgreSQL) in Data" */
function readThing(text: string): { thing: Thing; parts: Part[] } {
  const at = lastMatch(IN, text);
  const before = at ? text.slice(0, at.index) : text;
  const zone = at ? text.slice(at.index + at[0].length).trim() : undefined;
  const aside = ASIDE.exec(before);
  const name = (
    aside ? `${before.slice(0, aside.index)} ${before.slice(aside.index + aside[0].length)}` : before
  ).trim();
  const [type, technology] = (aside?.[1] ?? '').split(',').map((word) => word.trim());
  const thing: Thing = {
    name,
    whole: text.trim(),
    ...(zone !== undefined && { zone }),
    ...(type && { type }),
    ...(technology && { technology }),
  };
  const kinds = aside ? [aside.index, aside.index + aside[0].length] : [before.length, before.length];
  const parts = [
    part(before.slice(0, kinds[0]), 'name'),
    part(before.slice(kinds[0], kinds[1]), 'kind'),
    part(before.slice(kinds[1]), 'name'),
    part(text.slice(before.length), 'zone'),
  ];
  return { thing, parts: parts.filter((each) => each.text !== '') };
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].at(-1);
}

function parseStatement(line: string, head: string): Parsed {
  const rest = line.slice(head.length);
  const joint = jointOf(head);
  const at = lastMatch(new RegExp(String.raw`\s+${joint}\s+(?=\S)`, 'gi'), rest);
  const text = at ? rest.slice(0, at.index) : rest;
  const about = at ? splitWords(rest.slice(at.index + at[0].length)) : [];
  const parts = [part(head, 'kind'), part(text, 'name'), part(rest.slice(text.length), 'zone')].filter(
    (each) => each.text !== '',
  );
  if (text.trim() === '') return { entry: { what: 'nothing' }, parts };
  const kind = kindOfStatement(head);
  return { entry: { what: 'statement', kind, text: text.trim(), about, whole: rest.trim() }, parts };
}

function splitWords(said: string): string[] {
  return said
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function wordsOf(said: string): SaidWords {
  return saidWords(splitWords(said.replace(/^\s*:/, '')));
}

function wordParts(said: string): Part[] {
  const colon = /^\s*:\s*/.exec(said)?.[0] ?? '';
  return [part(colon, 'arrow'), part(said.slice(colon.length), 'words')];
}
