import { writeJson } from '../../../shared/formats/json/write.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Connection } from '../../../shared/model/records/connection.ts';

type Answer = NonNullable<Connection['protections'][number]['caller']>;
const YES: Answer = { is: 'yes', types: ['mTLS'] };
const NO: Answer = { is: 'no' };

interface Said {
  readonly caller?: Answer;
  readonly encryption?: Answer;
  readonly controls?: `control:${string}`[];
}

function connection(
  name: string,
  from: `placement:${string}`,
  to: `placement:${string}`,
  said: Said | undefined,
  more: Partial<Connection> = {},
): AnyRecord {
  return create('connection', `connection:${name}`, {
    name,
    from: { placements: [from] },
    to: { placements: [to] },
    protections: said ? [{ key: 'a', ...said }] : [],
    ...more,
  });
}

/**
 * A harbour: browsers outside, an API and a nested vault inside, and a crossing of every verdict between them.
 */
export const harbour: readonly AnyRecord[] = [
  create('project', 'project:p', { name: 'Harbour' }),
  create('zone', 'zone:out', { name: 'Internet', external: true }),
  create('zone', 'zone:in', { name: 'Backend' }),
  create('zone', 'zone:vault', { name: 'Vault', parent: 'zone:in' }),
  create('component', 'component:browser', { name: 'Browser' }),
  create('component', 'component:api', { name: 'API' }),
  create('component', 'component:keys', { name: 'Keys' }),
  create('placement', 'placement:browser', { component: 'component:browser', zone: 'zone:out' }),
  create('placement', 'placement:api', { component: 'component:api', zone: 'zone:in' }),
  create('placement', 'placement:keys', { component: 'component:keys', zone: 'zone:vault' }),
  create('category', 'category:ia', { code: 'IA', name: 'Identification and authentication' }),
  create('control', 'control:mtls', {
    name: 'Mutual TLS',
    category: 'category:ia',
    state: 'designed',
    guards: { records: [] },
  }),
  connection('unguarded', 'placement:browser', 'placement:api', { caller: NO, encryption: YES }),
  connection(
    'open',
    'placement:browser',
    'placement:api',
    { caller: NO, encryption: YES },
    {
      intendedAsOpen: { why: 'Public pages', decidedBy: 'Ann', until: '2999-12-31' },
    },
  ),
  connection('not-stated', 'placement:browser', 'placement:keys', { encryption: YES }),
  connection('partly', 'placement:api', 'placement:keys', undefined, {
    protections: [
      { key: 'a', protocols: [], needs: [], controls: [], caller: YES, encryption: YES },
      { key: 'b', protocols: [], needs: [], controls: [], caller: { is: 'any' }, encryption: YES },
    ],
  }),
  connection('guarded', 'placement:api', 'placement:keys', {
    caller: YES,
    encryption: YES,
    controls: ['control:mtls'],
  }),
  connection('inside', 'placement:api', 'placement:api', undefined),
];

/** The records of a harbour without some, and with others. */
export function harbourText(without: readonly string[] = [], more: readonly AnyRecord[] = []): string {
  return writeJson([...harbour.filter(({ id }) => !without.includes(id)), ...more]);
}
