import { describe, expect, it } from 'vitest';
import { canonical, canonicalText } from '../../../shared/model/canonical.ts';
import { create } from '../../../shared/model/create.ts';
import { parseRecord } from '../../../shared/model/parse.ts';
import { Pick } from '../../support/model/pick.ts';
import { random } from '../../support/random.ts';
import { otherwiseSaid } from './otherwise-said.ts';
import { SEED, modelsOf } from './seed.ts';

const records = modelsOf(40, 6).flatMap((one) => [...one.records()]);

describe('R4 one canonical form', () => {
  it('the same said in another order, with repeats and in decomposed letters, is the same text', () => {
    const pick = new Pick(random(SEED));
    for (const record of records) {
      const read = parseRecord(otherwiseSaid(record, pick));
      expect(read.ok ? canonicalText(read.value) : read.error.why).toBe(canonicalText(record));
    }
  });

  it('the form of the form is the form, and a record that differs is another text', () => {
    for (const record of records) {
      expect(canonicalText(canonical(record))).toBe(canonicalText(record));
      expect(canonicalText({ ...record, remarks: 'Something else' })).not.toBe(canonicalText(record));
    }
  });

  it('sorts what has no order and leaves what has one', () => {
    const said = {
      name: 'Cafe\u0301',
      tags: ['b', 'a', 'b'],
      access: [
        { manner: 'may use' as const, place: 'zone:b' as const },
        { manner: 'is there' as const, place: 'zone:a' as const },
      ],
    };
    expect(canonicalText(create('actor', 'actor:a', said))).toBe(
      '{"id":"actor:a","kind":"actor","name":"Caf\u00e9","summary":"","aliases":[],"intent":"unknown","holds":[],' +
        '"accessIs":"all of","access":[{"manner":"may use","place":"zone:b"},{"manner":"is there","place":"zone:a"}],' +
        '"tags":["a","b"]}',
    );
  });
});
