import { EyeOff } from 'lucide-react';
import { kindOf } from '../../../shared/base/ids.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { showAgain } from '../../state/views.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { hiddenIn } from './hiding.ts';
import { t, word } from '../../words/t.ts';

/** What this view hides, each to be shown again: nothing is out of reach because it is out of sight. */
export function HiddenMenu({ model, view }: { readonly model: Model; readonly view: RecordOf<'view'> }) {
  const hidden = hiddenIn(model, view);
  if (hidden.length === 0) return null;
  return (
    <MenuButton
      label={t('{count} hidden in this view', { count: hidden.length })}
      entries={[
        { id: 'all', label: t('Show all hidden'), act: () => showAgain(view.id, hidden) },
        ...hidden.map((id) => ({
          id,
          label: t('Show {name}', { name: recordName(model, id) }),
          end: word(definitionOf(kindOf(id)).label),
          act: () => showAgain(view.id, [id]),
        })),
      ]}
    >
      <EyeOff size={14} />
      {t('{count} hidden', { count: hidden.length })}
    </MenuButton>
  );
}
