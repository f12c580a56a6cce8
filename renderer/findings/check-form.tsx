import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Model } from '../../shared/model/model.ts';
import type { Verification } from '../../shared/model/records/common.ts';
import { useReplica } from '../client/replica.ts';
import { useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Segments } from '../ui/segments.tsx';
import { peopleOf } from './people.ts';
import { t } from '../words/t.ts';

export type Result = Verification['result'];
const RESULTS: readonly (readonly [Result, string])[] = [
  ['as expected', t('As expected')],
  ['not as expected', t('Not as expected')],
  ['not decided', t('Not decided')],
];

interface CheckFormProps {
  readonly model: Model;
  /** What is proposed, from what was ticked. */
  readonly proposed: { readonly result: Result; readonly what: string };
  readonly onKeep: (check: Verification) => void;
  readonly children?: (result: Result) => ReactNode;
}

/** Writes down that something was checked: with what result, against which revision, what shows it. */
export function CheckForm({ model, proposed, onKeep, children }: CheckFormProps) {
  const today = useToday();
  const author = useReplica((state) => state.opened?.author ?? '');
  const [said, setSaid] = useState<Partial<Record<'what' | 'revision' | 'evidence' | 'by', string>>>({});
  const [chosen, setChosen] = useState<Result>();
  const say = (field: keyof typeof said) => (text: string) =>
    setSaid((before) => ({ ...before, [field]: text }));
  const texts = { what: said.what ?? proposed.what, by: said.by ?? author };
  const result = chosen ?? proposed.result;
  const keep = () => {
    const written = Object.entries({ ...said, ...texts }).flatMap(([field, text]) =>
      text.trim() === '' ? [] : [[field, text.trim()] as const],
    );
    onKeep({ ...Object.fromEntries(written), result, at: today });
    setSaid({});
    setChosen(undefined);
  };
  const field = (name: keyof typeof said) => ({ onChange: say(name), onDone: say(name) });
  return (
    <section className="check-form" aria-label={t('Keep the result of a check')}>
      <h3 className="section-title">{t('Keep the result of a check')}</h3>
      <Segments label={t('Result')} value={result} options={RESULTS} onChange={setChosen} />
      <TextField label={t('What was found')} lines value={texts.what} {...field('what')} />
      <div className="pair">
        <TextField
          label={t('Checked against')}
          placeholder={t('firewall rules at 3fa17c2')}
          value={said.revision ?? ''}
          {...field('revision')}
        />
        <TextField label={t('Who checked')} value={texts.by} suggestions={peopleOf(model)} {...field('by')} />
      </div>
      <TextField
        label={t('Evidence')}
        placeholder={t('where the output is kept')}
        value={said.evidence ?? ''}
        {...field('evidence')}
      />
      {children?.(result)}
      <div className="actions">
        <Button look="first" onPress={keep}>
          {t('Keep it')}
        </Button>
      </div>
    </section>
  );
}
