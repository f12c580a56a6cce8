import { useRef } from 'react';
import { usePlaces } from '../state/places.ts';
import { t } from '../words/t.ts';

const LEAST = 120;
/** What always stays of the map. */
const MAP = 180;
const STEP = 32;

/** The upper edge of the tables: dragged, or moved with the arrow keys; a double press puts it back. */
export function BelowEdge() {
  const { bottomHeight, setBottomHeight } = usePlaces();
  const edge = useRef<HTMLDivElement>(null);
  const bounds = () => {
    const tables = edge.current?.parentElement?.getBoundingClientRect();
    const room = edge.current?.closest('.map-room')?.getBoundingClientRect();
    const most = Math.max(LEAST, (room?.height ?? 0) - MAP);
    return { now: tables?.height ?? LEAST, bottom: tables?.bottom ?? 0, most };
  };
  const resize = (height: number) => {
    setBottomHeight(Math.round(Math.max(LEAST, Math.min(bounds().most, height))));
  };
  const onKey = (key: string): boolean => {
    const { now, most } = bounds();
    if (key === 'ArrowUp') resize(now + STEP);
    else if (key === 'ArrowDown') resize(now - STEP);
    else if (key === 'Home') resize(LEAST);
    else if (key === 'End') resize(most);
    else return false;
    return true;
  };
  return (
    <div
      ref={edge}
      className="below-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('Height of the tables')}
      aria-valuenow={bottomHeight ?? 0}
      aria-valuetext={
        bottomHeight === undefined ? t('as usual') : t('{count} pixels', { count: bottomHeight })
      }
      tabIndex={0}
      onKeyDown={(event) => {
        if (onKey(event.key)) event.preventDefault();
      }}
      onDoubleClick={() => setBottomHeight(undefined)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(bounds().bottom - event.clientY);
      }}
    />
  );
}
