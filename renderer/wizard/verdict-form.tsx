import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import { ids } from '../../shared/model/diff.ts';
import type { Model } from '../../shared/model/model.ts';
import { CONTROL_STATES } from '../../shared/model/records/control.ts';
import { toKeep } from '../../shared/questions/consequences.ts';
import type { Consequence } from '../../shared/questions/consequences.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { RiskForm } from './risk-form.tsx';
import { useWizard } from './wizard-state.ts';
import { t, word } from '../words/t.ts';

export interface VerdictProps {
  readonly consequence: Consequence;
  readonly model: Model;
  readonly change: Id<'change'>;
  readonly onDone: () => void;
}

const VERDICTS = [
  ['fine', t('Fine, because…')],
  ['control', t('Add a control')],
  ['revised', t('Revise the design')],
  ['assumption', t('Change an assumption')],
  ['finding', t('Record a risk')],
] as const;
type Verdict = (typeof VERDICTS)[number][0];

/** What is done about a consequence: one of five, each with its record and its reason. */
export function VerdictForm(props: VerdictProps) {
  const [is, setIs] = useState<Verdict>();
  return (
    <>
      <div className="actions" role="group" aria-label={t('Verdict')}>
        {VERDICTS.map(([verdict, label]) => (
          <Button key={verdict} chosen={is === verdict} onPress={() => setIs(verdict)}>
            {label}
          </Button>
        ))}
      </div>
      {is === 'fine' && <FineForm {...props} />}
      {is === 'control' && <ControlForm {...props} />}
      {is === 'revised' && <ReviseForm {...props} />}
      {is === 'assumption' && <AssumptionForm {...props} />}
      {is === 'finding' && <RiskForm {...props} />}
    </>
  );
}

function FineForm({ consequence, change, onDone }: VerdictProps) {
  const [why, setWhy] = useState('');
  const decide = async () => {
    const answer = await run('change.decide', {
      change,
      consequence: toKeep(consequence),
      verdict: { is: 'fine', why: why.trim() },
    });
    if (answer.ok) onDone();
  };
  return (
    <>
      <TextField label={t('Fine, because')} value="" onChange={setWhy} onDone={setWhy} autoFocus />
      <div>
        <Button look="first" disabled={why.trim() === ''} onPress={() => void decide()}>
          {t('It is fine')}
        </Button>
      </div>
    </>
  );
}

/** A new control that guards what the consequence speaks of, or another state of one that is there. */
function ControlForm({ consequence, model, change, onDone }: VerdictProps) {
  const [existing, setExisting] = useState<Id<'control'>>();
  const [name, setName] = useState('');
  const [state, setState] = useState<(typeof CONTROL_STATES)[number]>('planned');
  const guards = { records: consequence.subjects.filter((id) => model.has(id)) };
  const decide = async () => {
    const make =
      existing === undefined
        ? { command: 'control.create', args: { fields: { name: name.trim(), state, guards } } }
        : { command: 'control.change', args: { id: existing, fields: { state } } };
    const answer = await run('change.decide', {
      change,
      consequence: toKeep(consequence),
      verdict: { is: 'control', ...(existing !== undefined && { record: existing }) },
      make,
    });
    if (answer.ok) onDone();
  };
  return (
    <>
      <div className="pair">
        <Choice
          label={t('Which control?')}
          value={existing ?? ''}
          options={[
            ['', t('A new one')],
            ...model.all('control').map(({ id, name: of }) => [id, of] as const),
          ]}
          onChange={(id) => setExisting(isIdOf('control', id) ? id : undefined)}
        />
        <Choice
          label={t('Its state')}
          value={state}
          options={CONTROL_STATES.map((one) => [one, word(one)] as const)}
          onChange={setState}
        />
      </div>
      {existing === undefined && (
        <TextField
          label={t('What it does')}
          value=""
          onChange={setName}
          onDone={setName}
          placeholder={t('Rate limit')}
        />
      )}
      <div>
        <Button
          look="first"
          disabled={existing === undefined && name.trim() === ''}
          onPress={() => void decide()}
        >
          {existing === undefined ? t('Add the control') : t('Keep its state')}
        </Button>
      </div>
    </>
  );
}

/** Back to the draft: the consequence goes when its cause does, and comes again when it does not. */
function ReviseForm({ consequence, change, onDone }: VerdictProps) {
  const [why, setWhy] = useState('');
  const goTo = useWizard((state) => state.goTo);
  const decide = async () => {
    const answer = await run('change.decide', {
      change,
      consequence: toKeep(consequence),
      verdict: { is: 'revised', why: why.trim() },
    });
    if (!answer.ok) return;
    onDone();
    goTo('questions');
  };
  return (
    <>
      <TextField label={t('What is revised')} value="" onChange={setWhy} onDone={setWhy} />
      <div>
        <Button look="first" onPress={() => void decide()}>
          {t('Back to the draft')}
        </Button>
      </div>
    </>
  );
}

function AssumptionForm({ consequence, model, change, onDone }: VerdictProps) {
  const { diff } = useShown();
  const [text, setText] = useState('');
  const fresh = diff ? ids(diff.added).filter((id) => isIdOf('assumption', id)) : [];
  const about = consequence.subjects.filter((id) => model.has(id) && !fresh.includes(id as Id<'assumption'>));
  const decide = async () => {
    const answer = await run('change.decide', {
      change,
      consequence: toKeep(consequence),
      verdict: { is: 'assumption' },
      make: { command: 'assumption.create', args: { fields: { text: text.trim(), about } } },
    });
    if (answer.ok) onDone();
  };
  return (
    <>
      <TextField
        label={t('It is fine as long as')}
        value=""
        onChange={setText}
        onDone={setText}
        placeholder={t('The model host keeps no prompts.')}
      />
      <div>
        <Button look="first" disabled={text.trim() === ''} onPress={() => void decide()}>
          {t('Write the assumption down')}
        </Button>
      </div>
    </>
  );
}
