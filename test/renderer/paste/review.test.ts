import { beforeEach, expect, it } from 'vitest';
import { usePaste } from '../../../renderer/paste/review-state.ts';
import { asksIn, askedNames, countsOf, nameKey } from '../../../renderer/paste/words.ts';
import { must } from '../../../shared/base/assert.ts';
import { planOf } from '../../../shared/formats/tables/plan/plan.ts';
import type { Plan } from '../../../shared/formats/tables/plan/types.ts';
import { readTables } from '../../../shared/formats/tables/text/read-tables.ts';
import { create } from '../../../shared/model/create.ts';
import { Model } from '../../../shared/model/model.ts';
import { sheet } from '../../shared/formats/tables/paste.ts';

const model = Model.of([
  create('project', 'project:p', { name: 'Shop' }),
  create('zone', 'zone:i', { name: 'Internet' }),
]);

function add(...lines: readonly string[]): void {
  const read = readTables(sheet(...lines));
  if (!read.ok) throw new Error(read.error.message);
  usePaste.getState().add(read.value);
}

function plan(): Plan {
  const { parts, choices } = usePaste.getState();
  return planOf(
    model,
    parts.flatMap(({ tables }) => tables),
    choices,
  );
}

const asked = () => askedNames(plan(), usePaste.getState().settled);

beforeEach(() => usePaste.getState().forget());

it('what is pasted later is added, and looked at; what was said of the first stays', () => {
  add('Component | Description', 'Till | Counts', 'Desk | Sells');
  usePaste.getState().sayRow(0, 1, { leftOut: true });
  add('Actor | Description', 'Guest | Looks');
  expect(usePaste.getState().looked).toBe(1);
  expect(plan().tables.map(countsOf)).toEqual(['1 new, 1 left out', '1 new']);
});

it('a name is asked once for all rows, first what is to be looked at, and settled for all of them', () => {
  add(
    'Originating Zone | Destination Zone | Data Description',
    'Vault | Internett | a',
    'Internett | Vault | b',
    'Internet | Internett | c',
  );
  expect(asked().map(({ note, count }) => [note.said, note.code, count])).toEqual([
    ['Internett', 'taken as', 3],
    ['Vault', 'new by mention', 1],
  ]);
  const { note } = must(asked()[0], 'a name');
  usePaste.getState().sayName(must(nameKey(note), 'its key'), note, 'new');
  expect(plan().tables[0]?.rows.some(asksIn)).toBe(false);
  expect(asked().map(({ note: { said }, count }) => [said, count])).toEqual([
    ['Internett', 0],
    ['Vault', 1],
  ]);
  // It may be settled otherwise later: it is still asked as at first.
  usePaste.getState().sayName(must(nameKey(note), 'its key'), note, { sameAs: 'Vault', kind: 'zone' });
  expect(plan().made.filter(({ id }) => id.startsWith('zone:'))).toHaveLength(1);
});
