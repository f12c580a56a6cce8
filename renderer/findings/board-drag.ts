import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/*
 * Dragging a card to another column. The board listens for all of its cards: a card says which it is by
 * `data-finding`, a column by `data-column`.
 */

export interface BoardDrag {
  /** The card that is being dragged, and the column that it is over. */
  readonly card: string | undefined;
  readonly over: string | undefined;
}

const NOTHING: BoardDrag = { card: undefined, over: undefined };

/** What is being dragged on the board; `onDrop` hears of a card that was let go over another column than its own. */
export function useBoardDrag(
  board: RefObject<HTMLElement | null>,
  onDrop: (card: string, column: string) => void,
): BoardDrag {
  const [drag, setDrag] = useState<BoardDrag>(NOTHING);
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    let from: { readonly card: string; readonly column: string } | undefined;
    const begin = (event: DragEvent) => {
      const card = named(event, 'finding');
      const column = named(event, 'column');
      if (card === undefined || column === undefined || !event.dataTransfer) return;
      from = { card, column };
      event.dataTransfer.effectAllowed = 'move';
      // A browser drags nothing that carries nothing.
      event.dataTransfer.setData('text/plain', card);
      setDrag({ card, over: undefined });
    };
    const move = (event: DragEvent) => {
      if (!from) return;
      const column = named(event, 'column');
      const over = column === from.column ? undefined : column;
      if (over !== undefined) event.preventDefault();
      const { card } = from;
      setDrag((before) => (before.card === card && before.over === over ? before : { card, over }));
    };
    const drop = (event: DragEvent) => {
      const column = named(event, 'column');
      if (!from || column === undefined || column === from.column) return;
      event.preventDefault();
      onDrop(from.card, column);
    };
    const end = () => {
      from = undefined;
      setDrag(NOTHING);
    };
    element.addEventListener('dragstart', begin);
    element.addEventListener('dragover', move);
    element.addEventListener('drop', drop);
    element.addEventListener('dragend', end);
    return () => {
      element.removeEventListener('dragstart', begin);
      element.removeEventListener('dragover', move);
      element.removeEventListener('drop', drop);
      element.removeEventListener('dragend', end);
    };
  }, [board, onDrop]);
  return drag;
}

function named({ target }: Event, what: 'finding' | 'column'): string | undefined {
  const found = target instanceof HTMLElement ? target.closest<HTMLElement>(`[data-${what}]`) : undefined;
  return found?.dataset[what];
}
