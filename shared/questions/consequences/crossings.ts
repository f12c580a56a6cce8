import type { Crossing } from '../../analysis/crossings.ts';
import { VERDICTS } from '../../analysis/verdicts.ts';
import { crossingPlaces, guardWords, verdictSentence } from '../../analysis/words.ts';
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
        sentence: `${nameIn(before, crossing)} no longer crosses ${crossingPlaces(before, crossing)}.`,
        asks: 'nothing',
      }),
    ),
    ...gains.idle.map((connection) => {
      const record = after.get(connection);
      return consequence('gives nobody anything', [connection], {
        sentence: `“${record ? connectionName(after, record) : connection}” gives nobody anything that they did not have.`,
        asks: 'nothing',
      });
    }),
  ];
}

function added(after: Model, crossing: Crossing): Consequence {
  const guarded = crossing.verdict === 'guarded';
  return consequence('crossing added', [crossing.connection], {
    sentence: `${nameIn(after, crossing)} crosses ${crossingPlaces(after, crossing)}. ${verdictSentence(crossing)}.`,
    facts: factsOf(after, crossing),
    asks: guarded && !crossing.hollow ? 'nothing' : crossing.alarm || crossing.hollow ? 'verdict' : 'nothing',
  });
}

function alteredGuards(
  after: Model,
  pair: { readonly before: Crossing; readonly after: Crossing },
): Consequence[] {
  const { connection } = pair.after;
  const name = nameIn(after, pair.after);
  const was = VERDICTS.indexOf(pair.before.verdict);
  const now = VERDICTS.indexOf(pair.after.verdict);
  const sameGuards = guardWords(pair.before) === guardWords(pair.after);
  const where = crossingPlaces(after, pair.after);
  if (sameGuards && pair.before.from === pair.after.from && pair.before.to === pair.after.to) {
    if (pair.before.hollow === pair.after.hollow && pair.before.alarm === pair.after.alarm) return [];
  }
  const rule = now < was ? 'crossing weaker' : now > was ? 'crossing stronger' : 'crossing changed';
  return [
    consequence(rule, [connection], {
      sentence: `${name} (${where}): ${guardWords(pair.before)} becomes ${guardWords(pair.after)}.`,
      details: [verdictSentence(pair.after)],
      facts: factsOf(after, pair.after),
      asks: now < was || pair.after.alarm ? 'verdict' : 'nothing',
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

function nameIn(model: Model, crossing: Crossing): string {
  const record = model.get(crossing.connection);
  return `“${record ? connectionName(model, record) : crossing.connection}”`;
}
