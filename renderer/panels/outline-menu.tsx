import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { OutlineRow } from './outline-tree.ts';
import { t } from '../words/t.ts';

/** Something that can be done with a line of the outline. */
export interface OutlineAction {
  readonly label: string;
  /** The key that does it at once. */
  readonly key: string;
  readonly act: () => void;
}

export type OutlineActions = (row: OutlineRow) => readonly OutlineAction[];

interface OutlineMenuProps {
  readonly row: OutlineRow;
  readonly line: HTMLElement;
  readonly actions: readonly OutlineAction[];
  readonly onClose: () => void;
}

/** What can be done with one line: by the menu key, Shift and F10, or the other button of the mouse. */
export function OutlineMenu({ row, line, actions, onClose }: OutlineMenuProps) {
  const trigger = useRef<HTMLElement>(line);
  return (
    <Popover
      className="popover"
      placement="bottom start"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        aria-label={t('What to do with {name}', { name: row.label })}
        autoFocus="first"
        onAction={(label) => {
          onClose();
          // After the focus is back at the line: what is done may want it elsewhere.
          setTimeout(() => actions.find((action) => action.label === label)?.act());
        }}
      >
        {actions.map(({ label, key }) => (
          <MenuItem key={label} id={label} className="item" textValue={label}>
            {label}
            <span className="end">{key === 'Delete' ? t('Del', undefined, 'key') : key}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
