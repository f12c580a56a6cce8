import { byText } from '../../base/compare.ts';
import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { Model } from '../../model/model.ts';
import type { ModelPart } from '../../model/records/project.ts';
import { isKept } from '../kept-parts.ts';
import { found } from './check.ts';
import type { CheckRule, Found } from './check.ts';

export const NAME_CHECKS: readonly CheckRule[] = [
  { id: 'name-used-twice', level: 'warning', label: 'name used twice', parts: [], find: namesUsedTwice },
];

const NAMED = [
  ['zone', 'zones'],
  ['component', 'components'],
  ['actor', 'actors'],
  ['asset', 'assets'],
  ['category', 'categories'],
  ['control', 'controls'],
] as const satisfies readonly (readonly [string, ModelPart])[];
type Named = (typeof NAMED)[number][0];

const SEVERAL: Readonly<
  Record<Named, (about: { readonly count: number; readonly names: string }) => string>
> = {
  zone: (about) => t('{count} trust zones are called {names}.', about),
  component: (about) => t('{count} components are called {names}.', about),
  actor: (about) => t('{count} threat actors are called {names}.', about),
  asset: (about) => t('{count} sensitive data are called {names}.', about),
  category: (about) => t('{count} control categories are called {names}.', about),
  control: (about) => t('{count} controls are called {names}.', about),
};

function namesUsedTwice(model: Model): Found[] {
  return NAMED.filter(([, part]) => isKept(model, part)).flatMap(([kind]) => usedTwice(model, kind));
}

/** Two records of a kind that go by one name, be it an alias: nobody knows which is meant. */
function usedTwice(model: Model, kind: Named): Found[] {
  const users = new Map<string, { readonly name: string; readonly ids: Set<Id> }>();
  for (const record of model.all(kind)) {
    for (const name of [record.name, ...('aliases' in record ? record.aliases : [])]) {
      const plain = normal(name);
      const before = users.get(plain);
      if (before) before.ids.add(record.id);
      else users.set(plain, { name, ids: new Set([record.id]) });
    }
  }
  const twice = [...users.values()].filter(({ ids }) => ids.size > 1);
  // Records that share several names are said once.
  const groups = Map.groupBy(twice, ({ ids }) => [...ids].toSorted(byText).join(' '));
  return [...groups].map(([key, names]) => {
    const subjects = key.split(' ') as Id[];
    return found(subjects, () => {
      const called = names
        .map(({ name }) => t('“{name}”', { name }))
        .reduce((list, last) => t('{list} and {last}', { list, last }));
      return SEVERAL[kind]({ count: subjects.length, names: called });
    });
  });
}

function normal(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
