import { useState } from 'react';
import type { DISPOSITIONS } from '../../shared/model/records/finding.ts';
import { toKeep } from '../../shared/questions/consequences.ts';
import { run } from '../client/run.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import type { VerdictProps } from './verdict-form.tsx';
import { t, word } from '../words/t.ts';

type Disposition = (typeof DISPOSITIONS)[number];
const OFFERED: readonly Disposition[] = ['open', 'remediated', 'accepted', 'transferred'];

/** A risk with its disposition; one that cannot be mitigated has its reason and what to do if it happens. */
export function RiskForm({ consequence, model, change, onDone }: VerdictProps) {
  const [title, setTitle] = useState(consequence.sentence.slice(0, 200));
  const [state, setState] = useState<Disposition>('open');
  const [severity, setSeverity] = useState('');
  const [why, setWhy] = useState('');
  const [reviewBy, setReviewBy] = useState('');
  const [procedure, setProcedure] = useState('');
  const scale = model.all('project')[0]?.scales.severity.values ?? [];
  const accepted = state === 'accepted';
  const ready = title.trim() !== '' && (!accepted || (why.trim() !== '' && procedure.trim() !== ''));
  const decide = async () => {
    const answer = await run('change.decide', {
      change,
      consequence: toKeep(consequence),
      verdict: { is: 'finding', ...(why.trim() !== '' && { why: why.trim() }) },
      make: {
        command: 'finding.create',
        args: {
          fields: {
            title: title.trim(),
            origin: 'change',
            ...(severity !== '' && { severity }),
            targets: consequence.subjects.filter((id) => model.has(id)).map((record) => ({ record })),
            description: consequence.details.join('\n'),
            disposition: {
              state,
              ...(why.trim() !== '' && { why: why.trim() }),
              ...(reviewBy !== '' && { reviewBy }),
              ...(procedure.trim() !== '' && { responseProcedure: procedure.trim() }),
            },
          },
        },
      },
    });
    if (answer.ok) onDone();
  };
  return (
    <>
      <TextField label={t('The risk')} value={title} onChange={setTitle} onDone={setTitle} />
      <div className="actions" role="group" aria-label={t('What becomes of it')}>
        {OFFERED.map((one) => (
          <Button key={one} chosen={state === one} onPress={() => setState(one)}>
            {word(one)}
          </Button>
        ))}
      </div>
      <TextField
        label={accepted ? t('Why it is accepted') : t('Why')}
        value=""
        onChange={setWhy}
        onDone={setWhy}
      />
      <div className="pair">
        <Choice
          label={t('Severity')}
          value={severity}
          options={[['', t('not said')], ...scale.map(({ value }) => [value, value] as const)]}
          onChange={setSeverity}
        />
        <ReviewBy value={reviewBy} onChange={setReviewBy} />
      </div>
      <TextField
        label={t('If it happens')}
        value=""
        onChange={setProcedure}
        onDone={setProcedure}
        lines
        placeholder={t('Revoke the key, purge the prompts, tell the customers.')}
      />
      {accepted && !ready && (
        <p className="quiet">{t('An accepted risk needs its reason and what to do if it happens.')}</p>
      )}
      <div>
        <Button look="first" disabled={!ready} onPress={() => void decide()}>
          {t('Record the risk')}
        </Button>
      </div>
    </>
  );
}

function ReviewBy({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  return (
    <div className="field">
      <label htmlFor="risk-review">{t('Review by')}</label>
      <input
        id="risk-review"
        className="input"
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
