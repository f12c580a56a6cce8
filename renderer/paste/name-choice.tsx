import { KINDS, isId, kindOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { NameChoice as Means, Note, Plan } from '../../shared/formats/tables/plan/types.ts';
import { definitionOf, nameOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { Choice } from '../ui/field.tsx';
import { usePaste } from './review-state.ts';
import { nameKey, newOfKind } from './words.ts';
import { t, word } from '../words/t.ts';
import { byWords } from '../words/order.ts';

/** Of so many others one can be chosen in a list; where there are more, those near it are offered. */
const MOST = 400;

/** What a name means: a record near it, any other of its kind, or a new one. */
export function NameChoice({ note, plan, model }: { note: Note; plan: Plan; model: Model }) {
  const key = nameKey(note);
  const chosen = usePaste((state) => (key === undefined ? undefined : state.choices.names?.[key]));
  const { kinds = [], near = [], said, taken } = note;
  const [kind] = kinds;
  if (key === undefined || kind === undefined) return null;
  const isFound = kinds.length > 1;
  const close = near.map(({ id, name }) => {
    // Among several kinds, a name alone does not tell which.
    const label = isFound ? `${name} (${word(definitionOf(kindOf(id)).label)})` : name;
    return [meantBy(id, name, model), label] as const;
  });
  const others = (isFound ? [] : kinds)
    .flatMap((one) => plan.after.all(one))
    .map((record) => ({ id: record.id, name: nameOf(record) ?? '' }))
    .filter(({ name }) => name !== '' && name !== said)
    .toSorted((a, b) => byWords(a.name, b.name))
    .slice(0, MOST)
    .map(({ id, name }) => [meantBy(id, name, model), name] as const);
  const options = new Map([...others, ...close]);
  const listed = [...close.map(([value]) => value), ...others.map(([value]) => value)];
  const ordered = [...new Set(listed)].map((value) => [value, options.get(value) ?? ''] as const);
  const proposed = note.code === 'taken as' || note.code === 'several' ? taken : undefined;
  const now =
    chosen !== undefined
      ? textOf(chosen)
      : proposed === undefined
        ? 'new'
        : meantBy(proposed, nameIn(plan, proposed), model);
  return (
    <Choice
      label={t('What “{name}” means', { name: said })}
      hideLabel
      value={now}
      options={[['new', isFound ? t('none of these: in words') : newOfKind(kind)], ...ordered]}
      onChange={(value) => usePaste.getState().sayName(key, note, meansOf(value))}
    />
  );
}

function nameIn({ after }: Plan, id: Id): string {
  const record = after.get(id);
  return record ? (nameOf(record) ?? '') : '';
}

/** A record that is there is meant by its id, a new one by what it is called. */
function meantBy(id: Id, name: string, model: Model): string {
  return model.has(id) ? id : `as ${kindOf(id)} ${name}`;
}

function meansOf(value: string): Means {
  if (value === 'new' || isId(value)) return value;
  const [, kind, sameAs = ''] = /^as (\S+) (.*)$/s.exec(value) ?? [];
  return { sameAs, kind: KINDS.find((one) => one === kind) ?? 'component' };
}

function textOf(means: Means): string {
  return typeof means === 'string' ? means : `as ${means.kind} ${means.sameAs}`;
}
