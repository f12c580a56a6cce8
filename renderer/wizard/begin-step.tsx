import { useState } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import { workOn } from '../client/draft.ts';
import { tell } from '../client/notices.ts';
import { useReplica } from '../client/replica.ts';
import { run } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { FOUR } from '../../shared/questions/questions.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useWizard } from './wizard-state.ts';
import { t } from '../words/t.ts';

/** What the change is called, or a draft that was left and is taken up again. */
export function BeginStep({ onLeave }: { onLeave: () => void }) {
  const model = useReplica((state) => state.model);
  const revision = useReplica((state) => state.revision);
  const reset = useWizard((state) => state.reset);
  const [title, setTitle] = useState('');
  const [reference, setReference] = useState('');
  const [responsible, setResponsible] = useState('');
  const [why, setWhy] = useState('');
  const open = model.all('change').filter(({ state }) => state === 'draft' || state === 'announced');

  const about = () => ({
    title: title.trim(),
    ...(reference.trim() !== '' && { reference: reference.trim() }),
    ...(responsible.trim() !== '' && { responsible: responsible.trim() }),
  });

  const begin = async (announced = false) => {
    const answer = await run('change.begin', {
      ...about(),
      baseRevision: revision,
      ...(announced && { announced }),
    });
    const id = answer.ok ? answer.value.created[0] : undefined;
    if (id === undefined || !isIdOf('change', id)) return undefined;
    return id;
  };

  const enter = async () => {
    const id = await begin();
    if (id === undefined) return;
    reset();
    workOn(id);
  };

  const announce = async () => {
    const id = await begin(true);
    if (id === undefined) return;
    onLeave();
    usePlaces.getState().go('changes');
    tell({
      tone: 'good',
      title: t('“{title}” is announced.', { title: title.trim() }),
      lines: [t('Its tickets are with it in the list of changes.')],
    });
  };

  const fourTimesNo = async () => {
    const id = await begin();
    if (id === undefined) return;
    for (const question of FOUR)
      await run('change.answer', { change: id, question, answer: 'no', words: why.trim() });
    const landed = await run('change.land', {
      change: id,
      text: `**${title.trim()}**: no change to the threat model. ${why.trim()}`,
    });
    if (!landed.ok) return;
    tell({
      tone: 'good',
      title: t('“{title}” is kept: four times no.', { title: title.trim() }),
      lines: [why.trim()],
    });
    onLeave();
  };

  const named = title.trim() !== '';
  return (
    <div className="wizard">
      <h2>{t('New change')}</h2>
      <p className="quiet">
        {t(
          'A change is drawn and answered apart from today’s model. It lands as one step, or not at all; you can leave it and take it up again.',
        )}
      </p>
      <TextField
        label={t('What changes')}
        value=""
        onChange={setTitle}
        onDone={setTitle}
        autoFocus
        placeholder={t('Chat assistant for tracking')}
      />
      <TextField
        label={t('Pull request, ticket or design document')}
        value=""
        onChange={setReference}
        onDone={setReference}
        placeholder="PR #1184"
      />
      <TextField
        label={t('Who is responsible')}
        value=""
        onChange={setResponsible}
        onDone={setResponsible}
        placeholder={t('platform team')}
      />
      <div className="actions">
        <Button look="first" disabled={!named} onPress={() => void enter()}>
          {t('Start the questions')}
        </Button>
        <Button disabled={!named} onPress={() => void announce()}>
          {t('Only announce it')}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {t('Cancel')}
        </Button>
      </div>
      <section className="card">
        <h3>{t('Four times no?')}</h3>
        <p className="quiet">
          {t(
            'No new component, trust zone, threat actor or connection across a boundary: say why, and it is done.',
          )}
        </p>
        <TextField
          label={t('Why not')}
          hideLabel
          value=""
          onChange={setWhy}
          onDone={setWhy}
          placeholder={t('Only the wording of the help page changes.')}
        />
        <div>
          <Button disabled={!named || why.trim() === ''} onPress={() => void fourTimesNo()}>
            {t('Four times no')}
          </Button>
        </div>
      </section>
      {open.length > 0 && (
        <section className="card">
          <h3>{t('Take up again')}</h3>
          {open.map((change) => (
            <div key={change.id}>
              <Button
                look="link"
                onPress={() => {
                  reset();
                  workOn(change.id);
                }}
              >
                {change.title}
              </Button>{' '}
              <span className="quiet">{change.reference}</span>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
