import { sameJson } from '../../../base/json.ts';
import type { Answer, Protection } from '../../../model/records/connection.ts';
import { connectionSchema } from '../../../model/records/connection.ts';
import { listed } from '../cells/lists.ts';
import { readWays } from './read-ways.ts';
import type { Option } from './read-ways.ts';

/*
 * The two columns that reports have for protections. They are written for people; where reading them would not give
 * the same options again, the options are written in full in a column of their own.
 */

export interface WaysText {
  readonly transports: string;
  readonly methods: string;
  /** Whether the two say all of it. */
  readonly isAll: boolean;
}

export function waysText(options: readonly Protection[]): WaysText {
  const before = known.get(options);
  if (before) return before;
  const text = textOf(options);
  known.set(options, text);
  return text;
}

/** Three columns of a row ask for the same. */
const known = new WeakMap<readonly Protection[], WaysText>();

function textOf(options: readonly Protection[]): WaysText {
  const transports = listed(options.flatMap((option) => transportText(option) ?? []));
  const methods = listed(options.flatMap((option) => methodText(option) ?? []));
  const back = readWays(transports, methods).options;
  return { transports, methods, isAll: sameJson(completed(back), options) };
}

/** Options with what is left out filled in. */
export function completed(options: readonly Option[]): readonly Protection[] {
  const read = connectionSchema.shape.protections.safeParse(options);
  return read.success ? read.data : [];
}

const speaksOfWire = ({ protocols, encryption }: Protection) =>
  protocols.length > 0 || encryption !== undefined;
const speaksOfProof = ({ caller, answerer }: Protection) => caller !== undefined || answerer !== undefined;

/** `mTLS` among the methods says that the wire is encrypted as well. */
function isMethodThatEncrypts(option: Protection): boolean {
  return option.protocols.length === 0 && speaksOfProof(option) && !(option.words ?? '').includes('; ');
}

function transportText(option: Protection): string | undefined {
  if (!speaksOfWire(option) || isMethodThatEncrypts(option)) return undefined;
  const [first, second] = (option.words ?? '').split('; ');
  if (speaksOfProof(option) && second !== undefined) return cell(first);
  if (option.words !== undefined && !speaksOfProof(option)) return cell(option.words);
  return cell(option.protocols.join(' over ') || answerWords(option.encryption));
}

function methodText(option: Protection): string | undefined {
  if (!speaksOfProof(option)) return speaksOfWire(option) ? undefined : cell(option.words);
  const [, second] = (option.words ?? '').split('; ');
  if (speaksOfWire(option) && second !== undefined) return cell(second);
  const isMethod = !speaksOfWire(option) || isMethodThatEncrypts(option);
  if (option.words !== undefined && isMethod) return cell(option.words);
  return cell(answerWords(option.caller ?? option.answerer));
}

/** One value of a cell: these columns are for people, the exact words are in the full one. */
function cell(text: string | undefined): string | undefined {
  const line = (text ?? '').replaceAll(/[\s•●◦▪‣]+/g, ' ').replace(/^[\s=+\-@"]+/, '');
  return line.trim() === '' ? undefined : line.trim();
}

function answerWords(answer: Answer | undefined): string {
  if (!answer) return '';
  switch (answer.is) {
    case 'yes':
      return answer.types.length > 0 ? answer.types.join(' + ') : 'Yes';
    case 'no':
      return 'None';
    case 'any':
      return 'Various';
    case 'not applicable':
      return 'N/A';
    case 'not said':
      return 'Unknown';
  }
}
