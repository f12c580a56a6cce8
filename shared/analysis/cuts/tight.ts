import type { PassedFrom } from '../credentials.ts';
import { ALL } from '../rides.ts';
import type { Run } from '../run.ts';
import { UNREACHED, guardsIn } from '../search.ts';
import { costsTo } from './backwards.ts';
import type { Leg } from './legs.ts';
import type { Copy } from './network.ts';
import type { Lead } from './pieces.ts';
import { arcsAmong, startsIn } from './question.ts';
import type { Question } from './question.ts';

/**
 * The chains with exactly the guards of the best one, as copies of the graph: one for the alternatives that pass the
 * same proofs. A chain with more guards needs no hardening.
 */
export function tightCopies(question: Question): readonly Copy[] {
  const groups = [...Map.groupBy(question.reach.runs, ({ anyhow }) => keyOf(anyhow.passedFrom)).values()];
  const views = groups.map((runs) => viewOf(question, runs));
  const least = Math.min(...views.map(({ best }) => best));
  return views.filter(({ best }) => best === least).map((view) => copyOf(question, view));
}

function keyOf(passed: PassedFrom | undefined): string {
  return passed === undefined ? '' : passed.join(' ');
}

interface View {
  readonly runs: readonly Run[];
  /** By node, the guards on the way there, and from there to the target. */
  readonly there: Int32Array;
  readonly onwards: Int32Array;
  readonly best: number;
  readonly costOf: (leg: Leg) => number;
}

function viewOf({ reached, follows, legs }: Question, runs: readonly Run[]): View {
  const there = guardsThere(runs);
  const passed = runs[0]?.anyhow.passedFrom;
  const costOf = ({ connection, from, table, ride }: Leg) => {
    if (table.guard[ride] !== ALL) return 0;
    const isPassed =
      table.callers[ride] === 1 && (passed?.[connection] ?? UNREACHED) <= (there[from] ?? UNREACHED);
    return isPassed ? 0 : 1;
  };
  const onwards = costsTo(reached, follows, legs, costOf);
  const best = Math.min(...reached.map((node) => there[node] ?? UNREACHED));
  return { runs, there, onwards, best, costOf };
}

function guardsThere(runs: readonly Run[]): Int32Array {
  const [first, ...rest] = runs.map(({ anyhow }) => anyhow.cost);
  const guards = (cost: number) => (cost === UNREACHED ? UNREACHED : guardsIn(cost));
  const there = Int32Array.from(first ?? [], guards);
  for (const costs of rest) {
    costs.forEach((cost, node) => {
      there[node] = Math.min(there[node] ?? UNREACHED, guards(cost));
    });
  }
  return there;
}

/** Only what is on a chain with exactly these guards. What proves its caller already cannot be hardened. */
function copyOf(question: Question, { runs, there, onwards, best, costOf }: View): Copy {
  const isTight = (from: number, to: number, cost: number) =>
    there[from] !== UNREACHED &&
    onwards[to] !== UNREACHED &&
    (there[from] ?? 0) + cost + (onwards[to] ?? 0) === best;
  const arcs = arcsAmong(question.follows, (from, to) => isTight(from, to, 0));
  const leads = new Map<number, Lead[]>();
  for (const leg of question.legs) {
    const { connection, from, takes } = leg;
    const to = takes.filter((node) => isTight(from, node, costOf(leg)));
    if (to.length === 0) continue;
    if (canBeHardened(leg)) leads.set(connection, [...(leads.get(connection) ?? []), { from, to }]);
    else arcs.push(...to.map((node): [number, number] => [from, node]));
  }
  const starts = startsIn(question, runs).filter((node) => there[node] === 0 && onwards[node] === best);
  const targets = question.reached.filter((node) => there[node] === best);
  return { arcs, leads, starts, targets };
}

/** What is ridden past the caller's proof, and does not ask for it or not always. */
export function canBeHardened({ table, ride }: Leg): boolean {
  return table.callers[ride] === 1 && table.guard[ride] !== ALL;
}
