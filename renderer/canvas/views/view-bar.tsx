import { ChevronDown } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { wholeView } from '../../../shared/documents/view/whole-view.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useShown } from '../../state/shown.ts';
import { canDelete, deleteView, duplicateView, openView } from '../../state/views.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { openPictureDialog } from '../pictures/picture-state.ts';
import { HiddenMenu } from './hidden-menu.tsx';
import { LayersButton } from './layers-button.tsx';
import { NewViewButton } from './new-view-button.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { endRenamingView, startRenamingView, useRenamingView } from './renaming-view.ts';
import { ViewGlyph } from './view-glyph.tsx';
import './views.css';
import { byWords } from '../../words/order.ts';
import { t } from '../../words/t.ts';

type View = RecordOf<'view'>;

/** Over the map: its views, what is switched on in the one that is open, and what that hides. */
export function ViewBar() {
  const { model, view } = useShown();
  const renaming = useRenamingView(({ open }) => open);
  if (!view) return null;
  return (
    <div className="view-bar" role="region" aria-label={t('Views')}>
      <div className="view-tabs">
        <ToggleButtonGroup
          aria-label={t('View')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view.id]}
          onSelectionChange={(keys) => {
            const chosen = model.all('view').find(({ id }) => keys.has(id));
            if (chosen) openView(chosen.id);
          }}
        >
          {inOrder(model).map((each) => (
            <ToggleButton key={each.id} id={each.id}>
              <ViewGlyph shows={each.shows} />
              <span>{each.name}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ViewMenu model={model} view={view} />
        <NewViewButton model={model} />
      </div>
      <HiddenMenu model={model} view={view} />
      <LayersButton view={view} />
      <RenameDialog key={view.id} view={view} open={renaming} onClose={endRenamingView} />
    </div>
  );
}

/** The whole first, then by name. */
function inOrder(model: Model): readonly View[] {
  const whole = wholeView(model);
  const others = model.all('view').filter(({ id }) => id !== whole?.id);
  return [...(whole ? [whole] : []), ...others.toSorted((a, b) => byWords(a.name, b.name))];
}

interface ViewMenuProps {
  readonly model: Model;
  readonly view: View;
}

/** What can be done with the view that is open. */
function ViewMenu({ model, view }: ViewMenuProps) {
  const whole = wholeView(model);
  return (
    <MenuButton
      label={t('View {name}', { name: view.name })}
      entries={[
        { id: 'rename', label: t('Rename…'), act: startRenamingView },
        { id: 'picture', label: t('Copy or save a picture…'), act: openPictureDialog },
        { id: 'duplicate', label: t('Duplicate'), act: () => void duplicateView(model, view) },
        {
          id: 'delete',
          label: t('Delete this view'),
          disabled: !canDelete(model, view),
          act: () => deleteView(view.id),
        },
        {
          id: 'whole',
          label: t('Back to the whole'),
          disabled: view.id === whole?.id || !whole,
          act: () => whole && openView(whole.id),
        },
      ]}
    >
      <ChevronDown size={14} />
    </MenuButton>
  );
}
