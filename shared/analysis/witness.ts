import { must } from '../base/assert.ts';
import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import { connectionName } from '../model/lookups.ts';
import type { Guard } from './guards.ts';
import type { Reach } from './reach.ts';
import { ALL, GUARDS, startOfRide } from './rides.ts';
import type { Way } from './rides.ts';
import type { Run } from './run.ts';
import { UNREACHED, Via, guardsIn } from './search.ts';
import { nodeName } from './subjects.ts';
import { guardPhrase } from './words.ts';

/** One step of a chain: what was reached (a node), and how. Steps other than a ride cost no hop. */
export type Step =
  | { readonly by: 'is there' | 'may use'; readonly node: number }
  | {
      readonly by: 'fate' | 'one thing' | 'nesting' | 'boundary';
      readonly node: number;
      readonly from: number;
    }
  | Hop;

/** A connection that is ridden. */
export interface Hop {
  readonly by: 'connection';
  readonly node: number;
  /** The place from which it is ridden. */
  readonly from: number;
  readonly connection: Id<'connection'>;
  readonly way: Way;
  /** The caller's guard, or, ridden the other way, the answerer's. */
  readonly guard: Guard;
  /** Its proof is one that the actor must defeat. */
  readonly defeats: boolean;
  /** Its proof is passed with what the actor holds or found. */
  readonly withOwn: boolean;
}

const BY = {
  [Via.fate]: 'fate',
  [Via.oneThing]: 'one thing',
  [Via.nesting]: 'nesting',
  [Via.boundary]: 'boundary',
} as const;

/** The chain behind the standing of a node, from where the actor starts; none where it does not get there. */
export function witnessOf(reach: Reach, node: number): readonly Step[] {
  const cost = reach.costOf(node);
  if (cost === UNREACHED) return [];
  for (const run of reach.runs) {
    if (run.inside.cost[node] === cost) return chain(reach, run, 'inside', node);
  }
  const run = must(
    reach.runs.find(({ anyhow }) => anyhow.cost[node] === cost),
    'a cost without a run',
  );
  return chain(reach, run, 'anyhow', node);
}

function chain(reach: Reach, run: Run, which: 'inside' | 'anyhow', last: number): Step[] {
  const found = run[which];
  const steps: Step[] = [];
  let node = last;
  for (;;) {
    const kind = found.kind[node] ?? 0;
    const index = found.index[node] ?? 0;
    if (kind === Via.start || kind === Via.mayUse) {
      return [{ by: kind === Via.start ? 'is there' : 'may use', node }, ...steps.toReversed()];
    }
    if (kind >= Via.ride) {
      const hop = hopOf(reach, run, which, { node, table: kind - Via.ride, ride: index });
      steps.push(hop);
      node = hop.from;
    } else {
      if (kind !== Via.there) steps.push({ by: BY[kind as keyof typeof BY], node, from: index });
      node = index;
    }
  }
}

function hopOf(
  reach: Reach,
  run: Run,
  which: 'inside' | 'anyhow',
  { node, table: at, ride }: { readonly node: number; readonly table: number; readonly ride: number },
): Hop {
  const { graph } = reach;
  const table = must(run.tables[at], 'no such rides');
  const from = startOfRide(table, ride);
  const guard = table.guard[ride] ?? 0;
  const { cost } = run[which];
  const defeats = guardsIn(cost[node] ?? 0) > guardsIn(cost[from] ?? 0);
  const index = table.connection[ride] ?? 0;
  return {
    by: 'connection',
    node,
    from,
    connection: must(graph.model.all('connection')[index], 'no such connection').id,
    way: table.way,
    guard: must(GUARDS[guard], 'no such guard'),
    defeats,
    withOwn: guard === ALL && !defeats,
  };
}

/** The connections of a chain, in order. */
export function hopsOf(steps: readonly Step[]): readonly Hop[] {
  return steps.filter((step) => step.by === 'connection');
}

/** SPEC A12. How far a place is, in words: `open`, `past 2 guards`, … */
export type Nearness = 'is there' | 'open' | 'with its own credentials' | `past ${number} guard${'' | 's'}`;

export function nearness(reach: Reach, node: number): Nearness | undefined {
  const standing = reach.standing(node);
  if (!standing) return undefined;
  const { guards, hops } = standing.pair;
  if (guards > 0) return guards === 1 ? 'past 1 guard' : `past ${guards} guards`;
  if (hops === 0) return 'is there';
  return hopsOf(witnessOf(reach, node)).some(({ withOwn }) => withOwn) ? 'with its own credentials' : 'open';
}

/** The same for a person. */
export function nearnessWords(reach: Reach, node: number): string {
  const near = nearness(reach, node);
  switch (near) {
    case undefined:
      return '';
    case 'is there':
      return t('is there');
    case 'open':
      return t('open');
    case 'with its own credentials':
      return t('with its own credentials');
    default:
      return guardPhrase(reach.standing(node)?.pair.guards ?? 0);
  }
}

/** A chain in one line: `Internet → (Track a parcel) Web gateway → …`. */
export function chainWords(reach: Reach, steps: readonly Step[]): string {
  const { graph } = reach;
  return steps
    .flatMap((step, at) => {
      if (step.by === 'is there') return [nodeName(graph, step.node)];
      if (step.by === 'may use') return [t('may use {what}', { what: nodeName(graph, step.node) })];
      if (step.by !== 'connection') return at === steps.length - 1 ? [nodeName(graph, step.node)] : [];
      const connection = graph.model.get(step.connection);
      const name = connection ? connectionName(graph.model, connection) : step.connection;
      return [`(${name}) ${nodeName(graph, step.node)}`];
    })
    .join(' → ');
}
