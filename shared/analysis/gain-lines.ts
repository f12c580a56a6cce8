import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import type { Model } from '../model/model.ts';
import { assetGainWords, guardPhrase, placementGainWords } from './gain-words.ts';
import type { ActorGains, Gains } from './gains.ts';
import { connectionLabel, listWords } from './path-words.ts';
import { placeName } from './places.ts';
import type { ReachOptions } from './reach-options.ts';
import { subjectName } from './subjects.ts';

/** Everything that a change gives and takes the actors of a model, a sentence each, without crossings and paths. */
export function gainLines(
  before: Model,
  after: Model,
  gains: Gains,
  options?: ReachOptions,
): readonly string[] {
  return [
    ...gains.actors.flatMap((actor) => actorLines(before, after, actor, options)),
    ...leavingLines(after, gains),
    ...riderLines(after, gains),
    ...gains.idle.map((connection) =>
      t('{connection} gives nobody anything', { connection: connectionLabel(after, connection) }),
    ),
  ];
}

/** One actor's part of it. */
export function actorLines(
  before: Model,
  after: Model,
  gains: ActorGains,
  options?: ReachOptions,
): readonly string[] {
  const { actor, isNew, isGone, placements, assets, mayUse, speaksTo } = gains;
  const name = (after.get(actor) ?? before.get(actor))?.name ?? actor;
  if (isNew) return [t('{name} is new', { name })];
  if (isGone) return [t('{name} is gone', { name })];
  const places = (model: Model, found: ActorGains['mayUse']['gained']) =>
    listWords(found.map((place) => subjectName(model, place)));
  return [
    ...placements.map((gain) => placementGainWords(before, after, actor, gain, options)),
    ...assets.map((gain) => assetGainWords(before, after, actor, gain, options)),
    ...(mayUse.gained.length > 0
      ? [t('{name} may now use {places}', { name, places: places(after, mayUse.gained) })]
      : []),
    ...(mayUse.lost.length > 0
      ? [t('{name} may no longer use {places}', { name, places: places(before, mayUse.lost) })]
      : []),
    ...(speaksTo.length > 0
      ? [
          t('{name} can newly speak to {zones}, outside', {
            name,
            zones: listWords(speaksTo.map((zone) => placeName(after, zone))),
          }),
        ]
      : []),
  ];
}

function leavingLines(after: Model, { leaving }: Gains): string[] {
  return [...Map.groupBy(leaving, ({ asset }) => asset)].map(([asset, found]) => {
    const zones = listWords(found.map(({ zone }) => placeName(after, zone)));
    return t('{asset} now travels to {zones}, outside', { asset: after.get(asset)?.name ?? asset, zones });
  });
}

/** Who can ride a new connection, one sentence for each of them. */
function riderLines(after: Model, { newConnections }: Gains): string[] {
  const name = (actor: Id<'actor'>) => after.get(actor)?.name ?? actor;
  return newConnections.flatMap(({ connection, riders }) =>
    riders.map(({ actor, from, pair }) =>
      t('{name} can ride {connection} from {place} {past}', {
        name: name(actor),
        connection: connectionLabel(after, connection),
        place: placeName(after, from),
        past: guardPhrase(pair.guards),
      }),
    ),
  );
}
