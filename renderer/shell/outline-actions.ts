import { isIdOf } from '../../shared/base/ids.ts';
import { canvasCommands } from '../canvas/actions.ts';
import { removeSelected } from '../canvas/delete.ts';
import type { OutlineAction } from '../panels/outline-menu.tsx';
import type { OutlineRow } from '../panels/outline-tree.ts';
import { useSelection } from '../state/selection.ts';
import { t } from '../words/t.ts';

/** What can be done with a line of the outline, and the keys for it. All that a hand does on the map. */
export function outlineActions({ id }: OutlineRow): readonly OutlineAction[] {
  const isBox = isIdOf('zone', id) || isIdOf('placement', id);
  const inInspector = (label: string) => () => {
    useSelection.getState().show(id);
    focusField(label);
  };
  return [
    { label: t('Rename'), key: 'F2', act: inInspector(t('Name')) },
    ...(isIdOf('placement', id)
      ? [{ label: t('Move to another zone'), key: 'm', act: inInspector(t('Zone of this placement')) }]
      : []),
    ...(isIdOf('zone', id)
      ? [{ label: t('Move into another zone'), key: 'm', act: inInspector(t('Lies in')) }]
      : []),
    ...(isBox ? [{ label: t('Connect to…'), key: '>', act: () => connectFrom(id) }] : []),
    { label: t('Delete'), key: 'Delete', act: () => void removeSelected([id]) },
  ];
}

function connectFrom(id: OutlineRow['id']): void {
  useSelection.getState().show(id);
  requestAnimationFrame(canvasCommands.connectToName);
}

/** The inspector shows what was selected a frame later. */
function focusField(label: string): void {
  requestAnimationFrame(() => {
    const labels = document.querySelectorAll<HTMLLabelElement>('.right label');
    const field = [...labels].find(({ textContent }) => textContent === label)?.control;
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
}
