import { MiniMap, ReactFlow, SelectionMode } from '@xyflow/react';
import type { NodeChange, NodeTypes } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { around } from '../../shared/layout/picture.ts';
import { useSelection } from '../state/selection.ts';
import { Dots } from './dots.tsx';
import { ZOOM } from './detail.ts';
import { LabelsLayer } from './edges/labels-layer.tsx';
import { LinesLayer } from './edges/lines-layer.tsx';
import { farNodes, useFar } from './far/far.ts';
import { FarLines } from './far/far-lines.tsx';
import { MANY } from './far/specks.ts';
import { merged, moved, putBack } from './local-nodes.ts';
import { ActorNode } from './nodes/actor-node.tsx';
import { CollapsedNode } from './nodes/collapsed-node.tsx';
import { ComponentNode } from './nodes/component-node.tsx';
import { ZoneNode } from './nodes/zone-node.tsx';
import type { MapNode } from './flow-nodes.ts';
import { ConnectHandles, ConnectPreview } from './tools/connect-handles.tsx';
import { Guides } from './tools/guides.tsx';
import { MakingField } from './tools/making-field.tsx';
import {
  clickNode,
  clickPane,
  doubleClick,
  endMoving,
  enterNode,
  leaveNode,
  renameNode,
  startMoving,
} from './tools/pointer.ts';
import { snapped } from './tools/snapping.ts';
import { useTransient } from './transient.ts';
import { useCurrent } from './use-current.ts';
import { useDragging } from './use-dragging.ts';
import type { ShownMap } from './use-map.ts';
import { useSelecting } from './use-selecting.ts';
import { useFirstSight, useReveal } from './use-sight.ts';
import { t } from '../words/t.ts';

const nodeTypes: NodeTypes = {
  zone: ZoneNode,
  collapsed: CollapsedNode,
  component: ComponentNode,
  actor: ActorNode,
};

/** What React Flow draws and what lies in its picture. */
export function FlowCanvas({ map, overview }: { readonly map: ShownMap; readonly overview: boolean }) {
  const [nodes, setNodes] = useState<readonly MapNode[]>([]);
  const ids = useSelection((state) => state.ids);
  const selecting = useSelecting();
  const dragging = useDragging();
  const extent = useMemo(() => around(map.places.absolute.values()), [map.places]);
  const far = useFar(map.nodes.length, extent);
  useLayoutEffect(() => {
    const told = far ? farNodes(map.nodes, ids) : map.nodes;
    setNodes((before) => merged(before, told, ids, useTransient.getState().moving));
  }, [map.nodes, ids, far]);
  useCurrent(map, () => {
    const selected = useSelection.getState().ids;
    setNodes(putBack(far ? farNodes(map.nodes, selected) : map.nodes, selected));
  });
  useFirstSight(map, nodes.length > 0);
  useReveal();
  const changed = useCallback(
    (changes: NodeChange<MapNode>[]) => {
      selecting(changes);
      const now = snapped(changes);
      setNodes((before) => moved(before, now));
    },
    [selecting],
  );
  return (
    <ReactFlow<MapNode>
      nodes={nodes as MapNode[]}
      nodeTypes={nodeTypes}
      onNodesChange={changed}
      {...dragging}
      onNodeClick={clickNode}
      onNodeDoubleClick={renameNode}
      onNodeMouseEnter={enterNode}
      onNodeMouseLeave={leaveNode}
      onPaneClick={clickPane}
      onDoubleClick={doubleClick}
      onMoveStart={startMoving}
      onMoveEnd={endMoving}
      selectionOnDrag
      selectionMode={SelectionMode.Full}
      panOnDrag={PAN_BUTTONS}
      panOnScroll
      multiSelectionKeyCode={ADDING_KEYS}
      deleteKeyCode={null}
      zoomOnDoubleClick={false}
      disableKeyboardA11y
      nodeDragThreshold={3}
      snapToGrid
      snapGrid={GRID}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      zIndexMode="manual"
      elevateNodesOnSelect={false}
      onlyRenderVisibleElements={map.nodes.length > MANY}
      proOptions={NO_ATTRIBUTION}
      aria-label={t('Map of the model')}
      ariaLabelConfig={HINTS}
    >
      <Dots />
      {far ? <FarLines map={map} /> : <LinesLayer lines={map.lines} bundles={map.bundles} extent={extent} />}
      <LabelsLayer map={map} />
      <ConnectHandles />
      <ConnectPreview />
      <MakingField />
      <Guides />
      {overview && (
        <MiniMap
          className="overview"
          style={OVERVIEW_SIZE}
          pannable
          zoomable
          nodeColor={overviewColor}
          nodeStrokeWidth={0}
          ariaLabel={t('Overview')}
        />
      )}
    </ReactFlow>
  );
}

const PAN_BUTTONS = [1, 2];
const ADDING_KEYS = ['Meta', 'Control', 'Shift'];
const GRID: [number, number] = [2, 2];
const OVERVIEW_SIZE = { width: 148, height: 100 };
/** In the place of React Flow's own hints, which are English and tell of its keys; lines are none of its edges. */
const HINTS = {
  'node.a11yDescription.default': t(
    'Enter or Space selects it. Then arrow keys go to what is nearest, F2 renames it, Delete deletes it, and Escape lets it go; ? lists all keys.',
  ),
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};
const NO_ATTRIBUTION = { hideAttribution: true };

/** Zones in their hue, a third of it; what they hold on top. */
function overviewColor(node: MapNode): string {
  if (node.type === 'zone' || node.type === 'collapsed')
    return `color-mix(in srgb, ${node.data.hue} 26%, var(--panel))`;
  return node.type === 'actor' ? 'var(--actor)' : 'var(--inside)';
}
