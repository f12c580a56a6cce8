import { ViewportPortal, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { placeLabels } from '../../../shared/layout/labels.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import { textWidth } from '../../../shared/documents/picture/sizes.ts';
import { DEPTH } from '../flow-nodes.ts';
import type { MapLine } from '../to-lines.ts';
import type { ShownMap } from '../use-map.ts';
import { lineWords } from './line-words.ts';
import type { WordsOfLine } from './line-words.ts';
import { useInSight } from './in-sight.ts';

/** From so near on, words on lines are readable. */
const READABLE = 0.7;
const FONT = 11;
const PADDING = 10;
const HEIGHT = 16;

interface Placed extends Rect {
  readonly id: string;
  readonly words: string;
}

/** The words on lines, where the view has a layer of them switched on and the map is near enough. */
export function LabelsLayer({ map }: { readonly map: ShownMap }) {
  const near = useStore(({ transform: [, , zoom] }) => zoom >= READABLE);
  const wanted = wantedOf(map.view?.layers ?? []);
  return near && wanted.size > 0 ? <Labels map={map} wanted={[...wanted].join(' ')} /> : null;
}

function wantedOf(layers: readonly string[]): ReadonlySet<WordsOfLine> {
  return new Set((['data', 'protocols'] as const).filter((layer) => layers.includes(layer)));
}

function Labels({ map, wanted }: { readonly map: ShownMap; readonly wanted: string }) {
  const { drawn, tree, places, lines } = map;
  const placed = useMemo(() => {
    const layers = wantedOf(wanted.split(' '));
    const words = new Map(
      lines.flatMap((line) => {
        const said = line.branch ? '' : lineWords(drawn.model, line.connection, layers);
        return said === '' ? [] : [[line.id, said] as const];
      }),
    );
    const sizes = [...words].map(([line, said]) => ({
      line,
      w: Math.ceil(textWidth(said, FONT)) + PADDING,
      h: HEIGHT,
    }));
    const rects = placeLabels(tree, places.absolute, lines.map(asDrawn), sizes);
    return [...rects].map(([id, rect]): Placed => ({ id, ...rect, words: words.get(id) ?? '' }));
  }, [drawn, tree, places, lines, wanted]);
  const seen = useInSight(placed, partsOf);
  return (
    <ViewportPortal>
      <svg className="lines line-labels" style={{ zIndex: DEPTH.lines }} aria-hidden="true">
        {seen.map(({ id, words, x, y, w, h }) => (
          <g key={id}>
            <rect x={x} y={y} width={w} height={h} rx={4} />
            <text x={x + w / 2} y={y + 11.5}>
              {words}
            </text>
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}

function asDrawn({ id, points, gate, ticks }: MapLine) {
  return { id, points, marks: gate ? [...ticks, { at: gate }] : ticks };
}

function partsOf(placed: Placed): readonly Rect[] {
  return [placed];
}
