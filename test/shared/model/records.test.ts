import { describe, expect, it } from 'vitest';
import { KINDS, isId, kindOf } from '../../../shared/base/ids.ts';
import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import { canonicalText } from '../../../shared/model/canonical.ts';
import { create } from '../../../shared/model/create.ts';
import { definitionOf, nameOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { protectionsOf, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { Model } from '../../../shared/model/model.ts';
import { DEEPEST, parseRecord } from '../../../shared/model/parse.ts';
import { model } from '../../support/model/builder.ts';
import { fullRecord } from '../../support/model/full-record.ts';
import { shapeOfKind } from '../../support/model/random-record.ts';
import { modelsOf } from './seed.ts';

const models = modelsOf(40, 6);
const records = models.flatMap((one) => [...one.records()]);

function refusal(value: unknown): string {
  const read = parseRecord(value);
  return read.ok ? 'it was read' : read.error.why;
}

describe('R1 kinds and ids', () => {
  it('there are seventeen kinds, each with its words', () => {
    expect(KINDS).toHaveLength(17);
    for (const kind of KINDS) {
      const definition = definitionOf(kind);
      expect(definition.kind).toBe(kind);
      expect(definition.label).not.toBe(definition.plural);
    }
  });

  it.each(KINDS)('the id of a %s names its kind and is the id of nothing else', (kind) => {
    expect(kindOf(`${kind}:k3x9`)).toBe(kind);
    for (const other of KINDS) {
      if (other === kind) continue;
      expect(refusal({ ...fullRecord(kind), id: `${other}:full` })).not.toBe('it was read');
      expect(definitionOf(other).schema.safeParse(fullRecord(kind)).success).toBe(false);
    }
  });

  it('an id is a kind and a short plain name', () => {
    for (const id of ['zone:k3x9', 'zone:A_b-9', `zone:${'x'.repeat(64)}`]) expect(isId(id)).toBe(true);
    for (const no of [
      'zone',
      'zone:',
      'zone:a b',
      'zone:é',
      'door:a',
      'zone:a\n',
      `zone:${'x'.repeat(65)}`,
      ' zone:a',
    ])
      expect(isId(no), no).toBe(false);
  });
});

describe('R2 a record is read through its schema', () => {
  it.each(KINDS)('every field of a %s is read again as it was', (kind) => {
    for (const seed of [1, 2, 3]) {
      const record = fullRecord(kind, seed);
      const said = Object.keys(record);
      expect(Object.keys(shapeOfKind(kind)).filter((field) => !said.includes(field))).toEqual([]);
      const read = parseRecord(JSON.parse(canonicalText(record)));
      expect(read.ok && canonicalText(read.value)).toBe(canonicalText(record));
    }
  });

  it.each(KINDS)('an unknown field and a wrong type in a %s are refused with the field', (kind) => {
    const record = fullRecord(kind);
    expect(refusal({ ...record, strange: 1 })).toContain('strange');
    for (const field of Object.keys(record)) {
      if (field === 'id') continue;
      expect(refusal({ ...record, [field]: () => 1 }), field).toMatch(new RegExp(`^${field}\\b`));
    }
  });

  it('says the path to what is wrong deep inside', () => {
    const connection = create('connection', 'connection:k', {
      from: { zone: 'zone:a' },
      to: { zone: 'zone:b' },
    });
    const protections = [{ key: 'a' }, { key: 'b', caller: { is: 'yes', types: [7] } }];
    expect(refusal({ ...connection, protections })).toMatch(/^protections\.1\.caller\.types\.0: /);
  });

  it('oversized text, lists and levels are refused', () => {
    const zone = create('zone', 'zone:a', { name: 'A' });
    expect(refusal({ ...zone, name: 'x'.repeat(4_001) })).toMatch(/^name: /);
    expect(refusal({ ...zone, summary: 'x'.repeat(200_001) })).toMatch(/^summary: /);
    expect(refusal({ ...zone, tags: Array.from({ length: 20_001 }, () => 'x') })).toMatch(/^tags: /);
    let deep: unknown = 'bottom';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    const change = create('change', 'change:a', { title: 'A' });
    expect(refusal({ ...change, draft: { baseRevision: 0, diff: { added: { 'zone:a': { deep } } } } })).toBe(
      `it has more than ${DEEPEST} levels`,
    );
  });

  it('what is no record at all is refused', () => {
    for (const value of [null, undefined, 7, 'zone:a', [], {}, { id: 7 }, { id: 'door:a' }, { id: 'zone:' }])
      expect(refusal(value)).toBe('it has no id that names a kind');
    expect(refusal({ id: 'zone:a' })).not.toBe('it was read');
  });

  it('what has a default is filled in', () => {
    const read = parseRecord({ id: 'component:a', kind: 'component', name: 'Orders API' });
    expect(read.ok && read.value).toEqual({
      id: 'component:a',
      kind: 'component',
      name: 'Orders API',
      summary: '',
      aliases: [],
      type: 'process',
      inScope: true,
      placementsAre: 'one thing',
      listed: true,
      tags: [],
    });
  });
});

describe('R3 what is not said is not there', () => {
  it.each(KINDS)('no field of a %s may be null', (kind) => {
    const record = fullRecord(kind);
    for (const field of Object.keys(record)) {
      expect(refusal({ ...record, [field]: null }), field).not.toBe('it was read');
    }
  });

  it('no record holds null or undefined, but a kept diff, where null is "not there"', () => {
    const empty: string[] = [];
    const look = (value: unknown, at: string): void => {
      if (value === null || value === undefined) empty.push(at);
      else if (typeof value === 'object') {
        for (const [key, inner] of Object.entries(value)) if (key !== 'diff') look(inner, `${at}.${key}`);
      }
    };
    for (const record of records) look(record, record.id);
    expect(empty).toEqual([]);
  });
});

const SIX = ['ref', 'source', 'remarks', 'tags', 'fields', 'saidOtherwise'];

describe('R5 what every record can say', () => {
  it.each(KINDS)('a %s has the six', (kind) => {
    expect(Object.keys(shapeOfKind(kind))).toEqual(expect.arrayContaining(SIX));
  });

  it('and none of them changes what crosses, how it is guarded and what gives an alarm', () => {
    for (const one of models) {
      const silent = Model.of([...one.records()].map(withoutTheSix));
      expect(crossingsOf(silent)).toEqual(crossingsOf(one));
    }
  });
});

function withoutTheSix(record: AnyRecord): AnyRecord {
  const kept = Object.entries(record).filter(([field]) => !SIX.includes(field));
  return { ...Object.fromEntries(kept), tags: [] } as unknown as AnyRecord;
}

describe('R6 a fact is stored once', () => {
  it('what a control realises is read from the protections that name it', () => {
    const orders = model()
      .zone('Internet')
      .zone('Backend')
      .control('Sign-in')
      .connect('Internet', 'Backend', {
        options: [{ caller: 'no' }, { caller: 'password', controls: ['Sign-in'] }],
      })
      .build();
    expect(protectionsOf(orders, 'control:sign-in')).toEqual([
      { connection: 'connection:internet-backend', key: 'b' },
    ]);
    expect(Object.keys(shapeOfKind('control'))).not.toContain('realises');
  });

  it('a nested placement is in the zone that its parent is in, wherever that is', () => {
    const one = model()
      .zone('Edge')
      .zone('Backend')
      .component('API')
      .in('Edge')
      .component('Plug-in')
      .inside('API');
    const plugIn = 'placement:plug-in_api';
    expect(one.build().get(plugIn)?.zone).toBeUndefined();
    expect(zoneOfPlacement(one.build(), plugIn)).toBe('zone:edge');
    const moved = one.put('placement', 'placement:api_edge', {
      component: 'component:api',
      zone: 'zone:backend',
    });
    expect(zoneOfPlacement(moved.build(), plugIn)).toBe('zone:backend');
  });
});

describe('R7 listed', () => {
  it('zones, components and connections are listed unless they say otherwise; the other kinds have no such word', () => {
    for (const kind of KINDS) {
      const has = ['zone', 'component', 'connection'].includes(kind);
      expect('listed' in shapeOfKind(kind), kind).toBe(has);
    }
    const drawn = create('zone', 'zone:a', { name: 'Only drawn', listed: false });
    expect(parseRecord(JSON.parse(canonicalText(drawn)))).toMatchObject({
      ok: true,
      value: { listed: false },
    });
    expect(create('zone', 'zone:a', { name: 'A' }).listed).toBe(true);
  });
});

describe('the names of records', () => {
  it('are a name, a title or a statement; a connection, a placement and the like may have none', () => {
    for (const kind of KINDS) {
      const name = nameOf(fullRecord(kind));
      expect(name === undefined, kind).toBe(['placement', 'review', 'dismissal'].includes(kind));
    }
  });
});
