import { VERDICTS } from '../../../shared/documents/view/verdict-counts.ts';
import type { VerdictCounts } from '../../../shared/documents/view/verdict-counts.ts';
import { GateGlyph } from '../../ui/glyphs.tsx';

/** How many crossings have which verdict, in a row: each a glyph and a number. */
export function VerdictRow({ counts, label }: { readonly counts: VerdictCounts; readonly label: string }) {
  if (label === '') return null;
  return (
    <div className="verdict-row" role="img" aria-label={label} title={label}>
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <span key={verdict}>
          <GateGlyph verdict={verdict} size={15} />
          {counts[verdict]}
        </span>
      ))}
    </div>
  );
}
