import type { Id } from '../../base/ids.ts';
import { isIdOf } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { Model } from '../../model/model.ts';
import type { Place } from '../../model/records/common.ts';
import { assetsOf } from '../assets.ts';
import type { AssetReach } from '../assets.ts';
import type { ReachOptions } from '../reach-options.ts';
import { UNREACHED, guardsIn } from '../search.ts';
import { nodeName, nodesOf } from '../subjects.ts';
import { anyChain, chainTo } from './chains.ts';
import type { AnyChain } from './chains.ts';
import { actorName, getsToWords, holdsWords, nameOfConnection } from './names.ts';
import { witness } from './witness.ts';
import type { PropertyWitness, RuleOf } from './witness.ts';

type Rule = RuleOf<'actors never get'>;

/** SPEC Y1. These actors never hold, ask for or overhear this asset, or hold this place, past fewer than n guards. */
export function neverGet(model: Model, rule: Rule, options: ReachOptions): PropertyWitness[] {
  return rule.actors.flatMap((actor) => {
    const chain = anyChain(model, actor, options);
    return [
      ...(rule.asset === undefined ? [] : getsAsset(model, actor, chain, rule.asset, rule.pastFewerThan)),
      ...(rule.place === undefined ? [] : getsPlace(model, actor, chain, rule.place, rule.pastFewerThan)),
    ];
  });
}

function getsAsset(
  model: Model,
  actor: Id<'actor'>,
  chain: AnyChain,
  asset: Id<'asset'>,
  least: number,
): PropertyWitness[] {
  return assetsOf(chain.reach)
    .filter((got) => got.asset === asset && got.pair.guards < least)
    .map((got) => {
      const { steps, how } = chainTo(chain, got.node, got.pair.guards);
      const over = got.connection !== undefined && { connection: got.connection };
      return witness({ actor, ...over, steps }, () =>
        gettingWords(model, chain, got, { actor: actorName(model, actor), ...how() }),
      );
    });
}

function gettingWords(
  model: Model,
  { reach }: AnyChain,
  { asset: id, how, node, connection }: AssetReach,
  said: { readonly actor: string; readonly past: string; readonly chain: string },
): string {
  const asset = model.get(id)?.name ?? id;
  if (how === 'held' || connection === undefined) {
    const place = nodeName(reach.graph, node);
    return t('{actor} holds {asset} in {place}, {past}: {chain}', { ...said, asset, place });
  }
  const about = { ...said, asset, connection: nameOfConnection(model, connection) };
  return how === 'asked for'
    ? t('{actor} asks for {asset} over “{connection}”, {past}: {chain}', about)
    : t('{actor} overhears {asset} on “{connection}”, {past}: {chain}', about);
}

function getsPlace(
  model: Model,
  actor: Id<'actor'>,
  chain: AnyChain,
  place: Place,
  least: number,
): PropertyWitness[] {
  const { reach } = chain;
  const [node] = nodesOf(reach.graph, place).toSorted((a, b) => reach.costOf(a) - reach.costOf(b));
  if (node === undefined || reach.costOf(node) === UNREACHED) return [];
  if (guardsIn(reach.costOf(node)) >= least) return [];
  const { steps, how } = chainTo(chain, node);
  return [
    witness({ actor, steps }, () => {
      const about = { actor: actorName(model, actor), place: nodeName(reach.graph, node), ...how() };
      return isIdOf('zone', place) ? getsToWords(about) : holdsWords(about);
    }),
  ];
}
