import { byText } from '../../base/compare.ts';
import type { Id } from '../../base/ids.ts';
import type { Line } from '../../layout/picture.ts';
import { connectionOfLine } from './lines.ts';

/** Several connections between the same two things, drawn as one line because one of the two is collapsed. */
export interface Bundle extends Line {
  readonly connections: readonly Id<'connection'>[];
  /** Whether one of them goes from `from` to `to`, and whether one goes back. */
  readonly forth: boolean;
  readonly back: boolean;
}

export interface Bundled {
  readonly lines: readonly Line[];
  readonly bundles: ReadonlyMap<string, Bundle>;
}

/** SPEC V12. */
export function bundled(lines: readonly Line[], collapsed: ReadonlySet<string>): Bundled {
  const pairs = Map.groupBy(lines, ({ from, to }) =>
    collapsed.has(from) || collapsed.has(to) ? pairOf(from, to) : '',
  );
  const plain = [...(pairs.get('') ?? [])];
  const bundles = new Map<string, Bundle>();
  for (const [pair, group] of pairs) {
    if (pair === '') continue;
    const bundle = bundleOf(`bundle ${pair}`, group);
    if (bundle.connections.length > 1) bundles.set(bundle.id, bundle);
    else plain.push(...group);
  }
  return { lines: [...plain, ...bundles.values()], bundles };
}

function pairOf(a: string, b: string): string {
  return [a, b].toSorted(byText).join(' ');
}

/** It runs in the direction of most of its connections. */
function bundleOf(id: string, lines: readonly Line[]): Bundle {
  const [a = '', b = ''] = id.slice('bundle '.length).split(' ');
  const forth = lines.filter(({ from }) => from === a);
  const [most, fewer, from, to] =
    forth.length * 2 >= lines.length
      ? [forth.length, lines.length - forth.length, a, b]
      : [lines.length - forth.length, forth.length, b, a];
  const connections = [...new Set(lines.map((line) => connectionOfLine(line.id)))];
  return { id, from, to, connections: connections.toSorted(byText), forth: most > 0, back: fewer > 0 };
}
