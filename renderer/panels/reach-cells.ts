import { assetsOf } from '../../shared/analysis/assets.ts';
import type { AssetReach, Getting } from '../../shared/analysis/assets.ts';
import type { Pair, Reach } from '../../shared/analysis/reach.ts';
import { UNREACHED } from '../../shared/analysis/search.ts';
import { nodeName, nodesOf } from '../../shared/analysis/subjects.ts';
import type { Subject } from '../../shared/analysis/subjects.ts';
import { chainWords, nearness, nearnessWords, witnessOf } from '../../shared/analysis/witness.ts';
import type { Nearness } from '../../shared/analysis/witness.ts';
import { guardPhrase } from '../../shared/analysis/words.ts';
import type { Id } from '../../shared/base/ids.ts';
import { connectionName } from '../../shared/model/lookups.ts';
import { t } from '../words/t.ts';

/** What stands in one cell of a reach matrix, and what is said of it at its foot. */
export interface ReachCell {
  /** How near, as a picture: there already, open, with what the actor holds itself, past guards. */
  readonly mark: 'there' | 'open' | 'own' | 'guards';
  readonly pair: Pair;
  /** The one word of the cell: `open`, `held`; none where the picture says it. */
  readonly word: string;
  /** Only by way of outside. */
  readonly outside: boolean;
  /** The whole answer in words: `open, 1 hop`. */
  readonly words: string;
  /** The chain that shows it. */
  readonly chain: string;
}

export function hopWords(hops: number): string {
  return t('{count, plural, one {{count} hop} other {{count} hops}}', { count: hops });
}

/** The nearest of the nodes that a subject means; none where the actor gets to none of them. */
export function nearestNode(reach: Reach, subject: Subject): number | undefined {
  const reached = nodesOf(reach.graph, subject).filter((node) => reach.costOf(node) !== UNREACHED);
  return reached.toSorted((a, b) => reach.costOf(a) - reach.costOf(b))[0];
}

/** How an actor stands to a zone; undefined where it does not get there, or not within one hop when that is asked. */
export function zoneCell(reach: Reach, zone: Id<'zone'>, oneHop: boolean): ReachCell | undefined {
  const node = nearestNode(reach, zone);
  const standing = node === undefined ? undefined : reach.standing(node);
  const near = node === undefined ? undefined : nearness(reach, node);
  if (node === undefined || !standing || near === undefined) return undefined;
  const { pair, outside, byOutside, alternatives } = standing;
  if (oneHop && pair.hops > 1) return undefined;
  const said = [
    nearnessWords(reach, node),
    ...(pair.hops > 0 ? [hopWords(pair.hops)] : []),
    ...(outside ? [t('only by way of outside')] : []),
    ...(byOutside ? [t('by way of outside {near}', { near: pairWords(byOutside) })] : []),
    ...(alternatives ? [t('in {reached} of {of} alternatives', { ...alternatives })] : []),
  ];
  return {
    mark: markOf(near),
    pair,
    word: wordOf(near),
    outside,
    words: said.join(', '),
    chain: chainWords(reach, witnessOf(reach, node)),
  };
}

function markOf(near: Nearness): ReachCell['mark'] {
  if (near === 'is there') return 'there';
  if (near === 'open') return 'open';
  return near === 'with its own credentials' ? 'own' : 'guards';
}

function wordOf(near: Nearness): string {
  if (near === 'is there') return t('there', undefined, 'short');
  if (near === 'with its own credentials') return t('own', undefined, 'short');
  return near === 'open' ? t('open') : '';
}

/** A pair in words: `past 2 guards, 3 hops`, `open, 1 hop`. */
export function pairWords({ guards, hops }: Pair): string {
  const past = guards === 0 ? t('open') : guardPhrase(guards);
  return hops === 0 ? past : `${past}, ${hopWords(hops)}`;
}

const HOW: Readonly<Record<Getting, string>> = {
  held: t('held'),
  'asked for': t('asked for'),
  overheard: t('overheard'),
};
const SHORT: Readonly<Record<Getting, string>> = {
  held: t('held', undefined, 'short'),
  'asked for': t('asked', undefined, 'short'),
  overheard: t('heard', undefined, 'short'),
};

/** How an actor gets at an asset: the nearest way in the cell, all of them in its words. */
export function assetCell(reach: Reach, asset: Id<'asset'>, oneHop: boolean): ReachCell | undefined {
  const ways = assetsOf(reach)
    .filter((way) => way.asset === asset && !(oneHop && way.pair.hops > 1))
    .toSorted((a, b) => a.pair.guards - b.pair.guards || a.pair.hops - b.pair.hops);
  const [nearest] = ways;
  if (!nearest) return undefined;
  const { pair, outside } = nearest;
  return {
    mark: pair.guards > 0 ? 'guards' : pair.hops === 0 ? 'there' : 'open',
    pair,
    word: SHORT[nearest.how],
    outside,
    words: ways.map(wayWords).join('; '),
    chain: chainTo(reach, nearest),
  };
}

function wayWords({ how, pair, outside }: AssetReach): string {
  const near = pair.guards === 0 && pair.hops === 0 ? t('where it is') : pairWords(pair);
  return [HOW[how], near, ...(outside ? [t('by way of outside')] : [])].join(', ');
}

/** Where it is got at, and over which connection. */
function chainTo(reach: Reach, { node, connection: id }: AssetReach): string {
  const steps = witnessOf(reach, node);
  const chain =
    steps.length === 0
      ? t('may use {what}', { what: nodeName(reach.graph, node) })
      : chainWords(reach, steps);
  const connection = id && reach.graph.model.get(id);
  if (!connection) return chain;
  return t('{chain}, over {connection}', {
    chain,
    connection: connectionName(reach.graph.model, connection),
  });
}
