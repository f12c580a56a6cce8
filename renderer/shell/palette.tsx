import { useMemo, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, TextField } from 'react-aria-components';
import { useShown } from '../state/shown.ts';
import { usePlaces } from '../state/places.ts';
import { Dialog } from '../ui/dialog.tsx';
import { paletteActions, paletteRecords } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { lineEntry } from './palette-line.ts';
import { ranked } from './palette-rank.ts';
import { whenClosed } from './when-closed.ts';
import { t } from '../words/t.ts';

/** More lines than anybody reads; more of them would make each key slow. */
const MOST = 60;

/** Find anything by name, do anything by its words: Ctrl or Cmd+K. */
export function CommandPalette() {
  const { palette, setPalette } = usePlaces();
  const close = () => {
    setPalette(false);
  };
  return (
    <Dialog title={t('Find or do anything')} hideTitle open={palette} onClose={close} className="palette">
      {palette && <PaletteBody onDone={close} />}
    </Dialog>
  );
}

function PaletteBody({ onDone }: { onDone: () => void }) {
  const { model } = useShown();
  const [typed, setTyped] = useState('');
  const known = useMemo(() => [...paletteActions(), ...paletteRecords(model)], [model]);
  const line = useMemo(() => lineEntry(model, typed), [model, typed]);
  const found = useMemo(() => ranked(known, typed), [known, typed]);
  // Before everything else: no name looks like a line.
  const entries = useMemo(() => [...(line ? [line] : []), ...found.slice(0, MOST)], [line, found]);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const act = (entry: PaletteEntry | undefined) => {
    onDone();
    if (entry) whenClosed(entry.act);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={t('Find or do anything')} autoFocus>
        <Input className="input" placeholder={t('A component, a connection, an action…')} />
      </TextField>
      <Menu
        className="palette-list"
        aria-label={t('Results')}
        items={entries}
        onAction={(key) => {
          act(byId.get(String(key)));
        }}
        renderEmptyState={() => <p className="quiet">{t('Nothing is called like that.')}</p>}
      >
        {(entry) => (
          <MenuItem id={entry.id} className="item" textValue={`${entry.label} ${entry.words}`}>
            {entry.label}
            <span className="end">{entry.end}</span>
          </MenuItem>
        )}
      </Menu>
      {found.length > MOST && (
        <p className="quiet">{t('{count} more: another word says which.', { count: found.length - MOST })}</p>
      )}
    </Autocomplete>
  );
}
