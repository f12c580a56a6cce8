import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Box, PlayedWay } from '../looks/path-ways.ts';
import type { Brightness, LineLight, LineMark, NodeLight } from './lights.ts';
import { t } from '../../words/t.ts';

/** What a path puts in a light when it has come so far. */
export interface PathLights {
  readonly nodes: ReadonlyMap<string, NodeLight>;
  readonly lines: ReadonlyMap<Id<'connection'>, LineLight>;
  readonly marks: ReadonlyMap<Id<'connection'>, LineMark>;
}

/** Behind it is strong, where it is now brightest, and what is still to come can just be seen. */
export function pathLights(way: PlayedWay, hop: number, actors: readonly Id<'actor'>[]): PathLights {
  const nodes = new Map<string, NodeLight>();
  const lines = new Map<Id<'connection'>, LineLight>();
  for (const [at, { connection, along, arrives }] of [...way.hops.entries()].toReversed()) {
    const brightness = brightnessAt(at + 1, hop);
    lines.set(connection, { brightness, along });
    if (at + 1 > hop) light(nodes, arrives, 'faint', '');
  }
  // What was visited last says so: a path may come back to a zone.
  light(nodes, way.starts, brightnessAt(0, hop), t('start', undefined, 'of a path'));
  way.hops.slice(0, hop).forEach(({ connection, along, arrives }, at) => {
    lines.set(connection, { brightness: brightnessAt(at + 1, hop), along });
    light(nodes, arrives, brightnessAt(at + 1, hop), t('hop {number}', { number: at + 1 }));
  });
  for (const actor of actors) nodes.set(actor, { brightness: 'here', badge: '', outside: false });
  const now = way.hops[hop - 1]?.connection;
  return { nodes, lines, marks: new Map(now === undefined ? [] : [[now, 'now']]) };
}

function brightnessAt(at: number, hop: number): Brightness {
  if (at === hop) return 'here';
  return at < hop ? 'strong' : 'faint';
}

/** The words stand on the zone; on the component where there is none. */
function light(
  nodes: Map<string, NodeLight>,
  boxes: readonly Box[],
  brightness: Brightness,
  words: string,
): void {
  const zones = boxes.some((id) => isIdOf('zone', id));
  for (const id of boxes) {
    const badge = isIdOf('zone', id) === zones ? words : '';
    nodes.set(id, { brightness, badge, outside: false });
  }
}
