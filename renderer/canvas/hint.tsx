import { useTool } from '../state/tool.ts';
import { useTransient } from './transient.ts';
import { rich, t } from '../words/t.ts';

/** What letting go would do, or what is waited for. */
export function Hint() {
  const hint = useTransient((state) => state.hint);
  const connectFrom = useTransient((state) => state.connectFrom);
  const tool = useTool((state) => state.tool);
  const text =
    hint ??
    (connectFrom !== undefined
      ? t('Choose what it connects to: a press, or Tab and Enter. Escape gives up.')
      : tool === 'connect'
        ? t('Choose where the connection begins.')
        : undefined);
  return (
    <div className="canvas-hint" role="status">
      {text !== undefined && <span>{text}</span>}
    </div>
  );
}

export function EmptyMap() {
  return (
    <div className="empty-map">
      <b>{t('Nothing is on the map yet.')}</b>
      <span>
        {rich(
          'Press <key>Z</key> for a trust zone, double-click to add a component, or type lines above: first <line>zone Internet</line> and <line>zone Edge</line>, then <line>Browser in Internet -> Web gateway in Edge : requests, HTTPS</line>.',
          { key: (inside) => <kbd>{inside}</kbd>, line: (inside) => <i>{inside}</i> },
        )}
      </span>
    </div>
  );
}
