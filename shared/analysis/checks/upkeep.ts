import { byText } from '../../base/compare.ts';
import type { Model } from '../../model/model.ts';
import { nearnessOf } from '../due/near.ts';
import { dueOf } from '../due.ts';
import type { DueItem } from '../due.ts';
import { dayOf, isAfter } from '../moments.ts';
import { called } from '../../model/problem-words.ts';
import { quoted } from './check.ts';
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
    {
      subjects: [project.id],
      sentence: `The model changed on ${dayOf(last)}; older copies are at ${where}.`,
    },
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
    .flatMap((item) => {
      const because = reason(model, item);
      if (because === undefined) return [];
      const on = dayOf(item.looked?.at ?? '');
      return [
        {
          subjects: item.records,
          sentence: `${quoted(item.name)} was last looked at on ${on}; ${because} since.`,
        },
      ];
    });
}

function reason(model: Model, { why, near }: DueItem): string | undefined {
  if (why === 'changed') return 'it changed';
  const [first] = near;
  if (why !== 'something near it changed' || !first) return undefined;
  const more = near.length > 1 ? ` and ${near.length - 1} more near it` : ', near it,';
  return `${lowerFirst(called(model, first.record))}${more} changed`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
