import type { Id } from '../../../base/ids.ts';
import type { Answer, Protection } from '../../../model/records/connection.ts';
import { outside, values } from '../cells/lists.ts';
import { quoted, unquoted } from '../cells/plain.ts';
import type { Book } from '../names/book.ts';
import { readSaid } from '../names/said.ts';
import type { Reading } from '../columns/column.ts';
import type { Option } from './read-ways.ts';

/*
 * A protection option with all that it can say, on one line:
 *
 *     • option: password; protocols: TLS, TCP; encryption: yes (TLS 1.3); caller: yes (username and password);
 *       needs: Password of the customer; when: before signing in
 *
 * Written where the columns that reports have would not say it: they know no pairs, no needs and no controls.
 */

const QUESTIONS = ['encryption', 'caller', 'answerer', 'authorization'] as const;
const PLAIN = /^[^\s"(),;:•●◦▪‣[\]](?:[^"(),;:\n•●◦▪‣[\]]*[^\s"(),;:\n•●◦▪‣[\]])?$/;

/** A text as it is where that is clear, else in quotes. */
function plainly(text: string): string {
  return PLAIN.test(text) && !/\s\s/.test(text) && !/^[=+\-@]/.test(text) ? text : quoted(text);
}

function answerText(answer: Answer): string {
  if (answer.is === 'yes' && answer.types.length > 0) return `yes (${answer.types.map(plainly).join(', ')})`;
  if (answer.is === 'any' && answer.whom !== undefined) return `any (${plainly(answer.whom)})`;
  return answer.is;
}

function optionText(option: Protection, book: Book): string {
  const { protocols, needs, when, controls, words } = option;
  return [
    `option: ${plainly(option.key)}`,
    ...(protocols.length > 0 ? [`protocols: ${protocols.map(plainly).join(', ')}`] : []),
    ...QUESTIONS.flatMap((question) => {
      const answer = option[question];
      return answer ? [`${question}: ${answerText(answer)}`] : [];
    }),
    ...(needs.length > 0 ? [`needs: ${book.labels(needs).map(listLabel).join(', ')}`] : []),
    ...(when === undefined ? [] : [`when: ${plainly(when)}`]),
    ...(controls.length > 0 ? [`controls: ${book.labels(controls).map(listLabel).join(', ')}`] : []),
    ...(words === undefined ? [] : [`words: ${plainly(words)}`]),
  ].join('; ');
}

/** A label among labels: what it has of commas, colons and parentheses must not be taken for the list's. */
function listLabel(label: string): string {
  const { name, ids } = readSaid(label);
  return [plainly(name), ...ids.map((id) => `[${id}]`)].join(' ');
}

export function optionsText(options: readonly Protection[], book: Book): string {
  return options.map((option) => `• ${optionText(option, book)}`).join('\n');
}

/** The options of a cell; lines that are none are handed back. */
export function readOptions(cell: string, row: Reading): { options: Option[]; strange: string[] } {
  const options: Option[] = [];
  const strange: string[] = [];
  for (const { text } of values(cell)) {
    const option = readOption(text, row);
    if (option) options.push(option);
    else strange.push(text);
  }
  return { options, strange };
}

function readOption(text: string, row: Reading): Option | undefined {
  const parts = outside(text, /^;/).map((part) => /^\s*([a-z]+): (.*)$/is.exec(part));
  const said = new Map(parts.map((part) => [part?.[1]?.toLowerCase() ?? '', part?.[2]?.trim() ?? '']));
  const key = said.get('option');
  if (key === undefined || said.has('')) return undefined;
  const when = said.get('when');
  const words = said.get('words');
  const made: Record<string, unknown> = {};
  for (const question of QUESTIONS) {
    const answer = said.has(question) ? readAnswer(said.get(question) ?? '') : undefined;
    if (said.has(question) && !answer) return undefined;
    if (answer) made[question] = answer;
  }
  return {
    key: exactly(key),
    protocols: listOf(said.get('protocols')).map(exactly),
    ...made,
    needs: named('asset', said.get('needs'), row),
    controls: named('control', said.get('controls'), row),
    ...(when !== undefined && { when: exactly(when) }),
    ...(words !== undefined && { words: exactly(words) }),
  };
}

function exactly(text: string): string {
  return unquoted(text) ?? text;
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : outside(text, /^,/).map((part) => part.trim());
}

function named<K extends 'asset' | 'control'>(kind: K, text: string | undefined, row: Reading): Id<K>[] {
  return listOf(text).flatMap((label) => {
    const id = row.mention(kind, readSaid(label), 'protections');
    if (id === undefined) row.keep('protections', `${kind}: ${label}`);
    return id ?? [];
  });
}

function readAnswer(text: string): Answer | undefined {
  const [, is = text, inner] = /^(yes|any) \((.*)\)$/is.exec(text) ?? [];
  switch (is.toLowerCase()) {
    case 'yes':
      return { is: 'yes', types: listOf(inner).map(exactly) };
    case 'any':
      return inner === undefined ? { is: 'any' } : { is: 'any', whom: exactly(inner.trim()) };
    case 'no':
      return { is: 'no' };
    case 'not applicable':
      return { is: 'not applicable' };
    case 'not said':
      return { is: 'not said' };
    default:
      return undefined;
  }
}
