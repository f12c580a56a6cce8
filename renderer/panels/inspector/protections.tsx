import { useState } from 'react';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Answer, Protection } from '../../../shared/model/records/connection.ts';
import { run } from '../../client/run.ts';
import { Button } from '../../ui/button.tsx';
import { andWords } from './and-words.ts';
import { Section } from './parts.tsx';
import { ProtectionFields } from './protection-fields.tsx';
import { t, word } from '../../words/t.ts';

/**
 * The options in which the connection can be protected, a line each: alternatives, phases, parts. A press on one
 * opens its fields.
 */
export function Protections({ model, connection }: { model: Model; connection: RecordOf<'connection'> }) {
  const { protections } = connection;
  const [open, setOpen] = useState<string>();
  const save = (options: readonly Protection[]) => {
    void run('connection.protect', { connection: connection.id, options });
  };
  const add = () => {
    const option = emptyOption(protections);
    setOpen(option.key);
    save([...protections, option]);
  };
  const opened = protections.find(({ key }) => key === open);
  return (
    <Section
      title={t('Protections')}
      action={
        <Button look="link" onPress={add}>
          {t('Add option')}
        </Button>
      }
    >
      {protections.length === 0 ? (
        <p className="quiet">{t('Nothing is said about how it is protected.')}</p>
      ) : (
        <OptionTable
          options={protections}
          open={open}
          onOpen={(key) => setOpen(key === open ? undefined : key)}
        />
      )}
      {opened && (
        <ProtectionFields
          key={opened.key}
          model={model}
          option={opened}
          onChange={(next) => save(protections.map((other) => (other.key === opened.key ? next : other)))}
          onRemove={() => save(protections.filter((other) => other.key !== opened.key))}
        />
      )}
    </Section>
  );
}

interface TableProps {
  readonly options: readonly Protection[];
  readonly open: string | undefined;
  readonly onOpen: (key: string) => void;
}

function OptionTable({ options, open, onOpen }: TableProps) {
  return (
    <table className="protections" aria-label={t('Protections')}>
      <thead>
        <tr>
          <th scope="col">{t('Protocol')}</th>
          <th scope="col">{t('Wire')}</th>
          <th scope="col">{t('Caller')}</th>
          <th scope="col">{t('Answerer')}</th>
        </tr>
      </thead>
      {options.map((option) => (
        <tbody key={option.key} className={option.key === open ? 'open' : ''}>
          <tr onClick={() => onOpen(option.key)}>
            <th scope="row">
              <button
                type="button"
                className="named"
                aria-expanded={option.key === open}
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(option.key);
                }}
              >
                {option.protocols.length > 0 ? option.protocols.join(', ') : t('not said')}
              </button>
            </th>
            <AnswerCell answer={option.encryption} />
            <AnswerCell answer={option.caller} />
            <AnswerCell answer={option.answerer} />
          </tr>
          {option.when !== undefined && (
            <tr className="when">
              <td colSpan={4}>{option.when}</td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function AnswerCell({ answer }: { readonly answer: Answer | undefined }) {
  return <td className={answer?.is === 'no' ? 'answer-no' : ''}>{answerWords(answer)}</td>;
}

/** An answer in a word or two; a dash where the option does not speak of it. */
function answerWords(answer: Answer | undefined): string {
  if (!answer) return '–';
  const { is } = answer;
  if (is === 'yes' && answer.types.length > 0) return andWords(answer.types);
  if (is === 'any' && answer.whom !== undefined) return t('left to {whom}', { whom: answer.whom });
  return word(is);
}

/** A key that no other option of the connection has. */
function emptyOption(others: readonly Protection[]): Protection {
  let number = others.length + 1;
  while (others.some(({ key }) => key === `option-${number}`)) number += 1;
  return { key: `option-${number}`, protocols: [], needs: [], controls: [] };
}
