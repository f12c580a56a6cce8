import { Chance } from './chance.ts';
import { place } from './place.ts';
import type { Places } from './place.ts';
import type { Tree } from './picture.ts';
import type { Plan, Tie } from './plan.ts';
import { copyPlan } from './plan.ts';

/** A plan with what it costs. */
export type Rated = { plan: Plan; cost: number };

export type Rate = (places: Places) => number;

export type Effort = {
  steps: number;
  /** How much worse a step may be at the beginning, to get out of dead ends; 0: only better ones are taken. */
  heat: number;
  /** Another seed tries other changes. */
  seed?: number;
};

/**
 * Tries changes one after another, at first also some that make it worse, and answers the best plan seen. The
 * number of steps, not the clock, is the limit, so that the same picture always comes out the same.
 */
export function improve(
  tree: Tree,
  ties: ReadonlyMap<string, readonly Tie[]>,
  start: Plan,
  rate: Rate,
  effort: Effort,
): Rated {
  const chance = new Chance(effort.seed ?? 1);
  const groups = movable(start);
  let plan = copyPlan(start);
  let cost = rate(place(tree, plan, ties));
  let best: Rated = { plan: copyPlan(plan), cost };
  if (groups.length === 0) return best;
  for (let step = 0; step < effort.steps; step++) {
    const group = groups[chance.below(groups.length)]!;
    const old = plan.get(group)!;
    const changed = change(old, chance);
    if (sameColumns(old, changed)) continue;
    plan.set(group, changed);
    const tried = rate(place(tree, plan, ties));
    const heat = effort.heat * (1 - step / effort.steps) ** 2;
    if (tried < cost || (heat > 0 && chance.next() < Math.exp((cost - tried) / heat))) cost = tried;
    else plan.set(group, old);
    if (cost < best.cost) best = { plan: copyPlan(plan), cost };
    // Far off: back to the best.
    if (cost > best.cost + effort.heat * 6) {
      plan = copyPlan(best.plan);
      cost = best.cost;
    }
  }
  return best;
}

/** Groups as often as they have children, so that each child has the same chance. */
function movable(plan: Plan): string[] {
  return [...plan].flatMap(([group, columns]) => {
    const count = columns.flat().length;
    return count < 2 ? [] : new Array<string>(count).fill(group);
  });
}

function change(columns: readonly string[][], chance: Chance): string[][] {
  const kind = chance.next();
  if (kind < 0.4) return swapped(columns, chance);
  if (kind < 0.5) return columnsSwapped(columns, chance);
  return stepped(columns, chance);
}

function swapped(columns: readonly string[][], chance: Chance): string[][] {
  const changed = columns.map((column) => [...column]);
  const [c, d] = [chance.below(columns.length), chance.below(columns.length)];
  const [r, s] = [chance.below(columns[c]!.length), chance.below(columns[d]!.length)];
  const one = changed[c]![r]!;
  changed[c]![r] = changed[d]![s]!;
  changed[d]![s] = one;
  return changed;
}

function columnsSwapped(columns: readonly string[][], chance: Chance): string[][] {
  const changed = [...columns];
  const [c, d] = [chance.below(columns.length), chance.below(columns.length)];
  changed[c] = columns[d]!;
  changed[d] = columns[c]!;
  return changed;
}

function stepped(columns: readonly string[][], chance: Chance): string[][] {
  const c = chance.below(columns.length);
  const id = columns[c]![chance.below(columns[c]!.length)]!;
  const without = columns.map((column) => column.filter((other) => other !== id));
  const d = chance.below(columns.length);
  const changed =
    chance.next() < 0.25
      ? without.toSpliced(chance.below(columns.length + 1), 0, [id])
      : without.map((column, at) =>
          at === d ? column.toSpliced(chance.below(column.length + 1), 0, id) : column,
        );
  return changed.filter((column) => column.length > 0);
}

function sameColumns(a: readonly string[][], b: readonly string[][]): boolean {
  return a.length === b.length && a.every((column, at) => column.join('\n') === b[at]!.join('\n'));
}
