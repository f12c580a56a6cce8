import { GateGlyph } from '../ui/glyphs.tsx';
import { useSelection } from '../state/selection.ts';
import { verdictCounts } from './to-lines.ts';
import type { CrossingFacts, Verdict } from './to-lines.ts';
import type { Id } from '../../shared/base/ids.ts';

const VERDICTS: readonly Verdict[] = ['guarded', 'partly', 'unguarded', 'not stated'];

/** What the gates mean, how many there are of each; a press selects them. */
export function Legend({ crossings }: { readonly crossings: ReadonlyMap<Id<'connection'>, CrossingFacts> }) {
  const counts = verdictCounts(crossings.values());
  const choose = (verdict: Verdict) => {
    const found = [...crossings].filter(([, crossing]) => crossing.verdict === verdict).map(([id]) => id);
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
