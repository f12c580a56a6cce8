import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useShown } from '../state/shown.ts';
import { useSelection } from '../state/selection.ts';
import { layoutCommands, zoneOfSelection } from './layout-actions.ts';
import { LINE_STYLES, useLineStyle } from '../state/line-style.ts';
import type { LineStyle } from '../state/line-style.ts';
import { useTransient } from './transient.ts';
import { t } from '../words/t.ts';

/** The layout as one key, and beside it what else can be arranged and how lines run. While it thinks it can be stopped. */
export function LayoutMenu() {
  const thinking = useTransient((state) => state.arranging === 'thinking');
  if (thinking) {
    return (
      <button type="button" className="tool wide" onClick={layoutCommands.stop}>
        {t('Stop laying out')} <kbd>{t('Esc')}</kbd>
      </button>
    );
  }
  return (
    <>
      <button type="button" className="tool wide whole-layout" onClick={layoutCommands.whole}>
        {t('Lay out')} <kbd>L</kbd>
      </button>
      <MenuTrigger>
        <Button className="tool narrow" aria-label={t('More ways to lay out')}>
          <svg
            width="10"
            height="10"
            viewBox="0 0 10 10"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            aria-hidden="true"
          >
            <path d="M2 6.5L5 3.5L8 6.5" />
          </svg>
        </Button>
        <Popover className="popover" placement="top start">
          <Entries />
        </Popover>
      </MenuTrigger>
    </>
  );
}

const LINES: Readonly<Record<LineStyle, string>> = {
  'right angles': t('Lines: right angles'),
  curves: t('Lines: curves'),
};

function Entries() {
  const model = useShown().model;
  const ids = useSelection((state) => state.ids);
  const zone = zoneOfSelection(model, ids);
  const { style, setStyle } = useLineStyle();
  const entries = [
    {
      id: 'zone',
      label:
        zone === undefined
          ? t('Arrange this zone')
          : t('Arrange “{name}”', { name: model.get(zone)?.name ?? '' }),
      end: t('Shift L'),
      act: layoutCommands.zone,
      off: zone === undefined,
    },
    { id: 'new', label: t('Place only what is new'), end: 'U', act: layoutCommands.fresh, off: false },
    {
      id: 'pin',
      label: t('Keep the selected in place'),
      end: 'P',
      act: layoutCommands.pin,
      off: ids.size === 0,
    },
    ...LINE_STYLES.map((each) => ({
      id: each,
      label: LINES[each],
      end: each === style ? '✓' : '',
      act: () => setStyle(each),
      off: false,
    })),
  ];
  return (
    <Menu
      aria-label={t('More ways to lay out')}
      disabledKeys={entries.filter(({ off }) => off).map(({ id }) => id)}
      onAction={(key) => entries.find(({ id }) => id === key)?.act()}
    >
      {entries.map(({ id, label, end }) => (
        <MenuItem key={id} id={id} className="item" textValue={label}>
          {label}
          <span className="end">{end}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
