import type { Model } from '../../shared/model/model.ts';
import { severityRank } from './columns.ts';
import type { Finding } from './columns.ts';
import { t } from '../words/t.ts';

/** How grave a finding is, in the word of the project's scale; its gravest stands out. */
export function Severity({ model, finding }: { model: Model; finding: Finding }) {
  const { severity } = finding;
  if (severity === undefined) return <span className="severity">{t('not rated')}</span>;
  const last = (model.all('project')[0]?.scales.severity.values.length ?? 0) - 1;
  const rank = severityRank(model, finding);
  return (
    <span className={`severity${rank === last ? ' gravest' : ''}`}>
      {rank < 0 ? t('{severity} (off the scale)', { severity }) : severity}
    </span>
  );
}
