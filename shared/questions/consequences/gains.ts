import type { ActorGains, AssetGain, PlacementGain } from '../../analysis/gains.ts';
import { assetGainWords, placementGainWords } from '../../analysis/gain-words.ts';
import { listWords } from '../../analysis/path-words.ts';
import { placeName } from '../../analysis/places.ts';
import { assetsOf } from '../../analysis/assets.ts';
import { nearness } from '../../analysis/witness.ts';
import { nodeName } from '../../analysis/subjects.ts';
import type { Id } from '../../base/ids.ts';
import { connectionName, zoneOfPlacement } from '../../model/lookups.ts';
import { called } from '../../model/problem-words.ts';
import { consequence } from './consequence.ts';
import type { Change, Consequence } from './consequence.ts';
import { gainRow } from './gain-rows.ts';

type Named = AssetGain | PlacementGain;

/** Who gains and loses what, one consequence an actor; and what is new outside. */
export function gainConsequences(change: Change): Consequence[] {
  const { gains } = change;
  return [
    ...gains.actors.flatMap((actor) => (actor.isNew ? newActor(change, actor) : ofActor(change, actor))),
    ...newRiders(change),
    ...leaving(change),
  ];
}

function nameOfActor({ before, after }: Change, id: Id<'actor'>): string {
  return (after.get(id) ?? before.get(id))?.name ?? id;
}

const BETTER: ReadonlySet<Named['change']> = new Set(['gained', 'past fewer guards', 'nearer']);

function ofActor(change: Change, gains: ActorGains): Consequence[] {
  const { actor } = gains;
  const name = nameOfActor(change, actor);
  const all: readonly Named[] = [...gains.placements, ...gains.assets];
  const better = all.filter(({ change: kind }) => BETTER.has(kind));
  const unconfirmed = all.filter((gain) => gain.unconfirmed === true);
  const worse = all.filter((gain) => !BETTER.has(gain.change) && !('unconfirmed' in gain));
  const words = (list: readonly Named[]) => list.map((gain) => gainWords(change, actor, gain));
  const rows = (list: readonly Named[]) => rowsOf(gains, list);
  const made: Consequence[] = [];
  const expected = better.every((gain) => isWhereItWas(change, gains, gain));
  if (better.length > 0) {
    made.push(
      consequence('actor gains', [actor], {
        sentence: expected
          ? `${name} gets what is new where it already was.`
          : `${name} gains: ${summary(better)}.`,
        details: words(better),
        ...rows(better),
        facts: words(better),
        asks: expected || better.every(({ change: kind }) => kind === 'nearer') ? 'nothing' : 'verdict',
      }),
    );
  }
  if (unconfirmed.length > 0) {
    made.push(
      consequence('loss unconfirmed', [actor], {
        sentence: `${name} is thought to lose what it had only by sharing a zone. Does nothing connect the two?`,
        details: words(unconfirmed),
        ...rows(unconfirmed),
        facts: words(unconfirmed),
        asks: 'verdict',
      }),
    );
  }
  if (worse.length > 0) {
    made.push(
      consequence('actor loses', [actor], {
        sentence: `${name} gets less: ${summary(worse)}.`,
        details: words(worse),
        ...rows(worse),
        facts: words(worse),
        asks: 'nothing',
      }),
    );
  }
  return [...made, ...privileges(change, gains), ...outside(change, gains)];
}

/** Something new in a place that the actor reached before, past as many guards: no privilege that it had not. */
function isWhereItWas({ diff }: Change, { before, after }: ActorGains, gain: Named): boolean {
  if (gain.change !== 'gained' || !('placement' in gain) || !before || !after) return false;
  if (!diff.added[gain.placement] || !gain.after || gain.inheritedBy !== undefined) return false;
  const zone = zoneOfPlacement(after.graph.model, gain.placement);
  const was = zone !== undefined && before.graph.model.has(zone) ? before.to(zone) : undefined;
  return was !== undefined && !was.outside && was.pair.guards <= gain.after.pair.guards;
}

function rowsOf({ before, after }: ActorGains, list: readonly Named[]): Pick<Consequence, 'rows'> {
  return before && after ? { rows: list.map((gain) => gainRow(gain, before, after)) } : {};
}

function gainWords({ before, after }: Change, actor: Id<'actor'>, gain: Named): string {
  return 'placement' in gain
    ? placementGainWords(before, after, actor, gain)
    : assetGainWords(before, after, actor, gain);
}

function summary(gains: readonly Named[]): string {
  const counts = Map.groupBy(
    gains,
    (gain) => `${'placement' in gain ? 'components' : 'data'} ${gain.change}`,
  );
  return listWords(
    [...counts].map(([what, list]) => {
      const [first] = list;
      const noun = first && 'placement' in first ? 'component' : 'way to data';
      const plural = first && 'placement' in first ? 'components' : 'ways to data';
      return `${list.length} ${list.length === 1 ? noun : plural} ${what.slice(what.indexOf(' ') + 1)}`;
    }),
  );
}

function privileges(change: Change, { actor, mayUse }: ActorGains): Consequence[] {
  if (mayUse.gained.length + mayUse.lost.length === 0) return [];
  const { before, after } = change;
  const named = (model: typeof before, places: readonly Id[]) =>
    listWords(places.map((id) => called(model, id)));
  const gained = mayUse.gained.length > 0 ? [`may now use ${named(after, mayUse.gained)}`] : [];
  const lost = mayUse.lost.length > 0 ? [`may no longer use ${named(before, mayUse.lost)}`] : [];
  return [
    consequence('may use', [actor], {
      sentence: `${nameOfActor(change, actor)} ${[...gained, ...lost].join(' and ')}.`,
      facts: [...gained, ...lost],
      asks: gained.length > 0 ? 'verdict' : 'nothing',
    }),
  ];
}

function outside(change: Change, { actor, speaksTo }: ActorGains): Consequence[] {
  if (speaksTo.length === 0) return [];
  const zones = speaksTo.map((id) => placeName(change.after, id));
  return [
    consequence('speaks outside', [actor, ...speaksTo], {
      sentence: `${nameOfActor(change, actor)} can newly speak to ${listWords(zones)}, outside your control.`,
      facts: zones,
      asks: 'nothing',
    }),
  ];
}

/** SPEC G2. Its reach as its reach: a new actor has nothing to compare with. */
function newActor(change: Change, { actor, after: reach }: ActorGains): Consequence[] {
  if (!reach) return [];
  const { graph } = reach;
  const near = [...reach.nodes()].filter((node) => node < graph.places.length);
  const places = near.map((node) => `${nodeName(graph, node)}: ${nearness(reach, node) ?? ''}`);
  const assets = assetsOf(reach).map(
    ({ asset, how, pair }) =>
      `${how}: ${change.after.get(asset)?.name ?? asset}${pair.guards > 0 ? `, past ${pair.guards}` : ''}`,
  );
  return [
    consequence('new actor', [actor], {
      sentence: `${nameOfActor(change, actor)} is new. It reaches ${near.length} ${near.length === 1 ? 'place' : 'places'}.`,
      details: [...places, ...assets],
      facts: [...places, ...assets],
      asks: 'verdict',
    }),
  ];
}

/** SPEC G4. Who can ride a new connection that crosses; a question where somebody not benign can, past nothing. */
function newRiders(change: Change): Consequence[] {
  const { after, gains } = change;
  const crossing = new Set(gains.crossings.appeared.map(({ connection }) => connection));
  return gains.newConnections.flatMap(({ connection, riders }) => {
    const record = after.get(connection);
    if (!record || riders.length === 0 || !crossing.has(connection)) return [];
    const details = riders.map(
      ({ actor, from, pair }) =>
        `${nameOfActor(change, actor)}, from ${placeName(after, from)}${pair.guards === 0 ? ', past nothing' : `, past ${pair.guards} ${pair.guards === 1 ? 'guard' : 'guards'}`}`,
    );
    const open = riders.some(({ actor, pair }) => pair.guards === 0 && after.get(actor)?.intent !== 'benign');
    return [
      consequence('new riders', [connection], {
        sentence: `“${connectionName(after, record)}” can be ridden by ${listWords([...new Set(riders.map(({ actor }) => nameOfActor(change, actor)))])}.`,
        details,
        facts: details,
        asks: open ? 'verdict' : 'nothing',
      }),
    ];
  });
}

function leaving({ after, gains }: Change): Consequence[] {
  const byAsset = Map.groupBy(gains.leaving, ({ asset }) => asset);
  return [...byAsset].map(([asset, places]) => {
    const zones = places.map(({ zone }) => placeName(after, zone));
    return consequence('asset leaves', [asset], {
      sentence: `${after.get(asset)?.name ?? asset} now goes to ${listWords(zones)}, outside your control.`,
      facts: zones,
      asks: 'verdict',
    });
  });
}
