import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import { connectionName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { answeringNodes } from '../flows.ts';
import type { ReachOptions } from '../reach-options.ts';
import { ALL, ridesOf, startOfRide } from '../rides.ts';
import type { Run } from '../run.ts';
import { UNREACHED, guardsIn } from '../search.ts';
import { nodeName, nodesOf } from '../subjects.ts';
import { anyChain, chainTo } from './chains.ts';
import type { AnyChain } from './chains.ts';
import { actorName, getsToWords, holdsWords } from './names.ts';
import { witness } from './witness.ts';
import type { PropertyWitness, RuleOf } from './witness.ts';

type Rule = RuleOf<'only these may use'>;

/** SPEC Y4. Nobody but these actors holds this place, may use it, or speaks to it, past no guard. */
export function onlyUse(model: Model, rule: Rule, options: ReachOptions): PropertyWitness[] {
  const allowed = new Set(rule.actors);
  return model
    .all('actor')
    .filter(({ id }) => !allowed.has(id))
    .flatMap(({ id }) => {
      const chain = anyChain(model, id, options);
      const nodes = new Set(nodesOf(chain.reach.graph, rule.place));
      return mayUse(model, chain, nodes) ?? holds(model, chain, nodes) ?? speaks(model, chain, nodes) ?? [];
    });
}

/** The first that holds is said; who holds a place speaks to it as well. */
type Broken = PropertyWitness | undefined;

function mayUse(model: Model, { reach }: AnyChain, nodes: ReadonlySet<number>): Broken {
  const used = reach.runs
    .flatMap(({ start }) => start.mayUse)
    .flatMap((place) => nodesOf(reach.graph, place))
    .find((node) => nodes.has(node));
  if (used === undefined) return undefined;
  const { actor, graph } = reach;
  return witness({ actor, steps: [{ by: 'may use', node: used }] }, () =>
    t('{actor} may use {place}', { actor: actorName(model, actor), place: nodeName(graph, used) }),
  );
}

function holds(model: Model, chain: AnyChain, nodes: ReadonlySet<number>): Broken {
  const { reach } = chain;
  const [node] = [...nodes].toSorted((a, b) => reach.costOf(a) - reach.costOf(b));
  if (node === undefined || reach.costOf(node) === UNREACHED || guardsIn(reach.costOf(node)) > 0) {
    return undefined;
  }
  const { steps, how } = chainTo(chain, node);
  const { actor, graph } = reach;
  return witness({ actor, steps }, () => {
    const about = { actor: actorName(model, actor), place: nodeName(graph, node), ...how() };
    return node < graph.places.length ? getsToWords(about) : holdsWords(about);
  });
}

function speaks(model: Model, chain: AnyChain, nodes: ReadonlySet<number>): Broken {
  const { reach } = chain;
  const { graph, actor, runs } = reach;
  const answered = answeredAt(model, graph, nodes);
  const table = ridesOf(graph, 'forward');
  const connections = model.all('connection');
  for (const run of runs) {
    for (let ride = 0; ride < table.connection.length; ride += 1) {
      const connection = connections[table.connection[ride] ?? 0];
      const from = startOfRide(table, ride);
      if (!connection || !answered.has(connection.id) || !isOpen(run, table, ride, from)) continue;
      const { steps, how } = chainTo(chain, from);
      return witness({ actor, connection: connection.id, steps }, () =>
        t('{actor} can speak over “{connection}”, {past}: {chain}', {
          actor: actorName(model, actor),
          connection: connectionName(model, connection),
          ...how(),
        }),
      );
    }
  }
  return undefined;
}

function answeredAt(
  model: Model,
  graph: AnyChain['reach']['graph'],
  nodes: ReadonlySet<number>,
): ReadonlySet<Id<'connection'>> {
  const answering = model
    .all('connection')
    .filter((connection) => answeringNodes(graph, connection).some((node) => nodes.has(node)));
  return new Set(answering.map(({ id }) => id));
}

/** Whether a ride can be opened past no guard, from a place where the actor is past none. */
function isOpen(
  { anyhow, leftOut }: Run,
  { connection, guard }: ReturnType<typeof ridesOf>,
  ride: number,
  from: number,
): boolean {
  const index = connection[ride] ?? 0;
  if (leftOut?.[index] === 1 || guardsIn(anyhow.cost[from] ?? UNREACHED) > 0) return false;
  return guard[ride] !== ALL || anyhow.passedFrom?.[index] === 0;
}
