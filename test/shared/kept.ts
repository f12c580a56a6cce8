import { expect } from 'vitest';
import { ok } from '../../shared/base/result.ts';
import { readJson } from '../../shared/formats/json/read.ts';
import { writeJson } from '../../shared/formats/json/write.ts';
import { problems } from '../../shared/model/integrity.ts';
import { Model } from '../../shared/model/model.ts';
import type { ModelBuilder } from '../support/model/builder.ts';

/** The model as it is after a file of text; nothing of it was lost, and it holds together. */
export function kept(said: ModelBuilder): Model {
  const built = Model.of(said.records());
  expect(problems(built)).toEqual([]);
  const text = writeJson(built.records());
  const read = readJson(text);
  expect(read).toEqual(ok({ records: [...built.records()], lost: [] }));
  const again = Model.of(read.ok ? read.value.records : []);
  expect(writeJson(again.records())).toBe(text);
  return again;
}
