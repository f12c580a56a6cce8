import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { ElkPort } from './elk.ts';
import type { Tree } from './picture.ts';
import type { Plan, Tie } from './plan.ts';
import { firstPlan, ROOT } from './plan.ts';

/** A first plan whose given groups have the columns that ELK's layered layout gives them. */
export async function elkPlan(
  tree: Tree,
  ties: ReadonlyMap<string, readonly Tie[]>,
  elk: ElkPort,
  aspect: number,
  groups: readonly string[],
): Promise<Plan> {
  const plan = firstPlan(tree, aspect);
  for (const group of groups) {
    const own = ties.get(group) ?? [];
    const ids = (tree.children.get(group === ROOT ? undefined : group) ?? []).map((box) => box.id);
    if (own.length === 0 || ids.length < 3 || ids.length > MOST) continue;
    plan.set(group, columnsOf(await elk.layout(graphOf(ids, own))));
  }
  return plan;
}

/** Layered layout of more is slower than all the rest. */
const MOST = 80;

function graphOf(ids: readonly string[], ties: readonly Tie[]): ElkNode {
  return {
    id: 'group',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.separateConnectedComponents': 'false',
      'elk.randomSeed': '1',
    },
    children: ids.map((id) => ({ id, width: 120, height: 50 })),
    edges: ties.map(({ a, b }, at) => ({ id: `tie ${at}`, sources: [a], targets: [b] })),
  };
}

/** Nodes of one layer have (nearly) the same x: all are equally wide here. */
function columnsOf(graph: ElkNode): string[][] {
  const nodes = [...(graph.children ?? [])].sort(
    (a, b) => (a.x ?? 0) - (b.x ?? 0) || (a.y ?? 0) - (b.y ?? 0),
  );
  const columns: { x: number; ids: string[] }[] = [];
  for (const node of nodes) {
    const last = columns.at(-1);
    if (last && (node.x ?? 0) - last.x < 60) last.ids.push(node.id);
    else columns.push({ x: node.x ?? 0, ids: [node.id] });
  }
  const y = new Map(nodes.map((node) => [node.id, node.y ?? 0]));
  return columns.map(({ ids }) => ids.sort((a, b) => y.get(a)! - y.get(b)!));
}
