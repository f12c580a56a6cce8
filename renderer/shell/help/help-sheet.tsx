import { useState } from 'react';
import { plain } from '../../state/search/marks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { paletteActions } from '../palette-entries.ts';
import type { PaletteEntry } from '../palette-entries.ts';
import { HELD_KEYS } from './held-keys.ts';
import { useHelp } from './help-state.ts';
import './help.css';
import { t } from '../../words/t.ts';

/** Every action with its key, and the keys that only mean something in one place: `?`. */
export function HelpSheet() {
  const { open, setOpen } = useHelp();
  const close = () => setOpen(false);
  return (
    <Dialog title={t('Keys and actions')} open={open} onClose={close} className="help">
      {open && <HelpBody onDone={close} />}
    </Dialog>
  );
}

function HelpBody({ onDone }: { readonly onDone: () => void }) {
  const [query, setQuery] = useState('');
  const wanted = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (text: string) => wanted.every((word) => plain(text).includes(word));
  const entries = paletteActions().filter(({ label, words, end }) => fits(`${label} ${words} ${end}`));
  const withKey = entries.filter(({ end }) => end !== '');
  const without = entries.filter(({ end }) => end === '');
  const held = HELD_KEYS.filter(([what, keys]) => fits(`${what} ${keys}`));
  return (
    <>
      <input
        className="input"
        type="search"
        aria-label={t('Search keys and actions')}
        placeholder={t('What would you like to do?')}
        value={query}
        // A sheet that is asked for is there to be searched.
        autoFocus
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="help-sheet">
        <ActionList title={t('With a key')} entries={withKey} onDone={onDone} />
        <KeyList held={held} />
        <ActionList title={t('Without a key')} entries={without} onDone={onDone} />
        {entries.length + held.length === 0 && <p className="quiet">{t('Nothing is called like that.')}</p>}
      </div>
    </>
  );
}

function ActionList(props: {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
  readonly onDone: () => void;
}) {
  const { title, entries, onDone } = props;
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="section-title">{title}</h3>
      <ul>
        {entries.map(({ id, label, end, act }) => (
          <li key={id}>
            <button
              type="button"
              className="help-row"
              onClick={() => {
                onDone();
                act();
              }}
            >
              <span>{label}</span>
              {end !== '' && <kbd>{end}</kbd>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function KeyList({ held }: { readonly held: typeof HELD_KEYS }) {
  if (held.length === 0) return null;
  return (
    <section aria-label={t('Where the focus is')}>
      <h3 className="section-title">{t('Where the focus is')}</h3>
      <ul>
        {held.map(([what, keys]) => (
          <li key={what} className="help-row">
            <span>{what}</span>
            <kbd>{keys}</kbd>
          </li>
        ))}
      </ul>
    </section>
  );
}
