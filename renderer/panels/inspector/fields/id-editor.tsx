import { useState } from 'react';
import { isId } from '../../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../../shared/base/ids.ts';
import { definitionOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Picker } from '../../../ui/picker.tsx';
import { LinkTo } from '../parts.tsx';
import { recordLabel } from '../record-label.ts';
import { Group } from './group.tsx';
import { t, word } from '../../../words/t.ts';

interface Props {
  readonly model: Model;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly ids: readonly Id[];
  /** Only one can be named. */
  readonly one?: boolean;
  readonly onChange: (ids: readonly Id[]) => void;
}

/** Records that are named: each a press away, taken out or added by name. */
export function IdEditor({ model, label, kinds, ids, one = false, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const full = one && ids.length > 0;
  const add = (
    <Button look="link" label={t('{field}: add', { field: label })} onPress={() => setAdding(true)}>
      {t('Add…')}
    </Button>
  );
  return (
    <Group label={label} action={!adding && !full && add}>
      {ids.map((id, at) => (
        <div key={`${at} ${id}`} className="named-record">
          <LinkTo id={id}>{recordLabel(model, id)}</LinkTo>
          <Button
            look="link"
            label={t('take out {name}', { name: recordLabel(model, id) })}
            onPress={() => onChange(ids.filter((_, other) => other !== at))}
          >
            {t('take out')}
          </Button>
        </div>
      ))}
      {adding && !full && (
        <Picker
          label={t('{field}: add', { field: label })}
          placeholder={t('A name…')}
          entries={entries(model, kinds, ids)}
          onPick={(id) => {
            if (isId(id)) onChange(one ? [id] : [...ids, id]);
          }}
        />
      )}
    </Group>
  );
}

/** What only keeps the books is named by nobody. */
const NEVER_NAMED: ReadonlySet<Kind> = new Set<Kind>(['view', 'review', 'dismissal', 'project']);

function entries(model: Model, kinds: readonly Kind[], taken: readonly Id[]) {
  const all = kinds.length > 1 ? kinds.filter((kind) => !NEVER_NAMED.has(kind)) : kinds;
  return all.flatMap((kind) =>
    model
      .all(kind)
      .filter(({ id }) => !taken.includes(id))
      .map(({ id }) => ({ id, label: recordLabel(model, id), end: word(definitionOf(kind).label) })),
  );
}
