import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { Looks } from '../due/looks.ts';
import { dayOf, daysBetween } from '../moments.ts';
import { pathLabel } from '../path-label.ts';
import { judgePaths } from '../paths.ts';
import type { PathJudgement } from '../paths.ts';
import { brokenProperties } from '../properties.ts';
import { found } from './check.ts';
import type { CheckContext, CheckRule, Found } from './check.ts';

/** What people state, against what the model says. */
export const STATEMENT_CHECKS: readonly CheckRule[] = [
  {
    id: 'property-broken',
    level: 'error',
    label: 'property broken',
    parts: ['assumptions'],
    find: (model) =>
      brokenProperties(model).map((broken) => found([broken.assumption], () => broken.sentence)),
  },
  {
    id: 'path-without-chain',
    level: 'warning',
    label: 'path without a chain of connections',
    parts: ['paths'],
    find: pathsWithoutChain,
  },
  {
    id: 'assumption-unverified-too-long',
    level: 'warning',
    label: 'assumption unverified for longer than the project allows',
    parts: ['assumptions'],
    find: unverifiedTooLong,
  },
];

function pathsWithoutChain(model: Model): Found[] {
  return judgePaths(model).flatMap((judged) => {
    const path = model.get(judged.path);
    if (!path || judged.result !== 'no chain of connections') return [];
    return [
      found([path.id], () => {
        const [name, why] = [pathLabel(model, path), missing(judged)];
        return why === undefined
          ? t('No chain of connections supports the path “{name}”.', { name })
          : t('No chain of connections supports the path “{name}”: {why}.', { name, why });
      }),
    ];
  });
}

function missing({ combinations }: PathJudgement): string | undefined {
  const first = combinations.find(({ result }) => result === 'no chain of connections');
  return first?.reason.replace(/\.$/, '');
}

/**
 * Counted from its last look or its last change. Of an assumption of which neither is known nobody can say that it
 * is too long. What is ruled out or limited is a decision, and a property with a rule is computed.
 */
function unverifiedTooLong(model: Model, { today, history }: CheckContext): Found[] {
  const allowed = model.all('project')[0]?.oldAfterDays ?? 180;
  const looks = new Looks(model);
  return model
    .all('assumption')
    .filter(canBeVerified)
    .flatMap((assumption) => {
      const { id, text } = assumption;
      const known = [looks.ofRecord('assumptions', id)?.at, history?.(id)].filter((at) => at !== undefined);
      const since = known.map(dayOf).toSorted().at(-1);
      if (since === undefined || daysBetween(since, today) <= allowed) return [];
      return [
        found([id], () => t('“{text}” is unverified; it was last looked at on {day}.', { text, day: since })),
      ];
    });
}

function canBeVerified({ validity, type, rule }: RecordOf<'assumption'>): boolean {
  return validity === 'unverified' && type !== 'exclusion' && type !== 'limitation' && rule === undefined;
}
