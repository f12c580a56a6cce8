import { describe, expect, it } from 'vitest';
import { tableOf, tablesAs, tablesOf } from '../../../../shared/formats/tables/write.ts';
import type { TextForm } from '../../../../shared/formats/tables/write.ts';
import { TABLE_KINDS } from '../../../../shared/formats/tables/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { idsAside } from '../../../support/model/ids-aside.ts';
import { mosquitto } from '../../../support/mosquitto/mosquitto.ts';
import { SEED, modelsOf } from '../../model/seed.ts';
import { inTables, nothing, pasted, planFor } from './paste.ts';

/** What SPEC T9 says that no table carries. */
const NOT_CARRIED = {
  fields: [
    'fields',
    'saidOtherwise',
    'reviews',
    'verifications',
    'boundary.verifications',
    'rule',
    'disposition.options',
    'placement.ref',
    'placement.source',
    'placement.remarks',
    'placement.tags',
  ],
};

const told = (model: Model): string[] => idsAside(model.records(), NOT_CARRIED);
const forms: readonly TextForm[] = ['TSV', 'Markdown'];

describe(`what Trailmap copied can be pasted (random models of seed ${SEED})`, () => {
  it.each(forms)('T9 into an empty project, as %s: the same records', (form) => {
    for (const random of modelsOf(60, 5)) {
      const model = inTables(random);
      const text = tablesAs(form, tablesOf(model));
      expect(told(pasted(text)), text).toEqual(told(model));
    }
  });

  it.each(forms)('T8 into the model that it was copied from, as %s: nothing new', (form) => {
    for (const random of modelsOf(60, 5, SEED + 1)) {
      const model = inTables(random);
      const text = tablesAs(form, tablesOf(model));
      const { made, changed } = planFor(text, model);
      expect({ made, changed }, text).toEqual({ made: [], changed: [] });
    }
  });

  it('T8 one table alone, copied from a model and pasted into it: nothing new', () => {
    for (const random of modelsOf(12, 6, SEED + 2)) {
      const model = inTables(random);
      for (const kind of TABLE_KINDS) {
        const table = tableOf(model, kind);
        if (table.rows.length < 2) continue;
        const { made, changed } = planFor(tablesAs('TSV', [table]), model);
        expect({ made, changed }, kind).toEqual({ made: [], changed: [] });
      }
    }
  });
});

it.each(forms)('T9 a published model, copied as %s and pasted, is the same records', (form) => {
  const model = inTables(mosquitto());
  expect(told(pasted(tablesAs(form, tablesOf(model)), nothing))).toEqual(told(model));
});
