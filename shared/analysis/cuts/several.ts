import { byText } from '../../base/compare.ts';
import { sizeOf } from './network.ts';
import type { Bundle, Network } from './network.ts';
import { NOTHING_DECIDED, isCutBy, smallestSet } from './solve.ts';
import type { Decided } from './solve.ts';

/** No more sets than this are looked for, however many are asked for: sets of very many connections help nobody. */
const MOST_LOOKED_FOR = 200;

/** A set that is a smallest of those that decide as it does. */
interface Candidate {
  readonly decided: Decided;
  readonly set: readonly Bundle[];
}

export interface Order {
  /** How far from the target a bundle is: of sets of one size the nearer comes first. */
  readonly distanceOf: (bundle: Bundle) => number;
  /** The name of a bundle, for what is equal in all else. */
  readonly nameOf: (bundle: Bundle) => string;
}

/**
 * Up to so many minimal sets, smaller ones first. Every other minimal set lacks something of the best one: either its
 * first bundle, or it has that and lacks the second, and so on. Of each sort the best is found, and so on from there.
 */
export function smallestSets(network: Network, most: number, order: Order): readonly (readonly Bundle[])[] {
  const found: (readonly Bundle[])[] = [];
  const first = smallestSet(network, NOTHING_DECIDED);
  let candidates: readonly Candidate[] = first
    ? [{ decided: NOTHING_DECIDED, set: sorted(order, first) }]
    : [];
  for (let left = MOST_LOOKED_FOR; left > 0;) {
    const [best, ...rest] = candidates.toSorted((a, b) => compare(order, a.set, b.set));
    if (!best) break;
    // One of a sort that was made to have too much is no minimal set; those without that are in other sorts.
    if (isMinimal(network, best.set)) found.push(best.set);
    if (found.length === most) break;
    const others = othersThan(network, order, best);
    left -= best.set.length;
    candidates = [...rest, ...others];
  }
  return found.toSorted((a, b) => compare(order, a, b));
}

/** Whether none of a set can be left out. */
function isMinimal(network: Network, set: readonly Bundle[]): boolean {
  return set.every((bundle) => !isCutBy(network, new Set(set.filter((other) => other !== bundle))));
}

function othersThan(network: Network, order: Order, { decided, set }: Candidate): Candidate[] {
  const free = set.filter((bundle) => !decided.cut.has(bundle));
  return free.flatMap((bundle, at) => {
    const cut = new Set([...decided.cut, ...free.slice(0, at)]);
    const other = { cut, kept: new Set([...decided.kept, bundle]) };
    const best = smallestSet(network, other);
    return best ? [{ decided: other, set: sorted(order, best) }] : [];
  });
}

function sorted({ distanceOf, nameOf }: Order, set: readonly Bundle[]): readonly Bundle[] {
  return set.toSorted((a, b) => distanceOf(a) - distanceOf(b) || byText(nameOf(a), nameOf(b)));
}

function compare(order: Order, a: readonly Bundle[], b: readonly Bundle[]): number {
  return (
    sizeOf(a) - sizeOf(b) ||
    distance(order, a) - distance(order, b) ||
    byText(a.map(order.nameOf).join(' '), b.map(order.nameOf).join(' '))
  );
}

function distance({ distanceOf }: Order, set: readonly Bundle[]): number {
  return set.reduce((sum, bundle) => sum + distanceOf(bundle) * bundle.connections.length, 0);
}
