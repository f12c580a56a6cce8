import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { usePlaces } from '../../state/places.ts';
import { Button } from '../../ui/button.tsx';
import { Head, change } from './parts.tsx';
import { RecordLinks } from './record-links.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { ScaleValue } from './scale-value.tsx';
import { t, word } from '../../words/t.ts';

const DIFFICULTY: Readonly<Record<RecordOf<'project'>['difficultyMeans'], string>> = {
  'to exploit': t('Difficulty to exploit'),
  'to fix': t('Difficulty to fix'),
};

/** A finding in short: what it says, where, and what was decided. Its page has the rest. */
export function FindingInspector({ model, finding }: { model: Model; finding: RecordOf<'finding'> }) {
  const { number, title, severity, difficulty, disposition } = finding;
  const openFinding = usePlaces((state) => state.openFinding);
  const rated = [
    severity === undefined ? '' : t('severity {severity}', { severity }),
    difficulty === undefined ? '' : t('difficulty {difficulty}', { difficulty }),
  ].filter(Boolean);
  return (
    <>
      <Head over={[t('FINDING'), number].filter(Boolean).join(' ')} name={title} />
      <p className="quiet">
        <b>{word(disposition.state)}</b>
        {rated.length > 0 && `, ${rated.join(', ')}`}
      </p>
      <div>
        <Button onPress={() => openFinding(finding.id)}>{t('Open its page')}</Button>
      </div>
      <ScaleValue
        model={model}
        label={t('Severity')}
        scale="severity"
        value={severity}
        onChange={(next) => change(finding.id, { severity: next })}
      />
      <ScaleValue
        model={model}
        label={DIFFICULTY[model.all('project')[0]?.difficultyMeans ?? 'to exploit']}
        scale="difficulty"
        value={difficulty}
        onChange={(next) => change(finding.id, { difficulty: next })}
      />
      <FirstFields model={model} record={finding} />
      <RecordLinks
        model={model}
        title={t('Paths that lean on it')}
        ids={model
          .all('path')
          .filter(({ leansOn }) => leansOn.includes(finding.id))
          .map(({ id }) => id)}
      />
    </>
  );
}
