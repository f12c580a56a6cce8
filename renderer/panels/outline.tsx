import { User, KeyRound } from 'lucide-react';
import { useMemo } from 'react';
import { useShown } from '../state/shown.ts';
import { useSelection } from '../state/selection.ts';
import { outlineOf } from './outline-tree.ts';
import type { OutlineRow } from './outline-tree.ts';
import { SearchPanel } from './search/search-panel.tsx';
import { zoneHue } from './zone-hue.ts';

/** Everything in the model by name, as a tree of zones; the map's text form for a screen reader. */
export function Outline() {
  const { model } = useShown();
  const groups = useMemo(() => outlineOf(model), [model]);
  return (
    <SearchPanel>
      <div
        className="outline"
        role="tree"
        tabIndex={-1}
        aria-label="Outline of the model"
        onKeyDown={moveFocus}
      >
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div className="outline-title" aria-hidden="true">
              {group.title} <i>{group.count}</i>
            </div>
            {group.rows.map((row) => (
              <OutlineLine key={row.id} row={row} />
            ))}
          </div>
        ))}
      </div>
    </SearchPanel>
  );
}

function OutlineLine({ row }: { row: OutlineRow }) {
  const chosen = useSelection((state) => state.ids.has(row.id));
  const show = useSelection((state) => state.show);
  const { model } = useShown();
  return (
    <button
      type="button"
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={chosen}
      data-depth={Math.min(row.depth, 6)}
      className={`outline-row ${row.kind}`}
      onClick={() => {
        show(row.id);
      }}
    >
      {row.kind === 'zone' && <span className="swatch" style={{ background: zoneHue(model, row.id) }} />}
      {row.kind === 'placement' && <span className="card-glyph" />}
      {row.kind === 'actor' && <User size={14} className="outline-icon" />}
      {row.kind === 'asset' && <KeyRound size={13} className="outline-icon" />}
      <span className="outline-name">{row.label}</span>
      {row.end !== '' && <em aria-hidden="true">{row.end}</em>}
    </button>
  );
}

/** Arrow keys go from line to line, as in any tree. */
function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
