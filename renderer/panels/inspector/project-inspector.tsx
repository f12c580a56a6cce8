import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { TextField } from '../../ui/field.tsx';
import { Choice } from '../../ui/field.tsx';
import { Head, Section, change, textOrNothing } from './parts.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t, word } from '../../words/t.ts';

/** What is true of the project as a whole; shown while nothing is selected. */
export function ProjectInspector({ model, project }: { model: Model; project: RecordOf<'project'> }) {
  const counts: readonly (readonly [string, number])[] = [
    [t('Trust zones'), model.count('zone')],
    [t('Components'), model.count('component')],
    [t('Connections'), model.count('connection')],
    [t('Threat actors'), model.count('actor')],
    [t('Sensitive data'), model.count('asset')],
    [t('Assumptions'), model.count('assumption')],
    [t('Controls'), model.count('control')],
    [t('Findings'), model.count('finding')],
  ];
  return (
    <>
      <Head over={t('PROJECT')} name={project.name} onRename={(name) => change(project.id, { name })} />
      <TextField
        label={t('Summary')}
        lines
        value={project.summary}
        onDone={(summary) => change(project.id, { summary })}
      />
      <TextField
        label={t('Scope')}
        lines
        value={project.scope ?? ''}
        onDone={(scope) => change(project.id, { scope: textOrNothing(scope) })}
      />
      <TextField
        label={t('Who is responsible')}
        value={project.responsible ?? ''}
        onDone={(responsible) => change(project.id, { responsible: textOrNothing(responsible) })}
      />
      {project.phases.length > 0 && (
        <Choice
          label={t('Phase')}
          value={project.phase ?? ''}
          options={[['', t('not said')], ...project.phases.map(({ name }) => [name, word(name)] as const)]}
          onChange={(phase) => change(project.id, { phase: textOrNothing(phase) })}
        />
      )}
      <FirstFields model={model} record={project} />
      <Section title={t('What the model holds')}>
        <dl className="facts">
          {counts.map(([label, count]) => (
            <div key={label} className="fact-line">
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
