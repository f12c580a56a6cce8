import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import { placementName } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import type { Getting } from './assets.ts';
import type { AssetGain, PlacementGain } from './gains.ts';
import { connectionLabel } from './path-words.ts';
import { placeName } from './places.ts';
import { reachOf } from './reach.ts';
import type { Pair, Reach } from './reach.ts';
import type { ReachOptions } from './reach-options.ts';
import { hopsOf, witnessOf } from './witness.ts';
import type { Step } from './witness.ts';
import { guardPhrase } from './words.ts';

export { guardPhrase } from './words.ts';

/*
 * Gains and losses, one sentence each, without its full stop: the same in the window, the terminal and the text of a
 * change.
 */

/** `Outside attacker now reaches Tracking past 1 guard instead of 2: over app chat, then Assistant → Tracking`. */
export function placementGainWords(
  before: Model,
  after: Model,
  actor: Id<'actor'>,
  gain: PlacementGain,
  options?: ReachOptions,
): string {
  const isLost = gain.change === 'lost';
  const model = isLost ? before : after;
  const reach = reachOf(model, actor, options);
  return sentence({
    name: actorName(before, after, actor),
    says: REACHES,
    what: placementWords(model, gain),
    gain,
    chain: chainPhrase(reach, witnessOf(reach, gain.node)),
    old: gain.before,
    is: gain.after,
  });
}

/** What is gained or lost, with the place that inherits it. */
export function placementWords(
  model: Model,
  { placement, inheritedBy }: Pick<PlacementGain, 'placement' | 'inheritedBy'>,
): string {
  const name = placementName(model, placement);
  if (inheritedBy === undefined) return name;
  return t('{name} in {place}', { name, place: placeName(model, inheritedBy) });
}

/** `Customer can now ask for Order past no guard: over place order`. */
export function assetGainWords(
  before: Model,
  after: Model,
  actor: Id<'actor'>,
  gain: AssetGain,
  options?: ReachOptions,
): string {
  const isLost = gain.change === 'lost';
  const model = isLost ? before : after;
  const found = isLost ? gain.before : (gain.after ?? gain.before);
  const reach = reachOf(model, actor, options);
  const last = found?.connection !== undefined && gain.how === 'asked for' ? found.connection : undefined;
  return sentence({
    name: actorName(before, after, actor),
    says: GETS[gain.how],
    what: model.get(gain.asset)?.name ?? gain.asset,
    gain,
    chain: found ? chainPhrase(reach, witnessOf(reach, found.node), last) : '',
    old: gain.before,
    is: gain.after,
  });
}

/** What is said of who gets something: that it does now and how, only by way of outside, or no longer. */
interface Says {
  now(about: { readonly name: string; readonly what: string; readonly how: string }): string;
  outside(about: { readonly name: string; readonly what: string }): string;
  never(about: { readonly name: string; readonly what: string }): string;
}

const REACHES: Says = {
  now: (about) => t('{name} now reaches {what} {how}', about),
  outside: (about) => t('{name} now reaches {what} only by way of outside', about),
  never: (about) => t('{name} no longer reaches {what}', about),
};

const GETS: Readonly<Record<Getting, Says>> = {
  held: {
    now: (about) => t('{name} now holds {what} {how}', about),
    outside: (about) => t('{name} now holds {what} only by way of outside', about),
    never: (about) => t('{name} no longer holds {what}', about),
  },
  'asked for': {
    now: (about) => t('{name} can now ask for {what} {how}', about),
    outside: (about) => t('{name} can now ask for {what} only by way of outside', about),
    never: (about) => t('{name} can no longer ask for {what}', about),
  },
  overheard: {
    now: (about) => t('{name} can now overhear {what} {how}', about),
    outside: (about) => t('{name} can now overhear {what} only by way of outside', about),
    never: (about) => t('{name} can no longer overhear {what}', about),
  },
};

interface Told {
  readonly name: string;
  readonly says: Says;
  readonly what: string;
  readonly gain: PlacementGain | AssetGain;
  readonly chain: string;
  readonly old: Stands | undefined;
  readonly is: Stands | undefined;
}

interface Stands {
  readonly pair: Pair;
  readonly outside: boolean;
}

function sentence(told: Told): string {
  const said = told.gain.change === 'lost' ? lossWords(told) : betterWords(told);
  if (told.gain.unconfirmed !== true) return said;
  return t('{sentence}; unconfirmed, for it had that only by sharing a zone', { sentence: said });
}

function lossWords({ name, says, what, chain, is }: Told): string {
  const said = is ? says.outside({ name, what }) : says.never({ name, what });
  return chain === '' ? said : t('{sentence}, which it did {how}', { sentence: said, how: chain });
}

function betterWords({ name, says, what, gain, chain, old, is }: Told): string {
  let said = says.now({ name, what, how: changePhrase(gain, old?.pair, is?.pair) });
  if (is?.outside === true) said = t('{sentence} by way of outside', { sentence: said });
  if (gain.change === 'gained' && old)
    said = t('{sentence}, and no longer only by way of outside', { sentence: said });
  return chain === '' ? said : `${said}: ${chain}`;
}

function changePhrase({ change }: Told['gain'], old: Pair | undefined, is: Pair | undefined): string {
  const now = is ?? { guards: 0, hops: 0 };
  const past = guardPhrase(now.guards);
  if (change === 'gained' || !old) return past;
  if (change === 'nearer' || change === 'farther') {
    return t('in {now, plural, one {{now} hop} other {{now} hops}} instead of {old}', {
      now: now.hops,
      old: old.hops,
    });
  }
  return old.guards === 0
    ? t('{past} instead of none', { past })
    : t('{past} instead of {guards}', { past, guards: old.guards });
}

/** `over app chat, then Assistant → Tracking`; nothing for what is there without a hop. */
function chainPhrase({ graph: { model } }: Reach, steps: readonly Step[], last?: Id<'connection'>): string {
  const connections = [...hopsOf(steps).map(({ connection }) => connection), ...(last ? [last] : [])];
  const labels = connections.map((id) => connectionLabel(model, id));
  const over =
    labels.length === 0 ? '' : labels.reduce((one, next) => t('{one}, then {next}', { one, next }));
  if (steps[0]?.by === 'may use') {
    return over === ''
      ? t('as one who may use it')
      : t('as one who may use what leads over {over}', { over });
  }
  return over === '' ? '' : t('over {over}', { over });
}

function actorName(before: Model, after: Model, actor: Id<'actor'>): string {
  return (after.get(actor) ?? before.get(actor))?.name ?? actor;
}
