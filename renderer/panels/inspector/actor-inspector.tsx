import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { Choice, TextField } from '../../ui/field.tsx';
import { AccessList } from './access-list.tsx';
import { ActorReach } from './actor-reach.tsx';
import { CutOffFrom } from './cut-panel.tsx';
import { Head, SpokenOf, change } from './parts.tsx';
import { RecordLinks } from './record-links.tsx';
import { ViewOf } from './view-of.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t, word } from '../../words/t.ts';

export function ActorInspector({ model, actor }: { model: Model; actor: RecordOf<'actor'> }) {
  const paths = model
    .all('path')
    .filter(({ actors }) => 'actors' in actors && actors.actors.includes(actor.id));
  return (
    <>
      <Head
        over={t('THREAT ACTOR · {intent}', { intent: word(actor.intent) })}
        name={actor.name}
        onRename={(name) => change(actor.id, { name })}
      />
      <ViewOf model={model} id={actor.id} what="actor" />
      <TextField
        label={t('Summary')}
        lines
        value={actor.summary}
        onDone={(summary) => change(actor.id, { summary })}
      />
      <Choice
        label={t('Intent')}
        value={actor.intent}
        options={[
          ['malicious', t('malicious')],
          ['benign', t('benign')],
          ['unknown', t('unknown')],
        ]}
        onChange={(intent) => change(actor.id, { intent })}
      />
      <AccessList model={model} actor={actor} />
      <FirstFields model={model} record={actor} />
      <CutOffFrom actor={actor.id} />
      <ActorReach actor={actor.id} />
      <RecordLinks model={model} title={t('Documented paths')} ids={paths.map(({ id }) => id)} />
      <SpokenOf model={model} id={actor.id} />
    </>
  );
}
