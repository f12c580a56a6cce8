import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Answer, Protection } from '../../../shared/model/records/connection.ts';
import { run } from '../../client/run.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, TextField } from '../../ui/field.tsx';
import { Section } from './parts.tsx';

const QUESTIONS = [
  ['encryption', 'Wire', 'TLS 1.3'],
  ['caller', 'Caller', 'client certificate'],
  ['answerer', 'Answerer', 'certificate'],
  ['authorization', 'May do', 'by role'],
] as const;
type Question = (typeof QUESTIONS)[number][0];

const ANSWERS = [
  ['', '—'],
  ['no', 'no'],
  ['yes', 'yes'],
  ['any', 'any'],
  ['not said', 'not said'],
  ['not applicable', 'not applicable'],
] as const;

/** The options in which the connection can be protected, each with its four answers. */
export function Protections({ connection }: { connection: RecordOf<'connection'> }) {
  const { protections } = connection;
  const save = (options: readonly Protection[]) => {
    void run('connection.protect', { connection: connection.id, options });
  };
  return (
    <Section
      title="Protections"
      action={
        <Button look="link" onPress={() => save([...protections, emptyOption(protections)])}>
          Add option
        </Button>
      }
    >
      {protections.length === 0 && <p className="quiet">Nothing is said about how it is protected.</p>}
      {protections.map((option) => (
        <ProtectionFields
          key={option.key}
          option={option}
          onChange={(next) => save(protections.map((other) => (other.key === option.key ? next : other)))}
          onRemove={() => save(protections.filter((other) => other.key !== option.key))}
        />
      ))}
    </Section>
  );
}

/** A key that no other option of the connection has. */
function emptyOption(others: readonly Protection[]): Protection {
  let number = others.length + 1;
  while (others.some(({ key }) => key === `option-${number}`)) number += 1;
  return { key: `option-${number}`, protocols: [], needs: [], controls: [] };
}

interface FieldsProps {
  readonly option: Protection;
  readonly onChange: (option: Protection) => void;
  readonly onRemove: () => void;
}

function ProtectionFields({ option, onChange, onRemove }: FieldsProps) {
  return (
    <div className="protection">
      <TextField
        label="Protocols, outermost first"
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
        label="When"
        value={option.when ?? ''}
        placeholder="a choice, a phase, a part"
        onDone={(text) => {
          const { when: _before, ...rest } = option;
          onChange(text.trim() === '' ? rest : { ...rest, when: text.trim() });
        }}
      />
      <div>
        <Button look="link" onPress={onRemove}>
          Remove this option
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
  const types = answer?.is === 'yes' ? answer.types : [];
  return (
    <div className="answer-row">
      <span>{label}</span>
      <div className="answers">
        <Choice
          label={label}
          hideLabel
          value={answer?.is ?? ''}
          options={ANSWERS}
          onChange={(is) => onChange(answerOf(is, types))}
        />
        {answer?.is === 'yes' && (
          <TextField
            label={`${label}: by what`}
            hideLabel
            value={types.join(', ')}
            placeholder={example}
            onDone={(text) => onChange({ is: 'yes', types: words(text) })}
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
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
