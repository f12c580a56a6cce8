import type { Id } from '../base/ids.ts';
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
  const by = gain.inheritedBy === undefined ? '' : ` in ${placeName(model, gain.inheritedBy)}`;
  const what = `${placementName(model, gain.placement)}${by}`;
  const reach = reachOf(model, actor, options);
  return sentence({
    name: actorName(before, after, actor),
    now: 'now reaches',
    never: 'no longer reaches',
    what,
    gain,
    chain: chainPhrase(reach, witnessOf(reach, gain.node)),
    old: gain.before,
    is: gain.after,
  });
}

const GETTING: Readonly<Record<Getting, readonly [now: string, never: string]>> = {
  held: ['now holds', 'no longer holds'],
  'asked for': ['can now ask for', 'can no longer ask for'],
  overheard: ['can now overhear', 'can no longer overhear'],
};

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
  const [now, never] = GETTING[gain.how];
  const reach = reachOf(model, actor, options);
  const last = found?.connection !== undefined && gain.how === 'asked for' ? found.connection : undefined;
  return sentence({
    name: actorName(before, after, actor),
    now,
    never,
    what: model.get(gain.asset)?.name ?? gain.asset,
    gain,
    chain: found ? chainPhrase(reach, witnessOf(reach, found.node), last) : '',
    old: gain.before,
    is: gain.after,
  });
}

interface Told {
  readonly name: string;
  readonly now: string;
  readonly never: string;
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

function sentence({ name, now, never, what, gain, chain, old, is }: Told): string {
  const open = gain.unconfirmed === true ? '; unconfirmed, for it had that only by sharing a zone' : '';
  if (gain.change === 'lost') {
    const only = is ? `${name} ${now} ${what} only by way of outside` : `${name} ${never} ${what}`;
    return `${only}${chain === '' ? '' : `, which it did ${chain}`}${open}`;
  }
  const how = `${name} ${now} ${what} ${changePhrase(gain, old?.pair, is?.pair)}`;
  const outside = is?.outside === true ? ' by way of outside' : '';
  const inside = gain.change === 'gained' && old ? ', and no longer only by way of outside' : '';
  return `${how}${outside}${inside}${chain === '' ? '' : `: ${chain}`}${open}`;
}

function changePhrase({ change }: Told['gain'], old: Pair | undefined, is: Pair | undefined): string {
  const now = is ?? { guards: 0, hops: 0 };
  if (change === 'gained' || !old) return guardPhrase(now.guards);
  if (change === 'nearer' || change === 'farther') return `in ${hopPhrase(now.hops)} instead of ${old.hops}`;
  return `${guardPhrase(now.guards)} instead of ${old.guards === 0 ? 'none' : old.guards}`;
}

/** `past no guard`, `past 1 guard`, `past 2 guards`. */
export function guardPhrase(guards: number): string {
  return guards === 0 ? 'past no guard' : `past ${guards} ${guards === 1 ? 'guard' : 'guards'}`;
}

function hopPhrase(hops: number): string {
  return `${hops} ${hops === 1 ? 'hop' : 'hops'}`;
}

/** `over app chat, then Assistant → Tracking`; nothing for what is there without a hop. */
function chainPhrase({ graph: { model } }: Reach, steps: readonly Step[], last?: Id<'connection'>): string {
  const connections = [...hopsOf(steps).map(({ connection }) => connection), ...(last ? [last] : [])];
  const over = connections.map((id) => connectionLabel(model, id)).join(', then ');
  if (steps[0]?.by === 'may use')
    return over === '' ? 'as one who may use it' : `as one who may use what leads over ${over}`;
  return over === '' ? '' : `over ${over}`;
}

function actorName(before: Model, after: Model, actor: Id<'actor'>): string {
  return (after.get(actor) ?? before.get(actor))?.name ?? actor;
}
