import { ticketsOf, followUps, touchedZones, trafficMarkdown } from '../../shared/documents/tickets.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { fromKept, withVerdicts } from '../../shared/questions/consequences.ts';
import { run } from '../client/run.ts';
import { momentWords } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { Checkpoints } from './checkpoints.tsx';
import { ConsequenceCard } from './consequence-card.tsx';
import { goOnWith } from './go-on.ts';
import { t, word } from '../words/t.ts';

interface PageProps {
  readonly model: Model;
  readonly change: RecordOf<'change'>;
}

/** What is kept of a change: its text, what is still open in it, its tickets and its checkpoints. */
export function ChangePage({ model, change }: PageProps) {
  return (
    <article className="change-text">
      <h2>{change.title}</h2>
      <p className="quiet">{whenLanded(change)}</p>
      <GoOn change={change} />
      {change.remarks !== undefined && <pre className="markdown">{change.remarks}</pre>}
      {change.landed && <Landed model={model} change={change} />}
      {change.state === 'announced' && <Tickets model={model} change={change} />}
      {change.state !== 'dropped' && <Checkpoints model={model} change={change} />}
    </article>
  );
}

function GoOn({ change }: { change: RecordOf<'change'> }) {
  if (change.state !== 'draft' && change.state !== 'announced') return null;
  return (
    <div className="actions">
      <Button look="first" onPress={() => void goOnWith(change)}>
        {t('Go on with it')}
      </Button>
      <Button look="quiet" onPress={() => void run('change.drop', { change: change.id })}>
        {t('Drop it')}
      </Button>
    </div>
  );
}

function Landed({ model, change }: PageProps) {
  const open = openConsequences(change);
  const followUp = followUps(model, change);
  const zones = touchedZones(model, change);
  return (
    <>
      {open.length > 0 && (
        <section aria-label={t('Still open')}>
          <h3>
            {t(
              '{count, plural, one {One consequence is still open} other {{count} consequences are still open}}',
              { count: open.length },
            )}
          </h3>
          {open.map((one) => (
            <ConsequenceCard key={one.consequence.key} decided={one} model={model} change={change.id} />
          ))}
        </section>
      )}
      <Text title={t('Text for the pull request')} text={change.landed?.text ?? ''} />
      {followUp.length > 0 && (
        <Text title={t('Follow-up tickets')} text={followUp.map((line) => `- [ ] ${line}`).join('\n')} />
      )}
      {zones.length > 0 && (
        <Text
          title={t('Expected ingress and egress of the zones it touched')}
          text={trafficMarkdown(model, zones)}
        />
      )}
    </>
  );
}

/** What a landed change kept without a verdict, in the form in which it can still be decided. */
function openConsequences(change: RecordOf<'change'>): ReturnType<typeof withVerdicts> {
  const kept = change.consequences.filter(({ verdict }) => verdict === undefined);
  return withVerdicts(kept.map(fromKept), change.consequences);
}

function Tickets({ model, change }: PageProps) {
  return (
    <>
      {ticketsOf(model, change).map(({ checkpoint, text }) => (
        <Text key={checkpoint} title={t('Ticket: {checkpoint}', { checkpoint })} text={text} />
      ))}
    </>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <pre className="markdown">{text}</pre>
      <div className="actions">
        <Button label={t('Copy {title}', { title })} onPress={() => void navigator.clipboard.writeText(text)}>
          {t('Copy')}
        </Button>
      </div>
    </section>
  );
}

function whenLanded(change: RecordOf<'change'>): string {
  const { landed, responsible } = change;
  if (landed) return t('landed {moment}, {who}', { moment: momentWords(landed.at), who: landed.by });
  const state = word(change.state);
  return responsible === undefined ? state : `${state}, ${responsible}`;
}
