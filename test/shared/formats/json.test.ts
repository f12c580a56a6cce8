import { describe, expect, it } from 'vitest';
import { KINDS, kindOf } from '../../../shared/base/ids.ts';
import { readJson } from '../../../shared/formats/json/read.ts';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { FORMAT } from '../../../shared/model/migrate.ts';
import harborParcel from '../../../resources/samples/harbor-parcel.json?raw';
import { fullRecord } from '../../support/model/full-record.ts';
import { Pick } from '../../support/model/pick.ts';
import { random } from '../../support/random.ts';
import { SEED, modelsOf } from '../model/seed.ts';

function read(text: string) {
  const answer = readJson(text);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function refusal(text: string): string {
  const answer = readJson(text);
  return answer.ok ? 'it was read' : answer.error.reason;
}

const file = (records: readonly unknown[]): string => JSON.stringify({ trailmap: FORMAT, records });

describe('what is written is read again', () => {
  it.each(KINDS)('a %s with every field said', (kind) => {
    const record = fullRecord(kind, 9);
    expect(read(writeJson([record]))).toEqual({ records: [record], lost: [] });
  });

  it('every random model, and written again it is the same bytes', () => {
    for (const model of modelsOf(40, 6)) {
      const text = writeJson(model.records());
      const { records, lost } = read(text);
      expect(lost).toEqual([]);
      expect(records).toHaveLength(model.size);
      expect(writeJson(records)).toBe(text);
    }
  });

  it('the sample, byte for byte', () => {
    const { records, lost } = read(harborParcel);
    expect(lost).toEqual([]);
    expect(writeJson(records)).toBe(harborParcel);
  });
});

describe('the same records are the same bytes', () => {
  it('in whatever order they come', () => {
    const pick = new Pick(random(SEED));
    for (const model of modelsOf(20, 6)) {
      const records = [...model.records()];
      const shuffled = records.map((record) => ({ record, at: pick.below(1_000_000) }));
      const other = shuffled.toSorted((a, b) => a.at - b.at).map(({ record }) => record);
      expect(writeJson(other)).toBe(writeJson(records));
    }
  });

  it('by kind as a project lists them, then by id; one property a line, a line feed at the end', () => {
    const zones = ['b', 'a', 'A', '10', '9'].map((name) => create('zone', `zone:${name}`, { name }));
    const text = writeJson([
      ...zones,
      create('actor', 'actor:a', { name: 'A' }),
      create('project', 'project:p', { name: 'P' }),
    ]);
    const ids = [...text.matchAll(/^ {6}"id": "(.*)",$/gm)].map(([, id]) => id);
    expect(ids).toEqual(['project:p', 'zone:10', 'zone:9', 'zone:A', 'zone:a', 'zone:b', 'actor:a']);
    expect(text.startsWith(`{\n  "trailmap": ${FORMAT},\n  "records": [\n`)).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it('nothing is nothing', () => {
    expect(writeJson([])).toBe(`{\n  "trailmap": ${FORMAT},\n  "records": []\n}\n`);
  });
});

describe('what cannot be read is lost alone, and said', () => {
  const good = create('zone', 'zone:good', { name: 'Good' });

  it.each([
    ['no record', 7, 'records[1]: it has no id that names a kind', undefined],
    ['nothing', null, 'records[1]: it has no id that names a kind', undefined],
    [
      'a kind that there is not',
      { id: 'door:a', kind: 'door' },
      'records[1]: it has no id that names a kind',
      undefined,
    ],
    [
      'a field too many',
      { ...good, id: 'zone:x', colour: 'red' },
      'records[1]: Unrecognized key: "colour"',
      'zone:x',
    ],
    [
      'another kind than its id',
      { ...good, id: 'actor:x' },
      expect.stringMatching(/^records\[1\]: kind: /),
      'actor:x',
    ],
    [
      'a field of another type',
      { ...good, id: 'zone:x', listed: 1 },
      expect.stringMatching(/^records\[1\]: listed: /),
      'zone:x',
    ],
    ['an id that is there already', good, 'records[1]: its id is there already', 'zone:good'],
  ])('%s', (_, bad, why, id) => {
    const { records, lost } = read(file([good, bad, create('zone', 'zone:last', { name: 'Last' })]));
    expect(records.map((record) => record.id)).toEqual(['zone:good', 'zone:last']);
    expect(lost).toEqual([id === undefined ? { why } : { id, why }]);
  });

  it('of two records with one id the first counts, whatever it is', () => {
    const { records } = read(file([good, { ...good, name: 'Second' }]));
    expect(records).toEqual([good]);
  });

  it('a record of any depth, without running out of stack', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const change = `{"id":"change:a","kind":"change","title":"A","draft":{"baseRevision":0,"diff":{"added":{"zone:a":{"x":${deep}}}}}}`;
    const { records, lost } = read(
      `{"trailmap":1,"records":[${change},{"id":"zone:a","kind":"zone","name":"A"}]}`,
    );
    expect(records.map(({ id }) => id)).toEqual(['zone:a']);
    expect(lost).toEqual([{ id: 'change:a', why: 'records[0]: it has more than 100 levels' }]);
  });

  it('records that were spoilt anywhere are read or lost, and the others are there', () => {
    const pick = new Pick(random(SEED));
    for (const model of modelsOf(20, 6)) {
      const records = [...model.records()];
      const at = pick.below(records.length);
      const text = file(records.map((record, nth) => (nth === at ? spoilt(record, pick) : record)));
      const answer = read(text);
      expect(answer.records.length + answer.lost.length).toBe(records.length);
      expect(answer.lost.length).toBeLessThan(2);
    }
  });
});

/** The record with a letter of its text changed, as long as that is JSON still. */
function spoilt(record: AnyRecord, pick: Pick): unknown {
  const text = JSON.stringify(record);
  const at = text.indexOf(kindOf(record.id)) + pick.below(text.length);
  try {
    return JSON.parse(
      `${text.slice(0, at)}${pick.of(['x', '1', '"', ',', '{', ' '])}${text.slice(at + 1)}`,
    ) as unknown;
  } catch {
    return { ...record, spoilt: true };
  }
}

describe('M3 what is no interchange of this version is refused', () => {
  it('a file of a newer format, whatever else it holds', () => {
    const text = JSON.stringify({ trailmap: FORMAT + 1, records: [{ new: 'things' }] });
    expect(readJson(text)).toEqual({
      ok: false,
      error: {
        reason: 'from the future',
        message: `It is of format ${FORMAT + 1}; this version reads up to ${FORMAT}.`,
      },
    });
  });

  it.each([
    '',
    ' ',
    '{',
    'trailmap',
    '\u0000',
    '{"trailmap": 1,',
    '<html></html>',
    '{"trailmap": NaN, "records": []}',
  ])('text that is no JSON: %j', (text) => {
    expect(refusal(text)).toBe('not JSON');
  });

  it.each([
    'null',
    '7',
    '[]',
    '{}',
    '{"records": []}',
    '{"trailmap": 1}',
    '{"trailmap": 0, "records": []}',
    '{"trailmap": -1, "records": []}',
    '{"trailmap": 1.5, "records": []}',
    '{"trailmap": "1", "records": []}',
    '{"trailmap": true, "records": []}',
    '{"trailmap": 1, "records": {}}',
    '{"trailmap": 1, "records": null}',
    '{"trailmap": 2, "records": "none"}',
  ])('JSON that is something else: %s', (text) => {
    expect(refusal(text)).toBe('not Trailmap');
  });
});
