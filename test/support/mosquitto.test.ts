import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../shared/analysis/crossings.ts';
import { must } from '../../shared/base/assert.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { placementsOf, zoneOfPlacement } from '../../shared/model/lookups.ts';
import { facts } from './mosquitto-facts.ts';
import type { Facts } from './mosquitto-facts.ts';
import { mosquitto } from './mosquitto/mosquitto.ts';

const model = mosquitto();
const unlessAbsent = describe.skipIf(facts === undefined);
const of = (): Facts => must(facts, 'skipped where the facts are absent');
const list = (said: string | readonly string[]): string[] => [said].flat();

function named<K extends 'zone' | 'component' | 'actor' | 'category'>(kind: K, name: string): RecordOf<K> {
  const found = model.all(kind).filter((record) => record.name === name);
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return must(found[0], name);
}

function referred<K extends Kind>(kind: K, ref: string): RecordOf<K> {
  const found = model.all(kind).filter((record) => record.ref === ref);
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return must(found[0], ref);
}

/** The zone names as the facts have them: `private-network-1`. */
function zoneAt(id: Id<'zone'> | undefined): string {
  return must(id, 'a zone').slice('zone:'.length);
}

function zoneOf(place: Id<'zone'> | Id<'placement'>): string {
  return zoneAt(isIdOf('zone', place) ? place : zoneOfPlacement(model, place));
}

function componentOf(placement: Id<'placement'>): string {
  return must(model.get(placement), placement).component.slice('component:'.length);
}

const isInstance = (zone: string): boolean => model.get(`zone:${zone}`)?.instanceOf !== undefined;
const pages = (record: { readonly source?: readonly { readonly at?: string }[] }) =>
  (record.source ?? []).map(({ at }) => at);
const tally = (values: readonly string[]) => {
  const groups = Map.groupBy(values, (value) => value);
  return Object.fromEntries([...groups].map(([value, { length }]) => [value, length] as const));
};

unlessAbsent('the entered model beside the facts of the report (skipped where they are absent)', () => {
  it('names the project, the document and its date', () => {
    const project = must(model.all('project')[0], 'a project');
    expect(project.name).toBe(of().name);
    expect(pages(project)).toEqual([`cover, ${of().date}`]);
    const documents = new Set(
      [...model.records()].flatMap(({ source }) => (source ?? []).map((one) => one.document)),
    );
    expect([...documents]).toEqual([of().source]);
  });

  it('has every zone with its page, aliases, parent and what it is an instance of', () => {
    expect(of().zones).toHaveLength(model.count('zone'));
    for (const fact of of().zones) {
      const zone = named('zone', fact.name);
      expect(zone.id).toBe(`zone:${fact.id}`);
      expect(pages(zone)).toEqual([`p. ${fact.page}`]);
      expect(zone.aliases).toEqual(fact.aliases ?? []);
      expect(zone.parent).toBe(fact.parent && `zone:${fact.parent}`);
      expect(zone.instanceOf).toBe(fact.instance_of && `zone:${fact.instance_of}`);
      expect(zone.listed).toBe(fact.not_in_zone_table !== true);
    }
  });

  it('has every component with its scope, its aliases and its placements', () => {
    for (const fact of of().components) {
      const component = named('component', fact.name);
      expect(component).toMatchObject({ id: `component:${fact.id}`, inScope: fact.in_scope, listed: true });
      expect(component.aliases).toEqual([...(fact.aliases ?? [])].toSorted());
      if (!fact.in_scope) expect(component.scopeReason).toBeDefined();
      const placements = model.all('placement').filter((one) => one.component === component.id);
      const zones = placements.flatMap(({ zone }) => (zone === undefined ? [] : [zoneAt(zone)]));
      expect(zones.filter((zone) => !isInstance(zone)).toSorted()).toEqual(list(fact.zone).toSorted());
      expect(placements.length).toBeGreaterThan(0);
      for (const { zone, condition } of fact.placements ?? []) {
        const here = placements.find((one) => one.zone === `zone:${zone}`);
        expect(here?.condition !== undefined).toBe(condition !== undefined);
      }
      if (fact.zone_basis !== undefined) {
        const basis = /zone table|local diagram|diagram/.exec(fact.zone_basis)?.[0] ?? '';
        for (const placement of placements) expect(pages(placement)[0]).toContain(basis);
      }
    }
  });

  it('has every name that is only drawn, in its zone and not listed', () => {
    const names = of().unlisted_names.flatMap(({ name, zone }) =>
      (name.startsWith('broker internals: ') ? name.slice(18).split(', ') : [name]).map((one) => ({
        name: one,
        zone,
      })),
    );
    expect(model.all('component').filter(({ listed }) => !listed)).toHaveLength(names.length);
    for (const { name, zone } of names) {
      const component = named('component', name);
      expect(component.listed).toBe(false);
      const placements = model.all('placement').filter((one) => one.component === component.id);
      expect(placements.map(({ id }) => zoneOf(id))).toEqual([zone]);
    }
  });

  it('has every actor with its intent and where it starts', () => {
    for (const fact of of().actors) {
      const actor = named('actor', fact.name);
      const intent = fact.malicious === 'unknown' ? 'unknown' : fact.malicious ? 'malicious' : 'benign';
      expect(actor).toMatchObject({ id: `actor:${fact.id}`, intent });
      const zones = actor.access.map((access) => (access.manner === 'acts as' ? '' : zoneOf(access.place)));
      expect(zones).toEqual(fact.initial_zones);
      expect(actor.access.every(({ manner, basis }) => manner === 'is there' && basis !== undefined)).toBe(
        true,
      );
    }
  });

  it('has every connection: ends, zones, page, transports and ways to authenticate', () => {
    const crossings = new Map(crossingsOf(model).map((crossing) => [crossing.connection, crossing]));
    for (const fact of of().connections) {
      const row = referred('connection', fact.id);
      const crossing = must(crossings.get(row.id), fact.id);
      expect([crossing.from, crossing.to]).toEqual([`zone:${fact.from_zone}`, `zone:${fact.to_zone}`]);
      expect(placementsOf(row.from).map(componentOf).toSorted()).toEqual(
        list(fact.from_component).toSorted(),
      );
      expect(placementsOf(row.to).map(componentOf)).toEqual(list(fact.to_component));
      expect(pages(row)).toEqual([`p. ${fact.page}`]);
      const words = (question: 'encryption' | 'caller') =>
        row.protections.filter((option) => option[question] !== undefined).map((option) => option.words);
      expect(words('encryption')).toEqual(fact.protocol);
      expect(words('caller')).toEqual(fact.authentication);
      expect(row.data?.words).toBeDefined();
    }
  });

  it('has every path with its actor and both zones', () => {
    for (const fact of of().actor_paths) {
      expect(referred('path', fact.id)).toMatchObject({
        actors: { actors: [`actor:${fact.actor}`] },
        from: { places: [`zone:${fact.from_zone}`] },
        to: { places: [`zone:${fact.to_zone}`] },
      });
    }
  });

  it('has every kind of data with the components that deal with it', () => {
    expect(of().data).toHaveLength(model.count('asset'));
    for (const fact of of().data) {
      const asset = model
        .all('asset')
        .find(({ name }) => fact.name.toLowerCase().startsWith(name.toLowerCase()));
      expect(asset, fact.name).toMatchObject({ type: fact.kind });
      const components = new Set(asset?.places.map(({ placement }) => componentOf(placement)));
      expect([...components].toSorted()).toEqual(fact.components.toSorted());
      expect(pages(asset ?? {})).toEqual([fact.from_data_section ? 'section on data' : 'connection table']);
    }
  });

  it('has every assumption with its page, and the word that the report has for its kind', () => {
    for (const fact of of().assumptions) {
      const assumption = referred('assumption', fact.id);
      expect(pages(assumption)).toEqual([`p. ${fact.page}`]);
      expect(assumption.tags).toEqual([fact.kind]);
    }
    const left = of().components.filter((fact) => !fact.in_scope);
    expect(referred('assumption', 'MA1').about).toEqual(left.map(({ id }) => `component:${id}`).toSorted());
  });

  it('has the twenty categories, those that are used, and no rating', () => {
    expect(model.count('category')).toBe(of().control_dictionary_size);
    const used = model.all('category').filter((category) => category.used);
    expect(used.map(({ name }) => name).toSorted()).toEqual(
      of()
        .controls.map(({ category }) => category)
        .toSorted(),
    );
    expect(of().controls.filter(({ rating }) => rating !== null)).toEqual([]);
    expect(model.all('category').filter(({ maturity }) => maturity)).toEqual([]);
  });

  it('rates on the scales of the report', () => {
    const { maturity, severity, difficulty } = must(model.all('project')[0], 'a project').scales;
    const values = (scale: typeof maturity) => scale.values.map(({ value }) => value);
    expect(values(maturity)).toEqual(of().rating_scales.control);
    expect(values(severity)).toEqual(of().rating_scales.severity);
    expect(values(difficulty)).toEqual(of().rating_scales.difficulty);
  });

  it('has every finding: title, ratings, category, targets, and whether it is notable', () => {
    for (const fact of of().findings) {
      const finding = referred('finding', fact.id);
      const { title, severity, difficulty, notable = false } = fact;
      expect(finding).toMatchObject({ title, severity, difficulty, notable, origin: 'report' });
      expect(finding.categories.map(({ category }) => category)).toEqual([named('category', fact.type).id]);
      const targets = fact.target.map((id) => ({ record: `component:${id}` }));
      expect(finding.targets).toEqual(targets.length > 0 ? targets : [{ words: fact.target_raw }]);
      if (fact.target_note !== undefined) expect(finding.saidOtherwise?.[0]?.field).toBe('targets');
    }
    const { severity, type } = of().report_totals;
    expect(tally(model.all('finding').map((one) => one.severity ?? ''))).toEqual(severity);
    const categories = model.all('finding').flatMap((one) => one.categories);
    expect(tally(categories.map(({ category }) => model.get(category)?.name ?? ''))).toEqual(type);
  });

  it('counts what the report counts', () => {
    const zones = model.all('zone');
    const components = model.all('component').filter(({ listed }) => listed);
    const pairs = crossingsOf(model).map(({ from, to }) => `${from} ${to}`);
    const paths = model.all('path').map(({ from, to }) => JSON.stringify([from, to]));
    expect({
      zones: zones.filter(({ listed }) => listed).length,
      zone_instances: zones.filter(({ instanceOf }) => instanceOf !== undefined).length,
      component_rows: components.length,
      components_out_of_scope: components.filter(({ inScope }) => !inScope).length,
      actors: model.count('actor'),
      connection_rows: model.count('connection'),
      connection_zone_pairs: new Set(pairs).size,
      actor_path_rows: model.count('path'),
      actor_path_zone_pairs: new Set(paths).size,
      controls: model.all('category').filter(({ used }) => used).length,
      findings: model.count('finding'),
    }).toEqual(of().counts);
  });
});
