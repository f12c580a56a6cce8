import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { CSSProperties, MouseEvent } from 'react';
import { useSelection } from '../../state/selection.ts';
import { useBundleLight } from '../lights/lights.ts';
import { useTransient } from '../transient.ts';
import type { ShownMap } from '../use-map.ts';
import { farBundles } from './far-bundles.ts';
import type { FarBundle } from './far-bundles.ts';
import { t } from '../../words/t.ts';

/** Under the zones, whose ground is thin: names are read over the lines. */
const DEPTH = -1;

/** The connections of a large picture from afar: one line between two zones, as strong as there are many. */
export function FarLines({ map }: { readonly map: ShownMap }) {
  const { drawn, tree, places, crossings } = map;
  const bundles = useMemo(
    () => farBundles(drawn.model, tree, places.absolute, crossings),
    [drawn.model, tree, places, crossings],
  );
  const selected = useSelection((state) => state.ids);
  const moving = useTransient((state) => state.moving);
  return (
    <ViewportPortal>
      <svg
        className="lines far-lines"
        style={{ zIndex: DEPTH }}
        aria-label={t('Connections between zones')}
        role="group"
      >
        {bundles.map((bundle) => (
          <FarLine
            key={bundle.id}
            bundle={bundle}
            selected={selected.size > 0 && bundle.connections.some((id) => selected.has(id))}
            gone={moving.size > 0 && bundle.ends.some((end) => moving.has(end))}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

interface FarLineProps {
  readonly bundle: FarBundle;
  readonly selected: boolean;
  /** While one of its ends is dragged. */
  readonly gone: boolean;
}

function FarLineDrawing({ bundle, selected, gone }: FarLineProps) {
  const light = useBundleLight(bundle.connections);
  if (gone) return null;
  const { from, to, worst, label, connections } = bundle;
  const verdict = worst ? `v-${worst.replace(' ', '-')}` : 'v-inside';
  const style: CSSProperties & Record<'--strong', number> = { '--strong': strengthOf(connections.length) };
  return (
    <path
      className={['map-line far nopan', verdict, selected ? 'selected' : '', light].filter(Boolean).join(' ')}
      style={style}
      role="button"
      aria-label={label}
      aria-pressed={selected}
      d={`M${from.x},${from.y}L${to.x},${to.y}`}
      onClick={(event: MouseEvent) => {
        event.stopPropagation();
        const toggle = event.shiftKey || event.ctrlKey || event.metaKey;
        useSelection.getState().select(connections, toggle ? 'toggle' : 'replace');
      }}
    >
      <title>{label}</title>
    </path>
  );
}

const FarLine = memo(FarLineDrawing);

/** Ten times as many are about twice as strong. */
function strengthOf(count: number): number {
  return Math.round((1 + Math.log10(count) * 1.3) * 10) / 10;
}
