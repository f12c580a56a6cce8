import { useMemo, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, TextField, useFilter } from 'react-aria-components';
import { useShown } from '../state/shown.ts';
import { usePlaces } from '../state/places.ts';
import { Dialog } from '../ui/dialog.tsx';
import { paletteActions, paletteRecords } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { lineEntry } from './palette-line.ts';

/** Find anything by name, do anything by its words: Ctrl or Cmd+K. */
export function CommandPalette() {
  const { palette, setPalette } = usePlaces();
  const close = () => {
    setPalette(false);
  };
  return (
    <Dialog title="Find or do anything" hideTitle open={palette} onClose={close} className="palette">
      {palette && <PaletteBody onDone={close} />}
    </Dialog>
  );
}

function PaletteBody({ onDone }: { onDone: () => void }) {
  const { model } = useShown();
  const [typed, setTyped] = useState('');
  const known = useMemo(() => [...paletteActions(), ...paletteRecords(model)], [model]);
  const line = useMemo(() => lineEntry(model, typed), [model, typed]);
  // Before everything else: no name looks like a line.
  const entries = useMemo(() => (line ? [line, ...known] : known), [line, known]);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const { contains } = useFilter({ sensitivity: 'base' });
  const act = (entry: PaletteEntry | undefined) => {
    onDone();
    entry?.act();
  };
  return (
    <Autocomplete
      inputValue={typed}
      onInputChange={setTyped}
      filter={(text, input) => input.split(/\s+/).every((word) => contains(text, word))}
    >
      <TextField aria-label="Find or do anything" autoFocus>
        <Input className="input" placeholder="A component, a connection, an action…" />
      </TextField>
      <Menu
        className="palette-list"
        aria-label="Results"
        items={entries}
        onAction={(key) => {
          act(byId.get(String(key)));
        }}
        renderEmptyState={() => <p className="quiet">Nothing is called like that.</p>}
      >
        {(entry) => (
          <MenuItem id={entry.id} className="item" textValue={`${entry.label} ${entry.words}`}>
            {entry.label}
            <span className="end">{entry.end}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
