import { byText } from '../../base/compare.ts';
import { t } from '../../base/t.ts';
import type { Model } from '../../model/model.ts';
import { nearnessOf } from '../due/near.ts';
import { dueOf } from '../due.ts';
import type { DueItem } from '../due.ts';
import { dayOf, isAfter } from '../moments.ts';
import { called } from '../../model/problem-words.ts';
import { found } from './check.ts';
import type { CheckContext, CheckRule, Found } from './check.ts';

/** What was not kept up with the model. Both need its history. */
export const UPKEEP_CHECKS: readonly CheckRule[] = [
  {
    id: 'copy-older-than-model',
    level: 'info',
    label: 'copy of the model older than the model',
    parts: [],
    find: oldCopies,
  },
  {
    id: 'not-reviewed-since-change',
    level: 'info',
    label: 'not reviewed since it or something near it changed',
    parts: [],
    find: notReviewed,
  },
];

function oldCopies(model: Model, { history }: CheckContext): Found[] {
  const [project] = model.all('project');
  if (!project || !history) return [];
  const changes = nearnessOf(model).records.flatMap((id) => history(id) ?? []);
  const last = changes.toSorted(byText).at(-1);
  if (last === undefined) return [];
  const old = project.copies.filter(
    ({ lastWritten }) => lastWritten !== undefined && isAfter({ at: last }, { at: lastWritten }),
  );
  if (old.length === 0) return [];
  const where = old.map(({ address, lastWritten }) => `${address} (${dayOf(lastWritten ?? '')})`).join(', ');
  return [
    found([project.id], () =>
      t('The model changed on {day}; older copies are at {where}.', { day: dayOf(last), where }),
    ),
  ];
}

function notReviewed(model: Model, { today, history }: CheckContext): Found[] {
  if (!history) return [];
  const changedAt: Parameters<typeof dueOf>[1]['changedAt'] = (id) => {
    const at = history(id);
    return at === undefined ? undefined : { at };
  };
  return dueOf(model, { today, changedAt })
    .flatMap(({ items }) => items)
    .filter(({ why, near }) => why === 'changed' || (why === 'something near it changed' && near.length > 0))
    .map((item) => found(item.records, () => changedSince(model, item)));
}

function changedSince(model: Model, { name, looked, why, near }: DueItem): string {
  const day = dayOf(looked?.at ?? '');
  const [first] = near;
  if (why === 'changed' || !first) {
    return t('“{name}” was last looked at on {day}; it changed since.', { name, day });
  }
  const about = { name, day, what: lowerFirst(called(model, first.record)), more: near.length - 1 };
  return about.more > 0
    ? t('“{name}” was last looked at on {day}; {what} and {more} more near it changed since.', about)
    : t('“{name}” was last looked at on {day}; {what}, near it, changed since.', about);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
