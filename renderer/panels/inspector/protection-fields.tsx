import type { Model } from '../../../shared/model/model.ts';
import type { Answer, Protection } from '../../../shared/model/records/connection.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, TextField } from '../../ui/field.tsx';
import { IdEditor } from './fields/id-editor.tsx';
import { t } from '../../words/t.ts';

const QUESTIONS = [
  ['encryption', t('Wire'), 'TLS 1.3'],
  ['caller', t('Caller'), t('client certificate')],
  ['answerer', t('Answerer'), t('certificate')],
  ['authorization', t('May do'), t('by role')],
] as const;
type Question = (typeof QUESTIONS)[number][0];

const ANSWERS = [
  ['', '—'],
  ['no', t('no')],
  ['yes', t('yes')],
  ['any', t('any')],
  ['not said', t('not said')],
  ['not applicable', t('not applicable')],
] as const;

interface FieldsProps {
  readonly model: Model;
  readonly option: Protection;
  readonly onChange: (option: Protection) => void;
  readonly onRemove: () => void;
}

/** One option: its protocols, the four answers, what they take, and when it is so. */
export function ProtectionFields({ model, option, onChange, onRemove }: FieldsProps) {
  const say = (field: 'when' | 'words', text: string) => {
    const { [field]: _before, ...rest } = option;
    onChange(text.trim() === '' ? rest : { ...rest, [field]: text.trim() });
  };
  return (
    <div className="protection">
      <TextField
        label={t('Protocols, outermost first')}
        value={option.protocols.join(', ')}
        placeholder="HTTPS"
        onDone={(text) => onChange({ ...option, protocols: words(text) })}
      />
      {QUESTIONS.map(([question, label, example]) => (
        <AnswerFields
          key={question}
          label={label}
          example={example}
          answer={option[question]}
          onChange={(answer) => onChange(withAnswer(option, question, answer))}
        />
      ))}
      <TextField
        label={t('When', undefined, 'condition')}
        value={option.when ?? ''}
        placeholder={t('a choice, a phase, a part')}
        onDone={(text) => say('when', text)}
      />
      <IdEditor
        model={model}
        label={t('The caller must present')}
        kinds={['asset']}
        ids={option.needs}
        onChange={(needs) => onChange({ ...option, needs: needs as Protection['needs'] })}
      />
      <IdEditor
        model={model}
        label={t('Realised by')}
        kinds={['control']}
        ids={option.controls}
        onChange={(controls) => onChange({ ...option, controls: controls as Protection['controls'] })}
      />
      <TextField
        label={t('Words of the source')}
        lines
        value={option.words ?? ''}
        onDone={(text) => say('words', text)}
      />
      <div>
        <Button look="link" onPress={onRemove}>
          {t('Remove this option')}
        </Button>
      </div>
    </div>
  );
}

function AnswerFields(props: {
  label: string;
  example: string;
  answer: Answer | undefined;
  onChange: (answer: Answer | undefined) => void;
}) {
  const { label, example, answer, onChange } = props;
  return (
    <div className="answer-row">
      <span>{label}</span>
      <div className="answers">
        <Choice
          label={label}
          hideLabel
          value={answer?.is ?? ''}
          options={ANSWERS}
          onChange={(is) => onChange(answerOf(is, answer?.is === 'yes' ? answer.types : []))}
        />
        {answer?.is === 'yes' && (
          <TextField
            label={t('{question}: by what', { question: label })}
            hideLabel
            value={answer.types.join(', ')}
            placeholder={example}
            onDone={(text) => onChange({ is: 'yes', types: words(text) })}
          />
        )}
        {answer?.is === 'any' && (
          <TextField
            label={t('{question}: left to whom', { question: label })}
            hideLabel
            value={answer.whom ?? ''}
            placeholder={t('left to whom')}
            onDone={(whom) => onChange(whom.trim() === '' ? { is: 'any' } : { is: 'any', whom: whom.trim() })}
          />
        )}
      </div>
    </div>
  );
}

function answerOf(is: (typeof ANSWERS)[number][0], types: readonly string[]): Answer | undefined {
  if (is === '') return undefined;
  return is === 'yes' ? { is, types: [...types] } : { is };
}

function withAnswer(option: Protection, question: Question, answer: Answer | undefined): Protection {
  const { [question]: _before, ...rest } = option;
  return answer === undefined ? rest : { ...rest, [question]: answer };
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
