import { useShown } from '../state/shown.ts';
import { TABLES } from './all-tables.ts';
import { useLooks } from './look.ts';

/** The kinds of record, with how many there are of each. */
export function KindsList() {
  const { model } = useShown();
  const { kind: open, choose } = useLooks();
  return (
    <ul className="kinds">
      {TABLES.map(({ kind, title }) => (
        <li key={kind}>
          <button
            type="button"
            aria-current={kind === open ? 'page' : undefined}
            onClick={() => {
              choose(kind);
            }}
          >
            {title} <i>{model.count(kind)}</i>
          </button>
        </li>
      ))}
    </ul>
  );
}
