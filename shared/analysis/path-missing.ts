import { t } from '../base/t.ts';
import type { Model } from '../model/model.ts';
import { placeOfNode } from './nodes.ts';
import { gotIn } from './path-chains.ts';
import type { Part } from './path-chains.ts';
import type { Question } from './path-sides.ts';
import { actorWords, listWords } from './path-words.ts';
import { placeName } from './places.ts';
import type { PlaceKey } from './places.ts';
import { startOfRide } from './rides.ts';
import { nodesOf } from './subjects.ts';
import { rowOf } from './table.ts';

/** SPEC P5. What there would have to be for a chain of connections. */
export type Missing = 'access' | 'a connection out' | 'a connection in' | 'a connection between';

/** What is missing, and between which places. */
export interface Gap {
  readonly missing: Missing;
  /** The actor does not get to the origin; else not from there to the destination. */
  readonly toOrigin: boolean;
  readonly from: readonly PlaceKey[];
  readonly to: PlaceKey | undefined;
}

/** Looked for with everything that a path is tried with: by answering, by way of outside, with the foothold. */
export function whatIsMissing(parts: readonly Part[], { from, to }: Question): Gap {
  const [first] = parts;
  const { graph } = first?.reach ?? {};
  if (!graph || !parts.some(hasAccess)) return { missing: 'access', toOrigin: true, from: [], to: undefined };
  const origin = from === 'any' ? to : from;
  const origins = origin === 'any' ? [] : nodesOf(graph, origin);
  const isThere = from !== 'any' && parts.some((part) => gotIn(part, origins).length > 0);
  const starts = isThere ? origins : placesWhereItStarts(parts);
  const end = isThere ? to : origin;
  const ends = end === 'any' ? [] : nodesOf(graph, end);
  const missing = !leads(parts, starts, undefined)
    ? 'a connection out'
    : !leads(parts, undefined, ends)
      ? 'a connection in'
      : 'a connection between';
  return {
    missing,
    toOrigin: !isThere,
    from: isThere ? [from] : starts.flatMap((node) => graph.places[node] ?? []),
    to: end === 'any' ? undefined : end,
  };
}

function hasAccess({ run: { start }, options: { foothold = [] } }: Part): boolean {
  return start.isAt.length + start.mayUse.length + foothold.length > 0;
}

function placesWhereItStarts(parts: readonly Part[]): number[] {
  return [
    ...new Set(
      parts.flatMap(({ reach: { graph }, run }) => [
        ...graph.places.flatMap((_place, node) => (run.anyhow.cost[node] === 0 ? [node] : [])),
        ...run.start.mayUse.flatMap((place) => nodesOf(graph, place)).map((node) => placeOfNode(graph, node)),
      ]),
    ),
  ];
}

/** Whether some connection leads out of these places, or into them. */
function leads(
  parts: readonly Part[],
  outOf: readonly number[] | undefined,
  into: readonly number[] | undefined,
): boolean {
  const inside = new Set(outOf ?? into);
  return parts.some(({ reach: { graph }, run }) =>
    run.tables.some((table) =>
      table.connection.some((connection, ride) => {
        if (run.leftOut?.[connection] === 1) return false;
        const startsInside = inside.has(startOfRide(table, ride));
        const ends = rowOf(table.takes, ride);
        return outOf
          ? startsInside && ends.some((node) => !inside.has(placeOfNode(graph, node)))
          : !startsInside && ends.some((node) => inside.has(placeOfNode(graph, node)));
      }),
    ),
  );
}

export function missingWords(model: Model, { actor, to }: Question, gap: Gap): string {
  const name = actorWords(model, actor);
  if (gap.missing === 'access') return t('{name} has no access to anything', { name });
  const from = listWords(gap.from.map((place) => placeName(model, place)));
  const end = gap.to === undefined ? t('anywhere') : placeName(model, gap.to);
  const what = MISSING[gap.missing](from, end);
  if (gap.toOrigin) return t('{name} is not in {end}, and {what}', { name, end, what });
  if (to === 'any' || gap.missing === 'a connection between') return what;
  return t('{what}, so that {end} is not reached from {from}', { what, end, from });
}

const MISSING: Readonly<Record<Exclude<Missing, 'access'>, (from: string, end: string) => string>> = {
  'a connection out': (from) => t('no connection leads out of {from}', { from }),
  'a connection in': (_from, end) => t('no connection leads into {end}', { end }),
  'a connection between': (from, end) =>
    t('no chain of connections leads from {from} to {end}', { from, end }),
};
