import { NodeResizeControl } from '@xyflow/react';
import type { NodeProps, ResizeParams } from '@xyflow/react';
import { memo } from 'react';
import { resizeZone } from '../commands.ts';
import { useNodeLight } from '../lights/lights.ts';
import { countsSentence } from '../counts.ts';
import type { ZoneNode as ZoneNodeType } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import { Badge } from './badge.tsx';
import { LayerBadges, Unseen } from './extras.tsx';
import { ZoneTitle } from './zone-title.tsx';

type Props = NodeProps<ZoneNodeType>;

function ZoneDrawing({ id, data, selected }: Props) {
  const { zone, hue, mark } = data;
  const isTarget = useTransient((state) => state.dropZone === id || state.connecting?.over === id);
  const light = useNodeLight(id);
  const classes = [
    'map-zone',
    zone.external ? 'external' : '',
    zone.listed ? '' : 'unlisted',
    data.counts.zones > 0 ? 'outer' : '',
    selected ? 'selected' : '',
    isTarget ? 'target' : '',
    light,
    mark ? `draft ${mark}` : '',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} style={{ color: hue }}>
      {data.specks !== '' && (
        <svg className="specks" aria-hidden="true">
          <path d={data.specks} />
        </svg>
      )}
      <div className="zone-name">
        <ZoneTitle zone={zone} collapsed={false} pinned={data.pinned} />
        {mark && <span className={`draft-tag ${mark}`}>{data.tag}</span>}
        <LayerBadges extras={data.extras} />
        <span className="zone-counts">{countsSentence(data.counts)}</span>
      </div>
      <Unseen id={id} extras={data.extras} />
      <Badge id={id} />
      {selected && mark !== 'removed' && <Sizer id={zone.id} least={data.least} />}
    </div>
  );
}

/** Zones grow to the right and downwards, so what they hold stays where it is. */
function Sizer({ id, least }: { id: Props['data']['zone']['id']; least: Props['data']['least'] }) {
  const keep = (_event: unknown, { width, height }: ResizeParams) => {
    resizeZone(id, { w: Math.round(width), h: Math.round(height) });
  };
  return (
    <NodeResizeControl
      className="sizer"
      position="bottom-right"
      minWidth={least.w}
      minHeight={least.h}
      onResizeEnd={keep}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M11 4v1a6 6 0 0 1-6 6H4M11 8.5A2.5 2.5 0 0 1 8.5 11"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
    </NodeResizeControl>
  );
}

/** Where it stands is React Flow's business: a zone is drawn anew only when what it shows is new. */
export const ZoneNode = memo(ZoneDrawing, (a, b) => a.data === b.data && a.selected === b.selected);
