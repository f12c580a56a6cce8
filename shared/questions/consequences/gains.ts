import type { ActorGains, AssetGain, PlacementGain } from '../../analysis/gains.ts';
import { assetGainWords, guardPhrase, placementGainWords } from '../../analysis/gain-words.ts';
import { listWords } from '../../analysis/path-words.ts';
import { placeName } from '../../analysis/places.ts';
import { assetsOf } from '../../analysis/assets.ts';
import type { AssetReach } from '../../analysis/assets.ts';
import type { NewConnection } from '../../analysis/new-connections.ts';
import { nearnessWords } from '../../analysis/witness.ts';
import { nodeName } from '../../analysis/subjects.ts';
import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import { connectionName, zoneOfPlacement } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { called } from '../../model/problem-words.ts';
import { consequence } from './consequence.ts';
import type { Change, Consequence, Told } from './consequence.ts';
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
  const lines = (list: readonly Named[]) => ({
    details: list.map((gain) => gainWords(change, actor, gain)),
    ...rowsOf(gains, list),
  });
  const facts = ({ details }: Told) => details;
  const made: Consequence[] = [];
  const expected = better.every((gain) => isWhereItWas(change, gains, gain));
  if (better.length > 0) {
    made.push(
      consequence('actor gains', [actor], {
        asks: expected || better.every(({ change: kind }) => kind === 'nearer') ? 'nothing' : 'verdict',
        say: () => ({
          sentence: expected
            ? t('{name} gets what is new where it already was.', { name })
            : t('{name} gains: {what}.', { name, what: summary(better) }),
          ...lines(better),
        }),
        facts,
      }),
    );
  }
  if (unconfirmed.length > 0) {
    made.push(
      consequence('loss unconfirmed', [actor], {
        asks: 'verdict',
        say: () => ({
          sentence: t(
            '{name} is thought to lose what it had only by sharing a zone. Does nothing connect the two?',
            { name },
          ),
          ...lines(unconfirmed),
        }),
        facts,
      }),
    );
  }
  if (worse.length > 0) {
    made.push(
      consequence('actor loses', [actor], {
        asks: 'nothing',
        say: () => ({
          sentence: t('{name} gets less: {what}.', { name, what: summary(worse) }),
          ...lines(worse),
        }),
        facts,
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

type Counted = Readonly<Record<Named['change'], (about: { readonly count: number }) => string>>;

const COMPONENTS: Counted = {
  gained: (n) => t('{count, plural, one {{count} component} other {{count} components}} gained', n),
  lost: (n) => t('{count, plural, one {{count} component} other {{count} components}} lost', n),
  'past fewer guards': (n) =>
    t('{count, plural, one {{count} component} other {{count} components}} past fewer guards', n),
  'past more guards': (n) =>
    t('{count, plural, one {{count} component} other {{count} components}} past more guards', n),
  nearer: (n) => t('{count, plural, one {{count} component} other {{count} components}} nearer', n),
  farther: (n) => t('{count, plural, one {{count} component} other {{count} components}} farther', n),
};

const WAYS: Counted = {
  gained: (n) => t('{count, plural, one {{count} way to data} other {{count} ways to data}} gained', n),
  lost: (n) => t('{count, plural, one {{count} way to data} other {{count} ways to data}} lost', n),
  'past fewer guards': (n) =>
    t('{count, plural, one {{count} way to data} other {{count} ways to data}} past fewer guards', n),
  'past more guards': (n) =>
    t('{count, plural, one {{count} way to data} other {{count} ways to data}} past more guards', n),
  nearer: (n) => t('{count, plural, one {{count} way to data} other {{count} ways to data}} nearer', n),
  farther: (n) => t('{count, plural, one {{count} way to data} other {{count} ways to data}} farther', n),
};

/** What was gained or lost in numbers, in the order in which it is listed. */
function summary(gains: readonly Named[]): string {
  const counts = Map.groupBy(gains, (gain) => ('placement' in gain ? COMPONENTS : WAYS)[gain.change]);
  return listWords([...counts].map(([say, { length }]) => say({ count: length })));
}

function privileges(change: Change, { actor, mayUse }: ActorGains): Consequence[] {
  const { gained, lost } = mayUse;
  if (gained.length + lost.length === 0) return [];
  const named = (model: Model, places: readonly Id[]) => listWords(places.map((id) => called(model, id)));
  const about = () => ({
    name: nameOfActor(change, actor),
    gained: named(change.after, gained),
    lost: named(change.before, lost),
  });
  return [
    consequence('may use', [actor], {
      asks: gained.length > 0 ? 'verdict' : 'nothing',
      say: () => ({ sentence: useWords(about()) }),
      facts: () => [
        ...(gained.length > 0 ? [`may now use ${about().gained}`] : []),
        ...(lost.length > 0 ? [`may no longer use ${about().lost}`] : []),
      ],
    }),
  ];
}

function useWords(about: { readonly name: string; readonly gained: string; readonly lost: string }): string {
  if (about.lost === '') return t('{name} may now use {gained}.', about);
  return about.gained === ''
    ? t('{name} may no longer use {lost}.', about)
    : t('{name} may now use {gained} and may no longer use {lost}.', about);
}

function outside(change: Change, { actor, speaksTo }: ActorGains): Consequence[] {
  if (speaksTo.length === 0) return [];
  const zones = () => speaksTo.map((id) => placeName(change.after, id));
  return [
    consequence('speaks outside', [actor, ...speaksTo], {
      asks: 'nothing',
      say: () => ({
        sentence: t('{name} can newly speak to {zones}, outside your control.', {
          name: nameOfActor(change, actor),
          zones: listWords(zones()),
        }),
      }),
      facts: zones,
    }),
  ];
}

/** SPEC G2. Its reach as its reach: a new actor has nothing to compare with. */
function newActor(change: Change, { actor, after: reach }: ActorGains): Consequence[] {
  if (!reach) return [];
  const { graph } = reach;
  const near = [...reach.nodes()].filter((node) => node < graph.places.length);
  return [
    consequence('new actor', [actor], {
      asks: 'verdict',
      say: () => ({
        sentence: t(
          '{name} is new. It reaches {count, plural, one {{count} place} other {{count} places}}.',
          { name: nameOfActor(change, actor), count: near.length },
        ),
        details: [
          ...near.map((node) => `${nodeName(graph, node)}: ${nearnessWords(reach, node)}`),
          ...assetsOf(reach).map((got) => gotWords(change.after, got)),
        ],
      }),
      facts: ({ details }) => details,
    }),
  ];
}

const GOT: Readonly<Record<AssetReach['how'], () => string>> = {
  held: () => t('held'),
  'asked for': () => t('asked for'),
  overheard: () => t('overheard'),
};

function gotWords(model: Model, { asset: id, how, pair: { guards } }: AssetReach): string {
  const about = { how: GOT[how](), asset: model.get(id)?.name ?? id, guards };
  return guards > 0 ? t('{how}: {asset}, past {guards}', about) : `${about.how}: ${about.asset}`;
}

/** SPEC G4. Who can ride a new connection that crosses; a question where somebody not benign can, past nothing. */
function newRiders(change: Change): Consequence[] {
  const { after, gains } = change;
  const crossing = new Set(gains.crossings.appeared.map(({ connection }) => connection));
  return gains.newConnections.flatMap(({ connection, riders }) => {
    const record = after.get(connection);
    if (!record || riders.length === 0 || !crossing.has(connection)) return [];
    const open = riders.some(({ actor, pair }) => pair.guards === 0 && after.get(actor)?.intent !== 'benign');
    const names = new Set(riders.map(({ actor }) => nameOfActor(change, actor)));
    return [
      consequence('new riders', [connection], {
        asks: open ? 'verdict' : 'nothing',
        say: () => ({
          sentence: t('“{connection}” can be ridden by {actors}.', {
            connection: connectionName(after, record),
            actors: listWords([...names]),
          }),
          details: riders.map((rider) => riderWords(change, rider)),
        }),
        facts: ({ details }) => details,
      }),
    ];
  });
}

function riderWords(
  change: Change,
  { actor, from, pair: { guards } }: NewConnection['riders'][number],
): string {
  const about = { name: nameOfActor(change, actor), place: placeName(change.after, from) };
  return guards === 0
    ? t('{name}, from {place}, past nothing', about)
    : t('{name}, from {place}, {past}', { ...about, past: guardPhrase(guards) });
}

function leaving({ after, gains }: Change): Consequence[] {
  const byAsset = Map.groupBy(gains.leaving, ({ asset }) => asset);
  return [...byAsset].map(([asset, places]) => {
    const zones = () => places.map(({ zone }) => placeName(after, zone));
    return consequence('asset leaves', [asset], {
      asks: 'verdict',
      say: () => ({
        sentence: t('{asset} now goes to {zones}, outside your control.', {
          asset: after.get(asset)?.name ?? asset,
          zones: listWords(zones()),
        }),
      }),
      facts: zones,
    });
  });
}
