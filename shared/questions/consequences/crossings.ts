import type { Crossing } from '../../analysis/crossings.ts';
import { VERDICTS } from '../../analysis/verdicts.ts';
import { crossingPlaces, guardWords, verdictSentence } from '../../analysis/words.ts';
import { t } from '../../base/t.ts';
import { connectionName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { consequence } from './consequence.ts';
import type { Change, Consequence } from './consequence.ts';

/** Boundaries newly crossed, crossed otherwise guarded, or no longer crossed; and crossings that give nothing. */
export function crossingConsequences({ before, after, gains }: Change): Consequence[] {
  const { appeared, gone, changed } = gains.crossings;
  return [
    ...appeared.map((crossing) => added(after, crossing)),
    ...changed.flatMap((pair) => alteredGuards(after, pair)),
    ...gone.map((crossing) =>
      consequence('crossing gone', [crossing.connection], {
        asks: 'nothing',
        say: () => ({
          sentence: t('“{name}” no longer crosses {where}.', {
            name: nameIn(before, crossing.connection),
            where: crossingPlaces(before, crossing),
          }),
        }),
      }),
    ),
    ...gains.idle.map((connection) =>
      consequence('gives nobody anything', [connection], {
        asks: 'nothing',
        say: () => ({
          sentence: t('“{name}” gives nobody anything that they did not have.', {
            name: nameIn(after, connection),
          }),
        }),
      }),
    ),
  ];
}

function added(after: Model, crossing: Crossing): Consequence {
  const guarded = crossing.verdict === 'guarded';
  return consequence('crossing added', [crossing.connection], {
    asks: guarded && !crossing.hollow ? 'nothing' : crossing.alarm || crossing.hollow ? 'verdict' : 'nothing',
    say: () => ({
      sentence: t('“{name}” crosses {where}. {verdict}.', {
        name: nameIn(after, crossing.connection),
        where: crossingPlaces(after, crossing),
        verdict: verdictSentence(crossing),
      }),
    }),
    facts: () => factsOf(after, crossing),
  });
}

function alteredGuards(
  after: Model,
  pair: { readonly before: Crossing; readonly after: Crossing },
): Consequence[] {
  const { connection } = pair.after;
  const was = VERDICTS.indexOf(pair.before.verdict);
  const now = VERDICTS.indexOf(pair.after.verdict);
  const sameGuards = pair.before.caller === pair.after.caller && pair.before.wire === pair.after.wire;
  if (sameGuards && pair.before.from === pair.after.from && pair.before.to === pair.after.to) {
    if (pair.before.hollow === pair.after.hollow && pair.before.alarm === pair.after.alarm) return [];
  }
  const rule = now < was ? 'crossing weaker' : now > was ? 'crossing stronger' : 'crossing changed';
  return [
    consequence(rule, [connection], {
      asks: now < was || pair.after.alarm ? 'verdict' : 'nothing',
      say: () => ({
        sentence: t('“{name}” ({where}): {before} becomes {after}.', {
          name: nameIn(after, connection),
          where: crossingPlaces(after, pair.after),
          before: guardWords(pair.before),
          after: guardWords(pair.after),
        }),
        details: [verdictSentence(pair.after)],
      }),
      facts: () => factsOf(after, pair.after),
    }),
  ];
}

function factsOf(model: Model, crossing: Crossing): string[] {
  return [
    crossingPlaces(model, crossing),
    guardWords(crossing),
    ...(crossing.hollow ? ['only designed'] : []),
    ...(crossing.alarm ? [] : ['no alarm']),
  ];
}

function nameIn(model: Model, connection: Crossing['connection']): string {
  const record = model.get(connection);
  return record ? connectionName(model, record) : connection;
}
