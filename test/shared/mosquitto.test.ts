import { describe, expect, it } from 'vitest';
import { crossingsOf, inheritedCrossings, insideOf } from '../../shared/analysis/crossings.ts';
import { placeName } from '../../shared/analysis/places.ts';
import { must } from '../../shared/base/assert.ts';
import { ok } from '../../shared/base/result.ts';
import { readJson } from '../../shared/formats/json/read.ts';
import { writeJson } from '../../shared/formats/json/write.ts';
import { problems } from '../../shared/model/integrity.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import { Model } from '../../shared/model/model.ts';
import { mosquitto } from '../support/mosquitto/mosquitto.ts';

const model = mosquitto();

function zonesOf(component: string): string[] {
  return model
    .all('placement')
    .filter((placement) => model.get(placement.component)?.name === component)
    .map(({ id }) => zoneOfPlacement(model, id))
    .map((zone) => (zone === undefined ? 'none' : must(model.get(zone), zone).name));
}

describe('a published model: Eclipse Mosquitto, 2023', () => {
  it('I1-I7 holds together', () => {
    expect(problems(model)).toEqual([]);
  });

  it('is the same however often it is entered, and survives a file of text', () => {
    const text = writeJson(model.records());
    expect(writeJson(mosquitto().records())).toBe(text);
    const read = readJson(text);
    expect(read).toEqual(ok({ records: [...model.records()], lost: [] }));
    expect(writeJson(Model.of(read.ok ? read.value.records : []).records())).toBe(text);
  });

  it('R7 counts what its tables list apart from what it only mentions or draws', () => {
    const listed = (kind: 'zone' | 'component') => model.all(kind).filter((record) => record.listed).length;
    expect([listed('zone'), model.count('zone')]).toEqual([4, 6]);
    expect([listed('component'), model.count('component')]).toEqual([16, 36]);
    expect(model.all('component').filter(({ inScope }) => !inScope)).toHaveLength(5);
    expect(model.count('actor')).toBe(10);
    expect(model.count('path')).toBe(8);
    expect(model.count('asset')).toBe(5);
    expect(model.count('assumption')).toBe(4);
    expect(model.all('category').filter(({ used }) => used)).toHaveLength(6);
    expect([model.count('category'), model.count('finding')]).toEqual([20, 8]);
  });

  it('has a process inside its host, which gives it, and two instances of one network', () => {
    expect(model.get('zone:process')).toMatchObject({
      parent: 'zone:localhost',
      nesting: 'outer gives inner',
      aliases: ['Broker Process'],
    });
    for (const instance of ['zone:private-network-1', 'zone:private-network-2'] as const) {
      expect(model.get(instance)).toMatchObject({ instanceOf: 'zone:private-network', listed: false });
    }
  });

  it('has a component in four zones, some only on a condition, and two in no zone', () => {
    expect(zonesOf('Broker').toSorted()).toEqual([
      'Localhost',
      'Private Network',
      'Private Network 2',
      'Process',
      'Public Network',
    ]);
    const conditions = model
      .all('placement')
      .filter(({ component, condition }) => component === 'component:broker' && condition !== undefined)
      .map(({ id }) => zoneOfPlacement(model, id));
    expect(conditions).toEqual(['zone:private-network', 'zone:public-network']);
    expect(zonesOf('openssl')).toEqual(['none']);
    expect(zonesOf('SSL/TLS library')).toEqual(['none']);
  });

  it('X2 a part of the broker that is only drawn is where the broker runs', () => {
    expect(zonesOf('Event Loop')).toEqual(['Process']);
  });

  it('X6 all six connections cross, each with some callers proved and some of the wire encrypted', () => {
    const rows = crossingsOf(model).map((crossing) => {
      const { ref } = must(model.get(crossing.connection), crossing.connection);
      const way = `${placeName(model, crossing.from)} → ${placeName(model, crossing.to)}`;
      return [ref, way, crossing.caller, crossing.wire, crossing.verdict];
    });
    expect(rows).toEqual([
      ['M1', 'Private Network 1 → Public Network', 'some', 'some', 'partly'],
      ['M2', 'Public Network → Private Network 2', 'some', 'some', 'partly'],
      ['M3', 'Private Network 2 → Public Network', 'some', 'some', 'partly'],
      ['M4', 'Private Network → Localhost', 'some', 'some', 'partly'],
      ['M5', 'Localhost → Process', 'some', 'some', 'partly'],
      ['M6', 'Localhost → Private Network', 'some', 'some', 'partly'],
    ]);
    expect(insideOf(model)).toEqual([]);
  });

  it('X6 pairs no transport with a way to authenticate: an option answers one question only', () => {
    const options = model.all('connection').flatMap(({ protections }) => protections);
    expect(options).toHaveLength(7 + 8 + 6 + 7 + 7 + 7);
    for (const { encryption, caller, answerer, authorization } of options) {
      expect([encryption, caller].filter((answer) => answer !== undefined)).toHaveLength(1);
      expect([answerer, authorization]).toEqual([undefined, undefined]);
    }
  });

  it('X3 from the host into its process only one border is passed', () => {
    const m5 = crossingsOf(model).find(({ connection }) => connection === 'connection:m5');
    expect(m5).toMatchObject({
      exits: [],
      enters: ['zone:process'],
      gate: { zone: 'zone:process', how: 'enters' },
    });
  });

  it('X5 each instance of the private network inherits what the network as such has: M4 and M6', () => {
    const inherited = inheritedCrossings(model).map(({ connection, inheritedBy, from, to }) => [
      connection,
      inheritedBy,
      from,
      to,
    ]);
    expect(inherited).toEqual([
      ['connection:m4', 'zone:private-network-1', 'zone:private-network-1', 'zone:localhost'],
      ['connection:m4', 'zone:private-network-2', 'zone:private-network-2', 'zone:localhost'],
      ['connection:m6', 'zone:private-network-1', 'zone:localhost', 'zone:private-network-1'],
      ['connection:m6', 'zone:private-network-2', 'zone:localhost', 'zone:private-network-2'],
    ]);
  });

  it('has actors who are nowhere in the running system, and two who are components as well', () => {
    const nowhere = model.all('actor').filter(({ access }) => access.length === 0);
    expect(nowhere.map(({ name }) => name)).toEqual(['Client Developer', 'Contributor', 'Maintainer']);
    const components = new Set(model.all('component').map(({ name }) => name));
    const both = model.all('actor').filter(({ name }) => components.has(name));
    expect(both.map(({ name }) => name)).toEqual(['Certificate Authority', 'Client']);
    for (const { access } of both) expect(access.every((one) => one.manner === 'is there')).toBe(true);
  });

  it('keeps a target in words, and what another place in the report says of it', () => {
    expect(model.get('finding:4')).toMatchObject({
      targets: [{ words: 'Multiple' }],
      saidOtherwise: [{ field: 'targets' }],
    });
  });

  it('keeps where a diagram and a table differ', () => {
    const said = [...model.records()].flatMap(({ id, saidOtherwise }) =>
      (saidOtherwise ?? []).map(({ field, source }) => `${id} ${field}: ${source}`),
    );
    expect(said).toContain('zone:localhost boundary: local diagram');
    expect(said).toContain('placement:mosquitto-sub-in-public-network zone: high-level diagram');
    expect(said).toContain('path:mp4 from: zone table');
  });
});
