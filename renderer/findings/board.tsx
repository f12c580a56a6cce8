import { useCallback, useMemo, useRef } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { usePlaces } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { useBoardDrag } from './board-drag.ts';
import { FindingCard } from './card.tsx';
import { columnBeside, columnOf, columnsOf, inOrder } from './columns.ts';
import type { Disposition, Finding } from './columns.ts';
import { useDeciding } from './deciding.ts';
import { t, word } from '../words/t.ts';

/** Findings by what was decided about them. A card is moved with the pointer, its menu or Shift and an arrow key. */
export function Board() {
  const { model } = useShown();
  const today = useToday();
  const board = useRef<HTMLDivElement>(null);
  const ask = useDeciding((state) => state.ask);
  const onDrop = useCallback(
    (card: string, column: string) => {
      const to = columnsOf(model).find((other) => other === column);
      if (to !== undefined && isIdOf('finding', card)) ask(card, to);
    },
    [model, ask],
  );
  const drag = useBoardDrag(board, onDrop);
  const columns = columnsOf(model);
  const sorted = useMemo(() => {
    const groups = Map.groupBy(model.all('finding'), (finding) => columnOf(finding, today));
    return new Map([...groups].map(([column, findings]) => [column, inOrder(model, findings, today)]));
  }, [model, today]);
  const onKey = (finding: Finding, key: string, shift: boolean): boolean => {
    const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    if (step === 0 || !shift) return focusBeside(board.current, finding.id, key);
    const from = columnOf(finding, today);
    const to = columnBeside(columns, from, step);
    if (to !== from) ask(finding.id, to);
    return true;
  };
  return (
    <>
      <div className="board" ref={board}>
        {columns.map((column) => (
          <Column
            key={column}
            column={column}
            findings={sorted.get(column) ?? []}
            over={drag.over === column}
            onKey={onKey}
          />
        ))}
      </div>
      <p className="board-foot">
        {model.count('finding') === 0
          ? t(
              'Nothing was found yet. A risk that a change brings, what a report says and what an exercise shows is kept here, with what was decided about it and why.',
            )
          : t('Drag a card to decide about it; on the keyboard Shift with ← or →. Enter opens it.')}
      </p>
    </>
  );
}

interface ColumnProps {
  readonly column: Disposition;
  readonly findings: readonly Finding[];
  /** A card of another column is being dragged over it. */
  readonly over: boolean;
  /** Whether the key meant something. */
  readonly onKey: (finding: Finding, key: string, shift: boolean) => boolean;
}

function Column({ column, findings, over, onKey }: ColumnProps) {
  const { model } = useShown();
  const today = useToday();
  const ask = useDeciding((state) => state.ask);
  const openFinding = usePlaces((state) => state.openFinding);
  return (
    <section className={`board-column${over ? ' over' : ''}`} aria-label={word(column)} data-column={column}>
      <h3>
        {word(column)} <i>{findings.length}</i>
      </h3>
      <ul>
        {findings.map((finding) => (
          <FindingCard
            key={finding.id}
            model={model}
            finding={finding}
            today={today}
            onOpen={() => openFinding(finding.id)}
            onDecide={(state) => ask(finding.id, state)}
            onKey={(key, shift) => onKey(finding, key, shift)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Moves the focus from one card to the next in its column, or to the column beside that has any. */
function focusBeside(board: HTMLElement | null, from: Id, key: string): boolean {
  const columns = [...(board?.querySelectorAll('.board-column') ?? [])].map((column) => [
    ...column.querySelectorAll<HTMLElement>('.finding-open'),
  ]);
  const column = columns.findIndex((cards) => cards.some((card) => isCardOf(card, from)));
  const row = columns[column]?.findIndex((card) => isCardOf(card, from)) ?? 0;
  const beside = (list: readonly HTMLElement[][]) => list.find((cards) => cards.length > 0);
  const target =
    key === 'ArrowUp'
      ? columns[column]?.[row - 1]
      : key === 'ArrowDown'
        ? columns[column]?.[row + 1]
        : key === 'ArrowLeft'
          ? beside(columns.slice(0, Math.max(column, 0)).toReversed())?.[0]
          : key === 'ArrowRight'
            ? beside(columns.slice(column + 1))?.[0]
            : undefined;
  target?.focus();
  return target !== undefined;
}

function isCardOf(card: HTMLElement, finding: Id): boolean {
  return card.closest<HTMLElement>('[data-finding]')?.dataset['finding'] === finding;
}
