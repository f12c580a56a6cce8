import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly end?: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}

/** A button that opens a menu. */
export function MenuButton(props: { label: string; children: ReactNode; entries: readonly MenuEntry[] }) {
  const { entries } = props;
  return (
    <MenuTrigger>
      <Button className="button quiet" aria-label={props.label}>
        {props.children}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label={props.label}
          disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}
          onAction={(key) => entries.find((entry) => entry.id === key)?.act()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="item" textValue={entry.label}>
              {entry.label}
              {entry.end !== undefined && <span className="end">{entry.end}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
