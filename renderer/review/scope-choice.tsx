import { byPerson } from '../../shared/analysis/due.ts';
import type { DuePart } from '../../shared/analysis/due.ts';
import { PART_NAMES } from '../state/due-words.ts';
import { Choice } from '../ui/field.tsx';
import { useReview } from './review-state.ts';
import type { Scope } from './walk.ts';
import { t } from '../words/t.ts';

/** What is walked through: everything, one part of the model, or what is one person's turn. */
export function ScopeChoice({ parts }: { parts: readonly DuePart[] }) {
  const { scope, setScope } = useReview();
  const scopes = scopesOf(parts);
  const value = keyOf(scope);
  const known = scopes.some(([of]) => keyOf(of) === value);
  return (
    <Choice
      label={t('What to walk through')}
      hideLabel
      value={value}
      options={[
        ...scopes.map(([of, label]) => [keyOf(of), label] as const),
        ...(known ? [] : [[value, t('{what}: nothing due', { what: labelOf(scope) })] as const]),
      ]}
      onChange={(key) => {
        const chosen = scopes.find(([of]) => keyOf(of) === key);
        if (chosen) setScope(chosen[0]);
      }}
    />
  );
}

function scopesOf(parts: readonly DuePart[]): readonly (readonly [Scope, string])[] {
  const due = parts.map(({ part, items }) => ({ part, count: items.filter(({ why }) => why).length }));
  const all = due.reduce((sum, { count }) => sum + count, 0);
  const inPart = due
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => [{ of: 'part', part } as const, `${PART_NAMES[part]} (${count})`] as const);
  const turns = byPerson(parts).flatMap(({ person, items }) =>
    person === undefined ? [] : [[{ of: 'person', person } as const, `${person} (${items.length})`] as const],
  );
  return [[{ of: 'everything' }, t('Everything that is due ({count})', { count: all })], ...inPart, ...turns];
}

function keyOf(scope: Scope): string {
  if (scope.of === 'everything') return scope.of;
  return scope.of === 'part' ? `part ${scope.part}` : `person ${scope.person}`;
}

function labelOf(scope: Scope): string {
  if (scope.of === 'everything') return t('Everything');
  return scope.of === 'part' ? PART_NAMES[scope.part] : scope.person;
}
