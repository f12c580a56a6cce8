import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/base/ids.ts';
import { problems } from '../../../shared/model/integrity.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import { placementsOf, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { hear, sayable } from '../../support/model/coverage.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { modelsOf } from './seed.ts';

const models = modelsOf(200, 8);

function some(what: (model: Model) => boolean): boolean {
  return models.some(what);
}

describe('random models', () => {
  it('are such in which integrity holds', () => {
    expect(models.flatMap(problems)).toEqual([]);
  });

  it('are the same for the same numbers', () => {
    const again = modelsOf(3, 8);
    expect(again.map((model) => writeJson(model.records()))).toEqual(
      models.slice(0, 3).map((model) => writeJson(model.records())),
    );
    expect(randomModel(() => 0.5, 4).count('component')).toBe(4);
  });

  it.each(KINDS)('say everything that can be said of a %s', (kind) => {
    const { schema } = definitionOf(kind);
    const seen = new Set<string>();
    for (const model of models) for (const record of model.all(kind)) hear(schema, record, kind, seen);
    expect(sayable(schema, kind).filter((what) => !seen.has(what))).toEqual([]);
  });

  it('place components in zones, in one another, in several places and nowhere', () => {
    const nested = (model: Model) => model.all('placement').filter(({ parent }) => parent !== undefined);
    expect(some((model) => nested(model).some(({ zone }) => zone === undefined))).toBe(true);
    expect(some((model) => nested(model).some(({ zone }) => zone !== undefined))).toBe(true);
    expect(some((model) => model.count('placement') > model.count('component'))).toBe(true);
    expect(
      some((model) => model.all('placement').some(({ id }) => zoneOfPlacement(model, id) === undefined)),
    ).toBe(true);
  });

  it('connect components, several at once, and a component with itself', () => {
    const connections = models.flatMap((model) => model.all('connection'));
    expect(connections.some(({ from }) => placementsOf(from).length > 1)).toBe(true);
    expect(connections.some(({ from, to }) => JSON.stringify(from) === JSON.stringify(to))).toBe(true);
    expect(connections.some(({ protections }) => protections.length > 1)).toBe(true);
  });
});
