import { freshnessOf, freshnessWords } from '../state/freshness.ts';
import { useToday } from '../state/today.ts';
import { useDueToday } from '../state/upkeep.ts';
import { useUpkeep } from './upkeep-dialog.tsx';

/** In the header: how fresh the model is. A press says more, and what can be done about it. */
export function FreshnessChip() {
  const parts = useDueToday();
  const today = useToday();
  const setOpen = useUpkeep((state) => state.setOpen);
  if (!parts) return null;
  const fresh = freshnessOf(parts);
  const [due = '', looked = ''] = freshnessWords(fresh, today).split('; ');
  return (
    <button
      type="button"
      className={`chip freshness${fresh.due > 0 ? ' is-due' : ''}`}
      onClick={() => setOpen(true)}
    >
      {due}
      <span className="more">; {looked}</span>
    </button>
  );
}
