import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useNodeLight } from '../lights/lights.ts';
import { countsSentence, verdictWords } from '../counts.ts';
import type { CollapsedNode as CollapsedNodeType } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import { VerdictRow } from '../views/verdict-row.tsx';
import { Badge } from './badge.tsx';
import { LayerBadges, Unseen } from './extras.tsx';
import { ZoneTitle } from './zone-title.tsx';

/** A zone as one box: what is in it, and what the crossings that end there come to. */
function CollapsedDrawing({ id, data, selected }: NodeProps<CollapsedNodeType>) {
  const { zone, hue, mark } = data;
  const isTarget = useTransient((state) => state.dropZone === id || state.connecting?.over === id);
  const light = useNodeLight(id);
  const classes = [
    'map-collapsed',
    zone.external ? 'external' : '',
    selected ? 'selected' : '',
    isTarget ? 'target' : '',
    light,
    mark ? `draft ${mark}` : '',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} style={{ color: hue }}>
      <div className="collapsed-name">
        <ZoneTitle zone={zone} collapsed pinned={data.pinned} />
      </div>
      <div className="collapsed-inside">{countsSentence(data.inside)}</div>
      <VerdictRow counts={data.verdicts} label={verdictWords(data.verdicts)} />
      {mark && <span className={`draft-tag ${mark}`}>{data.tag}</span>}
      <LayerBadges extras={data.extras} />
      <Unseen id={id} extras={data.extras} />
      <Badge id={id} />
    </div>
  );
}

export const CollapsedNode = memo(CollapsedDrawing, (a, b) => a.data === b.data && a.selected === b.selected);
