import type { Grid } from './grid.ts';
import type { Lane } from './lanes.ts';
import { firstBeyond, firstFrom } from './lanes.ts';
import { CORNER, NAME_HEIGHT } from './measures.ts';
import type { Shape } from './scene.ts';

const CORNER_COST = 120;
const NAME_COST = 160;
const FOOTER_COST = 90;

/** Writes into the grid which zone each point lies in, and what is dear about passing its border. */
export function paintZones(grid: Grid, zones: readonly Shape[]): void {
  for (const zone of zones) {
    for (const lane of inside(grid.across, zone.top, zone.bottom)) paintAcross(grid, zone, lane);
    for (const lane of inside(grid.downwards, zone.left, zone.right)) paintDown(grid, zone, lane);
  }
}

function* inside(lanes: readonly Lane[], low: number, high: number): Generator<Lane> {
  for (let k = firstFrom(lanes, low); k < lanes.length && lanes[k]!.at < high; k++) {
    if (lanes[k]!.at > low) yield lanes[k]!;
  }
}

/** Passing a border costs more near its corners; lines do not run over a zone's name while there is another way. */
function paintAcross({ x, extraH, zoneAt }: Grid, zone: Shape, { at, points, from, to }: Lane): void {
  if (to <= zone.left || from >= zone.right) return;
  const first = firstBeyond(points, x, zone.left);
  const corner = at < zone.top + CORNER || at > zone.bottom - CORNER;
  const named = at < zone.top + NAME_HEIGHT;
  if (corner && first > 0) extraH[points[first - 1]!]! += CORNER_COST;
  let k = first;
  for (; k < points.length && x[points[k]!]! < zone.right; k++) {
    const point = points[k]!;
    zoneAt[point] = zone.index + 1;
    if (named && x[point]! < zone.left + zone.name) extraH[point]! += NAME_COST / 2;
  }
  if (corner && k > first) extraH[points[k - 1]!]! += CORNER_COST;
}

/** Downwards too, and where the zone's name is, and where its actors stand. */
function paintDown({ y, extraV }: Grid, zone: Shape, { at, points, from, to }: Lane): void {
  if (to <= zone.top || from >= zone.bottom) return;
  const corner = at < zone.left + CORNER || at > zone.right - CORNER;
  const named = at < zone.left + zone.name;
  const first = firstBeyond(points, y, zone.top);
  if (first > 0 && (corner || named)) extraV[points[first - 1]!]! += corner ? CORNER_COST : NAME_COST;
  let last = firstBeyond(points, y, zone.bottom) - 1;
  if (last >= 0 && y[points[last]!] === zone.bottom) last--;
  const below = (corner ? CORNER_COST : 0) + (zone.footer ? FOOTER_COST : 0);
  if (last >= 0) extraV[points[last]!]! += below;
}
