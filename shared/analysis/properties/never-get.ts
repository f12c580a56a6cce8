import type { Id } from '../../base/ids.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import type { Place } from '../../model/records/common.ts';
import { assetsOf } from '../assets.ts';
import type { AssetReach } from '../assets.ts';
import type { ReachOptions } from '../reach-options.ts';
import { UNREACHED, guardsIn } from '../search.ts';
import { nodeName, nodesOf } from '../subjects.ts';
import { anyChain, chainTo } from './chains.ts';
import type { AnyChain } from './chains.ts';
import { actorName, nameOfConnection } from './names.ts';
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
      return {
        actor,
        ...(got.connection !== undefined && { connection: got.connection }),
        words: `${actorName(model, actor)} ${gettingWords(model, chain, got)}${how}`,
        steps,
      };
    });
}

function gettingWords(
  model: Model,
  { reach }: AnyChain,
  { asset, how, node, connection }: AssetReach,
): string {
  const name = model.get(asset)?.name ?? asset;
  const over = connection === undefined ? '' : `“${nameOfConnection(model, connection)}”`;
  if (how === 'held') return `holds ${name} in ${nodeName(reach.graph, node)}`;
  return how === 'asked for' ? `asks for ${name} over ${over}` : `overhears ${name} on ${over}`;
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
  const verb = isIdOf('zone', place) ? 'gets to' : 'holds';
  return [{ actor, words: `${actorName(model, actor)} ${verb} ${nodeName(reach.graph, node)}${how}`, steps }];
}
