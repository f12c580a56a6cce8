import type { Model } from '../../shared/model/model.ts';
import type { Project, Scale } from '../../shared/model/records/project.ts';
import { Choice } from '../ui/field.tsx';
import { changeFinding } from './change-finding.ts';
import type { Finding } from './columns.ts';
import { t, word } from '../words/t.ts';

const DIFFICULTY: Readonly<Record<Project['difficultyMeans'], string>> = {
  'to exploit': t('Difficulty to exploit'),
  'to fix': t('Difficulty to fix'),
};
const ORIGINS = ['report', 'change', 'tabletop', 'discovered'] as const;

/** Severity, difficulty and where it comes from. A value that is not on the scale stays until it is changed. */
export function Rating({ model, finding }: { model: Model; finding: Finding }) {
  const project = model.all('project')[0];
  if (!project) return null;
  const { scales, difficultyMeans } = project;
  const set = (field: string) => (value: string) =>
    changeFinding(finding, { [field]: value === '' ? null : value });
  return (
    <div className="finding-rating">
      <Choice
        label={t('Severity')}
        value={finding.severity ?? ''}
        options={optionsOf(scales.severity, finding.severity)}
        onChange={set('severity')}
      />
      <Choice
        label={DIFFICULTY[difficultyMeans]}
        value={finding.difficulty ?? ''}
        options={optionsOf(scales.difficulty, finding.difficulty)}
        onChange={set('difficulty')}
      />
      <Choice
        label={t('Where it comes from')}
        value={finding.origin ?? ''}
        options={[['', t('not said')], ...ORIGINS.map((origin) => [origin, word(origin)] as const)]}
        onChange={set('origin')}
      />
    </div>
  );
}

function optionsOf({ values }: Scale, now: string | undefined): (readonly [string, string])[] {
  const known = values.map(({ value }) => [value, value] as const);
  const off = now !== undefined && !values.some(({ value }) => value === now);
  return [
    ['', t('not rated')],
    ...known,
    ...(off ? [[now, t('{severity} (off the scale)', { severity: now })] as const] : []),
  ];
}
