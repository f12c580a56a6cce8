import { Check } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { BoundTable } from './bind.ts';
import { isShown } from './use-table.ts';
import { t } from '../words/t.ts';

interface ColumnMenuProps {
  readonly table: BoundTable;
  readonly turned: readonly string[];
  readonly onTurn: (turned: readonly string[]) => void;
}

/** Which columns are shown. The first names the row and stays. */
export function ColumnMenu({ table, turned, onTurn }: ColumnMenuProps) {
  const choices = table.titles.slice(1);
  const shown = choices.filter((column) => isShown(column, turned)).map(([title]) => title);
  return (
    <MenuTrigger>
      <Button className="button quiet">{t('Columns')}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          aria-label={t('Columns')}
          className="column-menu"
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => {
            const wanted = ([title]: (typeof choices)[number]) => keys === 'all' || keys.has(title);
            onTurn(choices.filter((column) => wanted(column) !== column[1]).map(([title]) => title));
          }}
        >
          {choices.map(([title]) => (
            <MenuItem key={title} id={title} className="item" textValue={title}>
              {({ isSelected }) => (
                <>
                  <span className="tick">{isSelected && <Check size={14} aria-hidden="true" />}</span>
                  {title}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
