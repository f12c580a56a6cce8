import type { Answer, Protection } from '../../../model/records/connection.ts';
import { outside, values } from '../cells/lists.ts';
import { cleaned, saysNothing, tidy, unquoted } from '../cells/plain.ts';
import { isOneWord, methodOf, transportOf } from './vocabulary.ts';

/*
 * A row of a report lists transports, and beside them ways to authenticate, and never says which go together. So each
 * becomes an option of its own that answers its own question and leaves the other out: no pair is invented, and the
 * guards come out as the row means them. Only where there is one of each do they stand together.
 */

export type Option = Partial<Protection> & Pick<Protection, 'key'>;

export interface Ways {
  readonly options: readonly Option[];
  /** Words that are neither a transport nor a method that is known. */
  readonly unknown: readonly string[];
}

/** The two cells of a row, or the one in which both are merged. */
export function readWays(transports: string, methods: string, merged = ''): Ways {
  const unknown: string[] = [];
  const first = alternatives(transports).map((way) => transportOption(way, unknown));
  const second = alternatives(methods).map((way) => methodOption(way, unknown));
  const both = alternatives(merged, together).map((way) => eitherOption(way, unknown));
  const options = [...paired(first, second), ...both];
  return { options: withKeys(options.map((option) => ({ ...option, key: shortened(option.key) }))), unknown };
}

interface Way {
  readonly text: string;
  readonly when?: string;
  /** What stood there, where something was taken off. */
  readonly words: string;
}

function paired(transports: readonly Option[], methods: readonly Option[]): Option[] {
  const [transport, otherTransport] = transports;
  const [method, otherMethod] = methods;
  const alone = transport && method && !otherTransport && !otherMethod;
  if (!alone || transport.when !== undefined || method.when !== undefined) return [...transports, ...methods];
  const isApart = transport.caller !== undefined || transport.answerer !== undefined;
  const saysHow =
    transport.encryption !== undefined && (method.caller !== undefined || method.answerer !== undefined);
  if (isApart || !saysHow) return [transport, method];
  const { words: said = '', key, encryption: byMethod, ...rest } = method;
  // A method that encrypts says more than a transport that may or may not.
  const encryption =
    transport.encryption?.is === 'yes' ? transport.encryption : (byMethod ?? transport.encryption);
  const words = joined(transport.words ?? key, said);
  return [{ ...transport, ...rest, ...(encryption && { encryption }), key: transport.key, words }];
}

function joined(transport: string, method: string): string {
  return `${transport}; ${method}`;
}

/** A longer cell is prose, and kept as that. */
const LONGEST_WAYS = 20_000;

/** Each alternative of a cell: a bullet, a line, or what stands between commas, slashes and "or". */
function alternatives(cell: string, apart: (text: string) => readonly string[] = (text) => [text]): Way[] {
  const text = cleaned(cell).trimEnd();
  if (tidy(text) === '') return [];
  if (saysNothing(text) || text.trim() === '*') return [{ text: tidy(text), words: tidy(text) }];
  if (text.length > LONGEST_WAYS) return [{ text: 'see the words', words: tidy(text) }];
  return values(text, isOneWord)
    .flatMap((value) => apart(unquoted(value.text) ?? value.text))
    .flatMap(phases)
    .flatMap(slashed)
    .map(conditional)
    .filter((way) => way.text !== '');
}

/** "HTTPS with a password or a token": the transport goes with each. */
function together(text: string): readonly string[] {
  const [, transport = '', methods = ''] = /^(\S.*?)\s+(?:with|using)\s+(\S.*)$/i.exec(text) ?? [];
  if (transport === '' || !transportOf(transport)) return [text];
  return outside(methods, /^(?:\s+or\s+|\s*\/\s*)/i).map((method) => `${transport} with ${method.trim()}`);
}

/** "One-way TLS, then mTLS": first the one, then the other. */
function phases(text: string): Way[] {
  const parts = text.split(/,?\s+then\s+/i);
  if (parts.length < 2) return [{ text, words: text }];
  return parts.map((part, at) => ({
    text: part.trim(),
    words: part.trim(),
    when: at === 0 ? 'first' : 'then',
  }));
}

function slashed(way: Way): Way[] {
  if (isOneWord(way.text)) return [way];
  const parts = outside(way.text, /^(?:\s+or\s+|\s*\/\s*)/i).map((part) => part.trim());
  const isSplit =
    parts.length > 1 &&
    parts.every((part) => part !== '' && isWay(conditional({ text: part, words: part }).text));
  return isSplit ? parts.map((part) => ({ ...way, text: part, words: part })) : [way];
}

function isWay(text: string): boolean {
  return transportOf(text) !== undefined || methodOf(text).isKnown || isLeftOpen(text);
}

const WHEN_AFTER =
  /^(.*?\S),?\s+\(?((?:for|when|if|unless|only|during|before|after|on|from|by default)\b.*?)\)?$/i;

/** "Pre-auth: password", "None for some endpoints": what it is, and when. */
function conditional(way: Way): Way {
  if (way.when !== undefined || isOneWord(way.text)) return way;
  const before = /^([^:"]{2,40}):\s+(\S.*)$/.exec(way.text);
  if (before) return { ...way, when: (before[1] ?? '').trim(), text: (before[2] ?? '').trim() };
  const after = WHEN_AFTER.exec(way.text);
  if (after && isWay((after[1] ?? '').trim()))
    return { ...way, text: (after[1] ?? '').trim(), when: (after[2] ?? '').trim() };
  const aside = /^([^()]*\S)\s+\(([^()]+)\)$/.exec(way.text);
  if (!aside || !isWay(aside[1] ?? '')) return way;
  return { ...way, text: (aside[1] ?? '').trim(), when: (aside[2] ?? '').trim() };
}

function isLeftOpen(text: string): boolean {
  return /^(?:various|varies|arbitrary|any|multiple|many|different|depend(?:s|ing)\b.*|configurable|user[- ]defined|\*)$/i.test(
    text,
  );
}

/** What a cell says without naming a way: nothing, that there is none to speak of, that it is left to somebody. */
function openAnswer(text: string): Answer | undefined {
  if (isLeftOpen(text)) return { is: 'any' };
  if (/^(?:n\/?\s?a|n\.\s?a\.|not applicable|[-–—]+)$/i.test(text)) return { is: 'not applicable' };
  return /^(?:unknown|not said|unspecified|not specified|undefined|tbd|\?+)$/i.test(text)
    ? { is: 'not said' }
    : undefined;
}

/** "See the table of protocols": only the words are kept. */
function isByReference(text: string): boolean {
  return /^(?:see\b|as (?:above|below)\b|refer to\b|same as\b)/i.test(text) || /\btable\b/i.test(text);
}

function kept({ words, when }: Way): { words: string; when?: string } {
  return { words, ...(when !== undefined && { when }) };
}

function transportOption(way: Way, unknown: string[]): Option {
  const { text } = way;
  if (isByReference(text)) return { key: text, ...kept(way) };
  const open = openAnswer(text);
  if (open) return { key: text, encryption: open, ...kept(way) };
  if (/^(?:none|no encryption|unencrypted|plain ?text|clear ?text)$/i.test(text)) {
    return { key: text, encryption: { is: 'no' }, ...kept(way) };
  }
  const transport = transportOf(text);
  if (!transport) {
    unknown.push(text);
    return { key: text, protocols: [text], encryption: { is: 'not said' }, ...kept(way) };
  }
  return {
    key: transport.key,
    protocols: [...transport.protocols],
    ...provenBy(transport.encryption, text),
    ...kept(way),
  };
}

function provenBy(encryption: readonly string[] | 'no' | 'unclear', text: string): Partial<Option> {
  if (encryption === 'unclear') return { encryption: { is: 'not said' } };
  if (encryption === 'no') return { encryption: { is: 'no' } };
  const mutual = /\b(?:mtls|mutual tls)\b/i.test(text);
  return {
    encryption: { is: 'yes', types: [...encryption] },
    ...(mutual && { caller: { is: 'yes', types: ['mTLS'] }, answerer: { is: 'yes', types: ['mTLS'] } }),
  };
}

function methodOption(way: Way, unknown: string[]): Option {
  const { text } = way;
  if (isByReference(text)) return { key: text, ...kept(way) };
  const open = openAnswer(text);
  if (open) return { key: text, caller: open, ...kept(way) };
  const parts = isOneWord(text)
    ? [text]
    : outside(text, /^\s+(?:\+|and|&|with|plus|as well as)\s+/i).map((part) => part.trim());
  const methods = parts.map(methodOf);
  unknown.push(...parts.filter((_part, at) => methods[at]?.isKnown === false));
  const callers = methods.map(({ caller }) => caller);
  const types = callers.flatMap((caller) => (Array.isArray(caller) ? (caller as readonly string[]) : []));
  const answerers = methods.flatMap(({ answerer = [] }) => [...answerer]);
  const encryption = methods.flatMap((method) => [...(method.encryption ?? [])]);
  const caller: Answer | undefined =
    types.length > 0 ? { is: 'yes', types } : callers.includes('no') ? { is: 'no' } : undefined;
  return {
    key: methods.map(({ key }) => key).join(' and '),
    ...(caller && { caller }),
    ...(answerers.length > 0 && { answerer: { is: 'yes', types: answerers } }),
    ...(encryption.length > 0 && { encryption: { is: 'yes', types: encryption } }),
    ...kept(way),
  };
}

/** An alternative of a merged cell: a transport, a method, or a transport with a method. */
function eitherOption(way: Way, unknown: string[]): Option {
  const open = openAnswer(way.text);
  if (open) return { key: way.text, encryption: open, caller: open, ...kept(way) };
  if (transportOf(way.text) ?? isByReference(way.text)) return transportOption(way, unknown);
  const parts = outside(way.text, /^\s+(?:with|and|\+|using|&)\s+/i).map((part) => part.trim());
  const [first = '', ...rest] = parts;
  if (rest.length > 0 && transportOf(first)) {
    const { words: _first, ...transport } = transportOption({ text: first, words: first }, unknown);
    const {
      words: _rest,
      key: _key,
      ...method
    } = methodOption({ text: rest.join(' and '), words: '' }, unknown);
    return { ...transport, ...method, ...kept(way) };
  }
  return methodOption(way, unknown);
}

/** A key is for telling options apart; the words are kept beside it. */
function shortened(key: string): string {
  return key.slice(0, 200) || 'option';
}

/** Keys name the options of one connection: each is there once. */
export function withKeys(options: readonly Option[]): Option[] {
  const taken = new Set<string>();
  return options.map((option) => {
    const base = option.key;
    let key = base;
    for (let count = 2; taken.has(key); count += 1) key = `${base} ${count}`;
    taken.add(key);
    return { ...option, key };
  });
}
