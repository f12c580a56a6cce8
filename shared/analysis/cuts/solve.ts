import { UNCUT } from './flow.ts';
import { sizeOf } from './network.ts';
import type { Bundle, Network } from './network.ts';

/** Bundles that are cut, and bundles that are kept, whatever the rest comes to. */
export interface Decided {
  readonly cut: ReadonlySet<Bundle>;
  readonly kept: ReadonlySet<Bundle>;
}

export const NOTHING_DECIDED: Decided = { cut: new Set(), kept: new Set() };

/**
 * A bundle of several edges is paid once and cuts them all, which no flow knows: it is tried cut and kept. Of more of
 * them than this the others count once an edge: what comes out cuts, if perhaps not with the fewest.
 */
const MOST_TRIED = 8;

/**
 * The smallest set of connections without which nothing leads from source to sink, with what is decided; undefined
 * where there is none.
 */
export function smallestSet(network: Network, decided: Decided): readonly Bundle[] | undefined {
  const open = network.bundles.filter(
    (bundle) => bundle.edges.length > 1 && !decided.cut.has(bundle) && !decided.kept.has(bundle),
  );
  const set = tried(network, decided, open.slice(0, MOST_TRIED), UNCUT - 1);
  return set && open.length > MOST_TRIED ? withoutSpare(network, decided, set) : set;
}

/** What cuts already without some of its bundles does not need them. */
function withoutSpare(network: Network, { cut }: Decided, set: readonly Bundle[]): readonly Bundle[] {
  return set.reduce((left, bundle) => {
    const others = left.filter((other) => other !== bundle);
    return !cut.has(bundle) && isCutBy(network, others) ? others : left;
  }, set);
}

/**
 * The best of cutting and of keeping the first of these, and so on; what the flow says where none is left. At most so
 * many connections beside those that are decided.
 */
function tried(
  network: Network,
  decided: Decided,
  open: readonly Bundle[],
  atMost: number,
): readonly Bundle[] | undefined {
  const [bundle, ...rest] = open;
  if (!bundle) return byFlow(network, decided, atMost);
  // Without any of them there is a cut at least this large left.
  if (!byFlow(network, { ...decided, cut: new Set([...decided.cut, ...open]) }, atMost)) return undefined;
  const kept = tried(network, { ...decided, kept: new Set([...decided.kept, bundle]) }, rest, atMost);
  const better = kept ? sizeOf(kept) - sizeOf(decided.cut) - 1 : atMost;
  const left = better - bundle.connections.length;
  if (left < 0) return kept;
  return tried(network, { ...decided, cut: new Set([...decided.cut, bundle]) }, rest, left) ?? kept;
}

function byFlow(network: Network, { cut, kept }: Decided, atMost: number): readonly Bundle[] | undefined {
  const { flow, source, sink, bundles } = network;
  const capacity = flow.capacities();
  for (const bundle of cut) for (const edge of bundle.edges) capacity[edge] = 0;
  for (const bundle of kept) for (const edge of bundle.edges) capacity[edge] = UNCUT;
  const found = flow.smallestCut(source, sink, capacity, atMost);
  if (!found) return undefined;
  const isCut = (edge: number) => {
    const [from, to] = flow.endsOf(edge);
    return found.leads[from] === 0 && found.leads[to] === 1;
  };
  return [...cut, ...bundles.filter((bundle) => !cut.has(bundle) && bundle.edges.some(isCut))];
}

/** Whether nothing leads from source to sink without these. */
export function isCutBy({ flow, source, sink }: Network, set: Iterable<Bundle>): boolean {
  const capacity = flow.capacities();
  for (const bundle of set) for (const edge of bundle.edges) capacity[edge] = 0;
  return flow.smallestCut(source, sink, capacity, 0) !== undefined;
}
