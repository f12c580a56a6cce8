import { ReactFlowProvider } from '@xyflow/react';
import { useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useComparing } from '../state/difference.ts';
import { useTool } from '../state/tool.ts';
import { AlignBar } from './align-bar.tsx';
import { useClipboard } from './clipboard.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { useDetail } from './detail.ts';
import { FlowCanvas } from './flow-canvas.tsx';
import { EmptyMap, Hint } from './hint.tsx';
import { Foot } from './foot.tsx';
import { useLights } from './lights/lights.ts';
import { useLightsOfMap } from './lights/use-lights.ts';
import { Looks } from './looks/looks.tsx';
import { QuickEntry } from './entry/quick-entry.tsx';
import { useShowsOverview } from './overview.ts';
import { useTransient } from './transient.ts';
import { useMap } from './use-map.ts';
import type { ShownMap } from './use-map.ts';
import { t } from '../words/t.ts';
import { useMapKeys } from './use-map-keys.ts';

/** The map: zones, components, connections with their gates, actors, and everything that is done to them by hand. */
export function MapCanvas() {
  return (
    <ReactFlowProvider>
      <MapContent />
    </ReactFlowProvider>
  );
}

function MapContent() {
  const map = useMap();
  const overview = useShowsOverview(map.tree.boxes.length);
  return (
    <Surface map={map}>
      {/* Before the map, so that Tab does not have to go through every component to get there. */}
      <Looks drafting={map.drafting}>{!map.drafting && <QuickEntry model={map.drawn.model} />}</Looks>
      <FlowCanvas map={map} overview={overview} />
      {map.nodes.length === 0 && <EmptyMap />}
      <AlignBar />
      <Foot map={map} overview={overview} />
      <Hint />
      <DeleteDialog model={map.drawn.model} />
    </Surface>
  );
}

function Surface({ map, children }: { readonly map: ShownMap; readonly children: ReactNode }) {
  const surface = useRef<HTMLDivElement>(null);
  const { detail, larger } = useDetail();
  const arranging = useTransient((state) => state.arranging);
  const tool = useTool((state) => state.tool);
  const dims = useLights((state) => state.dims);
  const comparing = useComparing(({ against }) => against !== undefined);
  useMapKeys(surface);
  useClipboard();
  useLightsOfMap();
  const waiting = map.places.unplaced && arranging === 'thinking';
  const style: CSSProperties & Record<'--larger', number> = { '--larger': larger };
  return (
    <div
      ref={surface}
      className="map-canvas"
      style={style}
      data-detail={detail}
      data-tool={tool}
      data-arranging={arranging}
      {...(dims && { 'data-look': true })}
      {...(comparing && { 'data-comparing': true })}
      {...(waiting && { 'data-waiting': t('Laying out the map…'), 'aria-busy': true })}
    >
      {children}
    </div>
  );
}
