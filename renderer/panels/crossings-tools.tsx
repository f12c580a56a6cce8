import { crossingsOf } from '../../shared/analysis/crossings.ts';
import { VERDICTS } from '../../shared/analysis/verdicts.ts';
import { useShown } from '../state/shown.ts';
import { GateGlyph } from '../ui/glyphs.tsx';
import { Segments, Toggle } from '../ui/segments.tsx';
import { useTableLook } from './table-look.ts';
import { t, word } from '../words/t.ts';

export function CrossingsTools() {
  const { model } = useShown();
  const { verdicts, toggleVerdict, groupCrossings, look } = useTableLook();
  const crossings = crossingsOf(model);
  return (
    <>
      <div className="toggles" role="group" aria-label={t('Only these verdicts')}>
        {VERDICTS.map((verdict) => {
          const count = crossings.filter((crossing) => crossing.verdict === verdict).length;
          return (
            <Toggle
              key={verdict}
              on={verdicts.includes(verdict)}
              onChange={() => toggleVerdict(verdict)}
              label={t('Only {verdict}, {count}', { verdict: word(verdict), count })}
            >
              <GateGlyph verdict={verdict} size={14} /> {count}
            </Toggle>
          );
        })}
      </div>
      <Segments
        label={t('Group crossings by')}
        value={groupCrossings}
        options={[
          ['nothing', t('List')],
          ['verdict', t('By verdict')],
          ['zones', t('By zones')],
        ]}
        onChange={(value) => look({ groupCrossings: value })}
      />
    </>
  );
}
