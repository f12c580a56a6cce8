import { ChevronRight, KeyRound, User } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useShown } from '../state/shown.ts';
import { useSelection } from '../state/selection.ts';
import { OutlineMenu } from './outline-menu.tsx';
import type { OutlineActions } from './outline-menu.tsx';
import { lineFor } from './outline-focus.ts';
import { isOpenIn, turn, useOutline } from './outline-state.ts';
import { outlineOf } from './outline-tree.ts';
import type { OutlineRow } from './outline-tree.ts';
import { SearchPanel } from './search/search-panel.tsx';
import { zoneHue } from '../state/zone-hue.ts';
import { t } from '../words/t.ts';

interface Asked {
  readonly row: OutlineRow;
  readonly line: HTMLElement;
}

/**
 * Everything in the model by name, as a tree of zones with the connections of each component; the map's text form for a
 * screen reader, which walks and edits it by keys.
 */
export function Outline({ actionsFor }: { readonly actionsFor: OutlineActions }) {
  const { model } = useShown();
  const { turned, at } = useOutline();
  const [asked, setAsked] = useState<Asked>();
  const groups = useMemo(() => outlineOf(model, isOpenIn({ turned }, model)), [model, turned]);
  const rows = groups.flatMap((group) => group.rows);
  const current = rows.some(({ key }) => key === at) ? at : rows[0]?.key;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = event.target instanceof HTMLElement ? event.target : undefined;
    const row = rows.find(({ key }) => key === line?.dataset['line']);
    if (!line || !row || !answers(event, row, line, actionsFor, () => setAsked({ row, line }))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <SearchPanel>
        <div
          className="outline"
          role="tree"
          tabIndex={-1}
          aria-label={t('Outline of the model')}
          onKeyDown={onKeyDown}
        >
          {groups.map((group) => (
            <div key={group.title} role="group" aria-label={group.title}>
              <div className="outline-title" aria-hidden="true">
                {group.title} <i>{group.count}</i>
              </div>
              {group.rows.map((row) => (
                <OutlineLine key={row.key} row={row} current={row.key === current} onMenu={setAsked} />
              ))}
            </div>
          ))}
        </div>
      </SearchPanel>
      {/* Outside the search, which would take the menu for what it finds. */}
      {asked && (
        <OutlineMenu {...asked} actions={actionsFor(asked.row)} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

/** @returns whether the key was for the tree. */
function answers(
  event: KeyboardEvent<HTMLElement>,
  row: OutlineRow,
  line: HTMLElement,
  actionsFor: OutlineActions,
  openMenu: () => void,
): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return false;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenu();
  else if ((key === 'ArrowRight' && row.open === false) || (key === 'ArrowLeft' && row.open === true))
    turn(row);
  else {
    const next = lineFor(event.currentTarget, line, key);
    const action = actionsFor(row).find((each) => each.key === key);
    if (!next && !action) return false;
    next?.focus();
    action?.act();
  }
  return true;
}

interface LineProps {
  readonly row: OutlineRow;
  /** The one that the Tab key goes to. */
  readonly current: boolean;
  readonly onMenu: (asked: Asked) => void;
}

/** Walking draws two lines anew, however many there are. */
const OutlineLine = memo(function OutlineLine({ row, current, onMenu }: LineProps) {
  const chosen = useSelection((state) => state.ids.has(row.id));
  const show = useSelection((state) => state.show);
  const { model } = useShown();
  return (
    <button
      type="button"
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={chosen}
      aria-expanded={row.open}
      tabIndex={current ? 0 : -1}
      data-line={row.key}
      data-depth={Math.min(row.depth, 6)}
      className={`outline-row ${row.kind}`}
      onFocus={() => useOutline.setState({ at: row.key })}
      onClick={() => {
        show(row.id);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ row, line: event.currentTarget });
      }}
    >
      {row.open !== undefined && (
        <span
          className="outline-fold"
          data-open={row.open}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            turn(row);
          }}
        >
          <ChevronRight size={12} />
        </span>
      )}
      {row.kind === 'zone' && <span className="swatch" style={{ background: zoneHue(model, row.id) }} />}
      {row.kind === 'placement' && <span className="card-glyph" />}
      {row.kind === 'actor' && <User size={14} className="outline-icon" />}
      {row.kind === 'asset' && <KeyRound size={13} className="outline-icon" />}
      <span className="outline-name">{row.label}</span>
      {row.end !== '' && <em aria-hidden="true">{row.end}</em>}
    </button>
  );
});
