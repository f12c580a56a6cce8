import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { Answer } from '../model/records/connection.ts';
import type { Crossing } from './crossings.ts';
import type { Guard, GuardQuestion } from './guards.ts';
import { placeName } from './places.ts';
import type { Verdict } from './verdicts.ts';

const CALLER: Readonly<Record<Guard, string>> = {
  all: 'caller proved',
  some: 'caller partly proved',
  none: 'caller proves nothing',
  'not said': 'caller not said',
};

const WIRE: Readonly<Record<Guard, string>> = {
  all: 'wire encrypted',
  some: 'wire partly encrypted',
  none: 'wire not encrypted',
  'not said': 'wire not said',
};

/** Both words of a verdict: `caller proved · wire encrypted`. */
export function guardWords({ caller, wire }: Pick<Crossing, 'caller' | 'wire'>): string {
  return `${CALLER[caller]} · ${WIRE[wire]}`;
}

const OPENING: Readonly<Record<Verdict, string>> = {
  unguarded: 'Unguarded',
  'not stated': 'Not stated',
  partly: 'Partly guarded',
  guarded: 'Guarded',
};

/** The verdict in a sentence, without its full stop: `Unguarded: the caller proves nothing`. */
export function verdictSentence(crossing: Pick<Crossing, 'caller' | 'wire' | 'verdict' | 'hollow'>): string {
  const reasons = reasonsFor(crossing);
  const why =
    reasons.length === 0 ? 'the caller proves who it is and the wire is encrypted' : reasons.join(', and ');
  return `${OPENING[crossing.verdict]}: ${why}${crossing.hollow ? ' (only designed so far)' : ''}`;
}

function reasonsFor({ caller, wire }: Pick<Crossing, 'caller' | 'wire'>): string[] {
  const reasons: string[] = [];
  if (caller === 'none') reasons.push('the caller proves nothing');
  if (wire === 'none') reasons.push('the wire is not encrypted');
  if (caller === 'not said') reasons.push('nothing is said about the caller');
  if (wire === 'not said') reasons.push('nothing is said about the wire');
  if (caller === 'some') reasons.push('the caller proves who it is only sometimes');
  if (wire === 'some') reasons.push('the wire is encrypted only sometimes');
  return reasons;
}

/** From where to where, in the direction of the data: `Internet → Edge`. */
export function crossingPlaces(model: Model, { from, to }: Pick<Crossing, 'from' | 'to'>): string {
  return `${placeName(model, from)} → ${placeName(model, to)}`;
}

/** An answer in a few words: `client certificate`, `no`, `not said`. */
export function answerWords(answer: Answer): string {
  if (answer.is === 'yes') return answer.types.length === 0 ? 'yes' : answer.types.join(' + ');
  if (answer.is === 'any') return answer.whom === undefined ? 'any' : `any, left to ${answer.whom}`;
  return answer.is;
}

/**
 * What a connection says to one question, its options beside each other: `client certificate or none`. Where the
 * question does not arise it is not one that nobody answered.
 */
export function cellWords(
  connection: RecordOf<'connection'>,
  question: GuardQuestion | 'authorization',
): string {
  const answers = connection.protections.flatMap((option) => option[question] ?? []);
  const said = answers.filter(({ is }) => is !== 'not applicable').map(answerWords);
  if (said.length === 0) return answers.length === 0 ? 'not said' : 'not applicable';
  return [...new Set(said)].join(' or ');
}

/** The protocols of a connection, option by option. */
export function protocolWords({ protections }: RecordOf<'connection'>): string {
  return [
    ...new Set(protections.map(({ protocols }) => protocols.join(' over ')).filter((text) => text !== '')),
  ].join(' or ');
}
