import { X } from 'lucide-react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { changeFinding } from './change-finding.ts';
import type { Finding } from './columns.ts';
import { t, word } from '../words/t.ts';

type Option = Finding['disposition']['options'][number];
const VERDICTS = ['under consideration', 'chosen', 'rejected'] as const;

/** What was considered against it, and why it was chosen or rejected: the next person need not think of it again. */
export function Options({ model, finding }: { model: Model; finding: Finding }) {
  const { disposition } = finding;
  const set = (options: readonly Option[]) =>
    changeFinding(finding, { disposition: { ...disposition, options } });
  return (
    <section aria-label={t('Options considered')}>
      <h3 className="section-title">
        {t('Options considered')}
        <Button
          look="link"
          onPress={() =>
            set([...disposition.options, { what: 'New option', verdict: 'under consideration' }])
          }
        >
          {t('Add an option')}
        </Button>
      </h3>
      {disposition.options.length === 0 && <p className="quiet">{t('None is written down.')}</p>}
      <ul className="options">
        {disposition.options.map((option, at) => (
          // Options have no name of their own; their place in the list is what they are known by.
          <OptionLine
            key={at}
            model={model}
            option={option}
            number={at + 1}
            onChange={(next) => set(disposition.options.map((other, index) => (index === at ? next : other)))}
            onRemove={() => set(disposition.options.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
    </section>
  );
}

interface OptionProps {
  readonly model: Model;
  readonly option: Option;
  readonly number: number;
  readonly onChange: (option: Option) => void;
  readonly onRemove: () => void;
}

function OptionLine({ model, option, number, onChange, onRemove }: OptionProps) {
  const { control: _control, ...withoutControl } = option;
  const { why: _why, ...withoutWhy } = option;
  return (
    <li
      className={`option ${option.verdict.replace(' ', '-')}`}
      aria-label={t('Option {number}', { number })}
    >
      <div className="option-line">
        <TextField
          label={t('Option {number}', { number })}
          hideLabel
          value={option.what}
          onDone={(what) => {
            if (what.trim() !== '') onChange({ ...option, what: what.trim() });
          }}
        />
        <Choice
          label={t('What became of option {number}', { number })}
          hideLabel
          value={option.verdict}
          options={VERDICTS.map((verdict) => [verdict, word(verdict)] as const)}
          onChange={(verdict) => onChange({ ...option, verdict })}
        />
        <Button look="quiet" square label={t('Remove option {number}', { number })} onPress={onRemove}>
          <X size={13} />
        </Button>
      </div>
      <div className="option-line">
        <TextField
          label={t('Why option {number}', { number })}
          hideLabel
          placeholder={option.verdict === 'rejected' ? t('Why it was rejected') : t('Why')}
          value={option.why ?? ''}
          onDone={(why) => onChange(why.trim() === '' ? withoutWhy : { ...option, why: why.trim() })}
        />
        <Choice
          label={t('The control that option {number} would be', { number })}
          hideLabel
          value={option.control ?? ''}
          options={[
            ['', t('no control yet')],
            ...model.all('control').map(({ id, name, state }) => [id, `${name}, ${word(state)}`] as const),
          ]}
          onChange={(control) =>
            onChange(isIdOf('control', control) ? { ...option, control } : withoutControl)
          }
        />
      </div>
    </li>
  );
}
