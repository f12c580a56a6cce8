import { t, word } from '../base/t.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { Answer } from '../model/records/connection.ts';
import type { Crossing } from './crossings.ts';
import type { Guard, GuardQuestion } from './guards.ts';
import { placeName } from './places.ts';
import type { Verdict } from './verdicts.ts';

const CALLER: Readonly<Record<Guard, () => string>> = {
  all: () => t('caller proved'),
  some: () => t('caller partly proved'),
  none: () => t('caller proves nothing'),
  'not said': () => t('caller not said'),
};

const WIRE: Readonly<Record<Guard, () => string>> = {
  all: () => t('wire encrypted'),
  some: () => t('wire partly encrypted'),
  none: () => t('wire not encrypted'),
  'not said': () => t('wire not said'),
};

/** Both words of a verdict: `caller proved · wire encrypted`. */
export function guardWords({ caller, wire }: Pick<Crossing, 'caller' | 'wire'>): string {
  return `${CALLER[caller]()} · ${WIRE[wire]()}`;
}

const OPENING: Readonly<Record<Verdict, (why: string) => string>> = {
  unguarded: (why) => t('Unguarded: {why}', { why }),
  'not stated': (why) => t('Not stated: {why}', { why }),
  partly: (why) => t('Partly guarded: {why}', { why }),
  guarded: (why) => t('Guarded: {why}', { why }),
};

/** The verdict in a sentence, without its full stop: `Unguarded: the caller proves nothing`. */
export function verdictSentence(crossing: Pick<Crossing, 'caller' | 'wire' | 'verdict' | 'hollow'>): string {
  const [one, other] = reasonsFor(crossing);
  const why =
    one === undefined
      ? t('the caller proves who it is and the wire is encrypted')
      : other === undefined
        ? one
        : t('{one}, and {other}', { one, other });
  const sentence = OPENING[crossing.verdict](why);
  return crossing.hollow ? t('{sentence} (only designed so far)', { sentence }) : sentence;
}

/** At most one of the caller and one of the wire. */
function reasonsFor({ caller, wire }: Pick<Crossing, 'caller' | 'wire'>): string[] {
  const reasons: string[] = [];
  if (caller === 'none') reasons.push(t('the caller proves nothing'));
  if (wire === 'none') reasons.push(t('the wire is not encrypted'));
  if (caller === 'not said') reasons.push(t('nothing is said about the caller'));
  if (wire === 'not said') reasons.push(t('nothing is said about the wire'));
  if (caller === 'some') reasons.push(t('the caller proves who it is only sometimes'));
  if (wire === 'some') reasons.push(t('the wire is encrypted only sometimes'));
  return reasons;
}

/** From where to where, in the direction of the data: `Internet → Edge`. */
export function crossingPlaces(model: Model, { from, to }: Pick<Crossing, 'from' | 'to'>): string {
  return `${placeName(model, from)} → ${placeName(model, to)}`;
}

/** `past no guard`, `past 1 guard`, `past 2 guards`. */
export function guardPhrase(guards: number): string {
  return guards === 0
    ? t('past no guard')
    : t('past {guards, plural, one {{guards} guard} other {{guards} guards}}', { guards });
}

/** An answer in a few words: `client certificate`, `no`, `not said`. */
export function answerWords(answer: Answer): string {
  if (answer.is === 'yes') return answer.types.length === 0 ? word('yes') : answer.types.join(' + ');
  if (answer.is !== 'any' || answer.whom === undefined) return word(answer.is);
  return t('any, left to {whom}', { whom: answer.whom });
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
  if (said.length === 0) return answers.length === 0 ? word('not said') : word('not applicable');
  return alternatives(said);
}

/** The protocols of a connection, option by option. */
export function protocolWords({ protections }: RecordOf<'connection'>): string {
  return alternatives(protections.map(({ protocols }) => stack(protocols)).filter((text) => text !== ''));
}

function stack(protocols: readonly string[]): string {
  return protocols.length === 0
    ? ''
    : protocols.reduce((above, below) => t('{above} over {below}', { above, below }));
}

/** One or the other, each once. */
function alternatives(said: readonly string[]): string {
  return said.length === 0
    ? ''
    : [...new Set(said)].reduce((one, other) => t('{one} or {other}', { one, other }));
}
