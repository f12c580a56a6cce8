import { GateGlyph } from '../ui/glyphs.tsx';
import { useSelection } from '../state/selection.ts';
import { verdictCounts } from './to-lines.ts';
import type { Verdict } from './to-lines.ts';
import type { ShownMap } from './use-map.ts';

const VERDICTS: readonly Verdict[] = ['guarded', 'partly', 'unguarded', 'not stated'];

/** What the gates mean, how many there are of each; a press selects them. */
export function Legend({ crossings, drawn }: Pick<ShownMap, 'crossings' | 'drawn'>) {
  // What a draft takes away is still drawn, and is no crossing any more.
  const there = [...crossings].filter(([id]) => drawn.marks.get(id) !== 'removed');
  const counts = verdictCounts(there.map(([, crossing]) => crossing));
  const choose = (verdict: Verdict) => {
    const found = there.filter(([, crossing]) => crossing.verdict === verdict).map(([id]) => id);
    useSelection.getState().select(found);
  };
  return (
    <div className="canvas-legend" role="group" aria-label="Crossings by verdict">
      {VERDICTS.map((verdict) => (
        <button key={verdict} type="button" disabled={counts[verdict] === 0} onClick={() => choose(verdict)}>
          <GateGlyph verdict={verdict} />
          {verdict} {counts[verdict]}
        </button>
      ))}
    </div>
  );
}
