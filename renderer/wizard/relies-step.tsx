import { useState } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import { ids } from '../../shared/model/diff.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { newActors, newPlacements, newZones } from './draft-content.ts';
import { t } from '../words/t.ts';

/** Last, for every change: what it relies on that is not written down. Each answer is an assumption. */
export function ReliesStep() {
  const { model, diff, change } = useShown();
  const [text, setText] = useState('');
  if (!diff || !change) return null;
  const added = ids(diff.added).flatMap((id) => (isIdOf('assumption', id) ? (model.get(id) ?? []) : []));
  const about = [...newPlacements(diff), ...newZones(diff), ...newActors(diff)];
  const add = async () => {
    const answer = await run('assumption.create', { fields: { text: text.trim(), about } });
    if (!answer.ok) return;
    setText('');
    await run('change.answer', { change: change.id, question: 'relies', answer: 'yes' });
  };
  return (
    <>
      <h3>{t('What does this rely on that is not written down?')}</h3>
      <p className="quiet">
        {t(
          'One sentence each: who is trusted, what nobody does, what another team keeps up. Each becomes an assumption of the model that can be confirmed or refuted.',
        )}
      </p>
      <ul className="plain-list">
        {added.map((assumption) => (
          <li key={assumption.id} className="pair-row">
            <span>{t('“{text}”', { text: assumption.text })}</span>
            <Button
              look="link"
              label={t('Take away “{text}”', { text: assumption.text })}
              onPress={() => void run('assumption.delete', { id: assumption.id, referring: 'release' })}
            >
              {t('Take away')}
            </Button>
          </li>
        ))}
      </ul>
      <TextField
        label={t('It relies on')}
        value={text}
        onChange={setText}
        onDone={setText}
        placeholder={t('The model host keeps no prompts.')}
        autoFocus
      />
      <div className="actions">
        <Button look="first" disabled={text.trim() === ''} onPress={() => void add()}>
          {t('Write it down')}
        </Button>
        {added.length === 0 && (
          <Button
            chosen={change.answers['relies']?.answer === 'no'}
            onPress={() => void run('change.answer', { change: change.id, question: 'relies', answer: 'no' })}
          >
            {t('Nothing')}
          </Button>
        )}
      </div>
    </>
  );
}
