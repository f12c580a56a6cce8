import { create } from '../../shared/model/create.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { random } from './random.ts';

/** How large a made-up model is. */
export interface Size {
  readonly components: number;
  readonly connections: number;
  readonly zones: number;
  /** So many components stand in the first zone, and the others in the rest. */
  readonly crowd?: number;
}

const CALLER = [{ is: 'no' }, { is: 'yes', types: ['client certificate'] }, { is: 'not said' }] as const;

/**
 * A system of a given size, the same for the same seed: zones of which a quarter are nested, components spread
 * over them, most connections between near neighbours as in real systems, and a project and a view around it.
 */
export function bigModel({ components, connections, zones, crowd = 0 }: Size, seed = 7): AnyRecord[] {
  const next = random(seed);
  const below = (n: number) => Math.floor(next() * n);
  const zoneIds = Array.from({ length: zones }, (_, i) => `zone:z${i}` as const);
  const outer = Math.ceil(zones * 0.75);
  const records: AnyRecord[] = [
    create('project', 'project:p', { name: `${components} components` }),
    create('view', 'view:map', { name: 'Map' }),
    ...zoneIds.map((id, i) =>
      create('zone', id, {
        name: `Zone ${i}`,
        external: i % 9 === 8,
        ...(i >= outer && { parent: zoneIds[i % outer] ?? 'zone:z0' }),
      }),
    ),
  ];
  for (let i = 0; i < components; i += 1) {
    const spread = zoneIds.slice(crowd > 0 ? 1 : 0);
    const zone = spread[Math.floor(((i - crowd) * spread.length) / (components - crowd))] ?? 'zone:z0';
    records.push(create('component', `component:c${i}`, { name: `Component ${i}`, technology: 'Kotlin' }));
    records.push(create('placement', `placement:p${i}`, { component: `component:c${i}`, zone }));
  }
  for (let i = 0; i < connections; i += 1) {
    const from = below(components);
    const near = from + 1 + below(Math.max(2, Math.floor(components / zones)));
    const to = (next() < 0.8 ? near : below(components)) % components;
    const caller = CALLER[below(CALLER.length)] ?? CALLER[0];
    records.push(
      create('connection', `connection:k${i}`, {
        from: { placements: [`placement:p${from}`] },
        to: { placements: [`placement:p${to === from ? (to + 1) % components : to}`] },
        protections: [
          {
            key: 'a',
            protocols: ['HTTPS'],
            encryption: { is: 'yes', types: ['TLS 1.3'] },
            caller: caller.is === 'yes' ? { is: 'yes', types: [...caller.types] } : caller,
          },
        ],
      }),
    );
  }
  return records;
}
