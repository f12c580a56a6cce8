import { ViewportPortal, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { placeLabels } from '../../../shared/layout/labels.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import { textWidth } from '../../../shared/documents/picture/sizes.ts';
import type { BadgeOnLine } from '../../../shared/documents/picture/badges-on-lines.ts';
import { NAMES_BELOW } from '../detail.ts';
import { DEPTH } from '../flow-nodes.ts';
import type { ShownMap } from '../use-map.ts';
import { lineWords } from './line-words.ts';
import type { WordsOfLine } from './line-words.ts';
import { useInSight } from './in-sight.ts';
import { asDrawn, LineBadges, useLineBadges } from './line-badges.tsx';

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
  const badges = useLineBadges(map, near);
  const wanted = wantedOf(map.view?.layers ?? []);
  return (
    <>
      {readable && wanted.size > 0 && <Labels map={map} badges={badges} wanted={[...wanted].join(' ')} />}
      {badges.length > 0 && <LineBadges badges={badges} />}
    </>
  );
}

function wantedOf(layers: readonly string[]): ReadonlySet<WordsOfLine> {
  return new Set((['data', 'protocols'] as const).filter((layer) => layers.includes(layer)));
}

interface LabelsProps {
  readonly map: ShownMap;
  readonly badges: readonly BadgeOnLine[];
  readonly wanted: string;
}

function Labels({ map, badges, wanted }: LabelsProps) {
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
    const taken = badges.map(({ rect }) => rect);
    const rects = placeLabels(tree, places.absolute, lines.map(asDrawn), sizes, { taken });
    return [...rects].map(([id, rect]): Placed => ({ id, ...rect, words: words.get(id) ?? '' }));
  }, [drawn, tree, places, lines, badges, wanted]);
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

function partsOf(placed: Placed): readonly Rect[] {
  return [placed];
}
