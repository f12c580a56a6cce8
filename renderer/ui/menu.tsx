import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly end?: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}

/** Entries that belong together: a line parts them from the others, and their label is read aloud. */
export interface MenuGroup {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly entries: readonly (MenuEntry | MenuGroup)[];
}

/** A button that opens a menu. */
export function MenuButton({ label, children, entries }: MenuButtonProps) {
  const all = entries.flatMap((one) => ('entries' in one ? one.entries : [one]));
  return (
    <MenuTrigger>
      <Button className="button quiet" aria-label={label}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label={label}
          disabledKeys={all.filter((entry) => entry.disabled).map((entry) => entry.id)}
          onAction={(key) => all.find((entry) => entry.id === key)?.act()}
        >
          {entries.map((one) =>
            'entries' in one ? (
              <MenuSection key={one.label} className="item-group" aria-label={one.label}>
                {one.entries.map(item)}
              </MenuSection>
            ) : (
              item(one)
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function item({ id, label, end }: MenuEntry): ReactNode {
  return (
    <MenuItem key={id} id={id} className="item" textValue={label}>
      {label}
      {end !== undefined && <span className="end">{end}</span>}
    </MenuItem>
  );
}
