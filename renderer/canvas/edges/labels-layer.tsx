import { ViewportPortal, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { placeLabels } from '../../../shared/layout/labels.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import { textWidth } from '../../../shared/documents/picture/sizes.ts';
import type { BadgeOnLine } from '../../../shared/documents/picture/badges-on-lines.ts';
import { NAMES_BELOW } from '../detail.ts';
import { DEPTH } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import type { ShownMap } from '../use-map.ts';
import { lineWords } from './line-words.ts';
import type { WordsOfLine } from './line-words.ts';
import { useInSight } from './in-sight.ts';
import { asDrawn, LineBadges, useLineBadges, useTaken } from './line-badges.tsx';

/** From so near on, words on lines are readable. */
const READABLE = 0.7;
const FONT = 11;
const PADDING = 10;
const HEIGHT = 16;

interface Placed extends Rect {
  readonly id: string;
  readonly words: string;
}

/** What stands on lines, where the view has a layer of it switched on and the map is near enough. */
export function LabelsLayer({ map }: { readonly map: ShownMap }) {
  const near = useStore(({ transform: [, , zoom] }) => zoom >= NAMES_BELOW);
  const readable = useStore(({ transform: [, , zoom] }) => zoom >= READABLE);
  const wanted = wantedOf(map.view?.layers ?? []);
  const hasWords = readable && wanted.size > 0;
  const taken = useTaken(map, hasWords || (near && map.drawn.badges.size > 0));
  const badges = useLineBadges(map, near, taken);
  return (
    <>
      {hasWords && <Labels map={map} taken={taken} badges={badges} wanted={[...wanted].join(' ')} />}
      {badges.length > 0 && <LineBadges badges={badges} bundles={map.bundles} />}
    </>
  );
}

function wantedOf(layers: readonly string[]): ReadonlySet<WordsOfLine> {
  return new Set((['data', 'protocols'] as const).filter((layer) => layers.includes(layer)));
}

interface LabelsProps {
  readonly map: ShownMap;
  /** What stands on borders and lines already, but for the badges. */
  readonly taken: readonly Rect[];
  readonly badges: readonly BadgeOnLine[];
  readonly wanted: string;
}

function Labels({ map, taken, badges, wanted }: LabelsProps) {
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
    const all = [...taken, ...badges.map(({ rect }) => rect)];
    const rects = placeLabels(tree, places.absolute, lines.map(asDrawn), sizes, { taken: all });
    return [...rects].map(([id, rect]): Placed => ({ id, ...rect, words: words.get(id) ?? '' }));
  }, [drawn, tree, places, lines, taken, badges, wanted]);
  const seen = useInSight(placed, partsOf);
  return (
    <ViewportPortal>
      <svg className="lines line-labels" style={{ zIndex: DEPTH.lines }} aria-hidden="true">
        {seen.map((placed) => (
          <LineLabel key={placed.id} {...placed} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

function LineLabel({ id, words, x, y, w, h }: Placed) {
  const dragged = useTransient(({ ways }) => ways.has(id));
  if (dragged) return null;
  return (
    <g>
      <rect x={x} y={y} width={w} height={h} rx={4} />
      <text x={x + w / 2} y={y + 11.5}>
        {words}
      </text>
    </g>
  );
}

function partsOf(placed: Placed): readonly Rect[] {
  return [placed];
}
