import { isId } from '../../shared/base/ids.ts';
import { run } from '../client/run.ts';
import { useSelection } from '../state/selection.ts';
import type { BoundTable } from './bind.ts';
import { useLooks } from './look.ts';

/** Makes a record of the table's kind and goes to its row, where what is typed replaces its name. */
export async function addRow({ kind, fresh }: BoundTable): Promise<void> {
  if (!fresh) return;
  const made = await run(fresh.command, fresh.args);
  const id = made.ok ? made.value.created.find((each) => each.startsWith(`${kind}:`)) : undefined;
  if (id === undefined || !isId(id)) return;
  // A filter would hide what has just been asked for.
  useLooks.getState().look({ filter: '' });
  useSelection.getState().show(id);
  // The first row of a table brings the table with it.
  requestAnimationFrame(() => {
    const grid = document.querySelector<HTMLElement>('.tables-room .cells');
    // Whoever types on at once is in a cell's editor by now, and stays there.
    if (grid?.contains(document.activeElement) === false) grid.focus();
  });
}
