import { Ajv } from 'ajv';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/base/ids.ts';
import { interchangeSchema } from '../../../shared/formats/json/schema.ts';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { canonicalText } from '../../../shared/model/canonical.ts';
import { FORMAT } from '../../../shared/model/migrate.ts';
import { parseRecord } from '../../../shared/model/parse.ts';
import harborParcel from '../../../resources/samples/harbor-parcel.json?raw';
import { fullRecord } from '../../support/model/full-record.ts';
import { Pick } from '../../support/model/pick.ts';
import { random } from '../../support/random.ts';
import { SEED, modelsOf } from '../model/seed.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(interchangeSchema());

function faults(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

const only = (record: unknown): string => JSON.stringify({ trailmap: FORMAT, records: [record] });

describe('the JSON Schema of the native interchange', () => {
  it('is the file in resources: made anew by running this test with -u', async () => {
    const text = await format(JSON.stringify(interchangeSchema()), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot('../../../resources/trailmap.schema.json');
  });

  it('accepts the sample', () => {
    expect(faults(harborParcel)).toEqual([]);
  });

  it.each(KINDS)('accepts a %s with every field said, and none that says a field more', (kind) => {
    const record: unknown = JSON.parse(canonicalText(fullRecord(kind)));
    expect(faults(only(record))).toEqual([]);
    expect(faults(only({ ...(record as object), strange: 1 }))).not.toEqual([]);
  });

  it('accepts every random model', () => {
    for (const model of modelsOf(40, 6)) expect(faults(writeJson(model.records()))).toEqual([]);
  });

  it('refuses what the reader refuses, and accepts what it reads', () => {
    const pick = new Pick(random(SEED));
    const records = modelsOf(20, 6).flatMap((model) => [...model.records()]);
    const verdicts = { both: 0, neither: 0 };
    for (const record of records) {
      const spoilt = spoil(record, pick);
      const read = parseRecord(spoilt).ok;
      expect(faults(only(spoilt)).length === 0, JSON.stringify(spoilt)).toBe(read);
      verdicts[read ? 'both' : 'neither'] += 1;
    }
    expect(verdicts.both).toBeGreaterThan(50);
    expect(verdicts.neither).toBeGreaterThan(50);
  });

  it('refuses a file of another format, and one that is none', () => {
    for (const text of [
      '{}',
      '[]',
      `{"trailmap":${FORMAT + 1},"records":[]}`,
      `{"trailmap":${FORMAT}}`,
      `{"trailmap":${FORMAT},"records":{}}`,
    ])
      expect(faults(text), text).not.toEqual([]);
    expect(faults(`{"trailmap":${FORMAT},"records":[]}`)).toEqual([]);
  });
});

/** A field of the record left out, or of another type. */
function spoil(record: object, pick: Pick): object {
  const field = pick.of(Object.keys(record));
  const { [field]: _left, ...rest } = record as Record<string, unknown>;
  return pick.chance(0.5) ? rest : { ...rest, [field]: pick.of<unknown>([null, 7, 'zone:z0', [], true, {}]) };
}
