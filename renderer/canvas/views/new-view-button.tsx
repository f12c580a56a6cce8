import { Plus } from 'lucide-react';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useSelection } from '../../state/selection.ts';
import { newView, openViewOf, showsOf, viewOf } from '../../state/views.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { subjectOfSelection } from './subject.ts';
import { t, word } from '../../words/t.ts';

/** A further picture: of what is selected, or of everything again. */
export function NewViewButton({ model }: { readonly model: Model }) {
  const subject = useSelection((state) => subjectOfSelection(model, state.ids));
  const there = subject !== undefined && viewOf(model, subject) !== undefined;
  const name = subject === undefined ? '' : recordName(model, subject);
  return (
    <MenuButton
      label={t('New view')}
      entries={[
        {
          id: 'selected',
          label:
            subject === undefined
              ? t('Of a selected zone, actor, asset or path')
              : there
                ? t('Open the view of {name}', { name })
                : t('Of {name}', { name }),
          end: subject === undefined ? '' : word(showsOf(subject)?.what ?? ''),
          disabled: subject === undefined,
          act: () => subject !== undefined && void openViewOf(model, subject),
        },
        {
          id: 'whole',
          label: t('Of the whole model'),
          act: () => void newView(model, { what: 'whole model' }),
        },
      ]}
    >
      <Plus size={15} />
    </MenuButton>
  );
}
