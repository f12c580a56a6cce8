import { isOpenAgain } from '../../shared/analysis/findings.ts';
import type { Model } from '../../shared/model/model.ts';
import { useReplica } from '../client/replica.ts';
import { dayWords, useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/field.tsx';
import { changeFinding } from './change-finding.ts';
import { columnsOf } from './columns.ts';
import type { Finding } from './columns.ts';
import { changeDisposition, useDeciding } from './deciding.ts';
import type { Said } from './deciding.ts';
import { peopleOf } from './people.ts';
import { DOING, capital } from './words.ts';
import { rich, t, word } from '../words/t.ts';

/** What was decided about a finding: by whom, why, until when, what shows it, what to do if it happens. */
export function Decided({ model, finding }: { model: Model; finding: Finding }) {
  const today = useToday();
  const ask = useDeciding((state) => state.ask);
  const { disposition } = finding;
  const again = isOpenAgain(finding, today);
  const set = (field: keyof Said) => (text: string) => changeDisposition(finding, { [field]: text });
  return (
    <aside className="finding-decided" aria-label={t('What was decided')}>
      <h3 className="section-title">{t('What was decided')}</h3>
      {again && (
        <div className="again-box" role="status">
          {rich('<b>Open again.</b> It was accepted until {day}.', {
            day: dayWords(disposition.reviewBy ?? today),
            b: (inside) => <b>{inside}</b>,
          })}
          <div className="actions">
            <Button look="first" onPress={() => ask(finding.id, 'accepted')}>
              {t('Accept it again…')}
            </Button>
          </div>
        </div>
      )}
      <div className="decisions" role="group" aria-label={t('Disposition')}>
        {columnsOf(model).map((state) => (
          <Button
            key={state}
            chosen={disposition.state === state}
            onPress={() => {
              if (disposition.state !== state) ask(finding.id, state);
            }}
          >
            {disposition.state === state ? capital(word(state)) : DOING[state]}
          </Button>
        ))}
      </div>
      <TextField label={t('Why')} lines value={disposition.why ?? ''} onDone={set('why')} />
      <div className="pair">
        <TextField
          label={t('Who decided')}
          value={disposition.decidedBy ?? ''}
          suggestions={peopleOf(model)}
          onDone={set('decidedBy')}
        />
        <DateField
          label={disposition.state === 'accepted' ? t('Until when') : t('Look at it again by')}
          value={disposition.reviewBy?.slice(0, 10) ?? ''}
          onChange={set('reviewBy')}
        />
      </div>
      {disposition.decidedAt !== undefined && (
        <p className="quiet">{t('Decided on {day}.', { day: dayWords(disposition.decidedAt) })}</p>
      )}
      <TextField label={t('Evidence')} lines value={disposition.evidence ?? ''} onDone={set('evidence')} />
      <TextField
        label={t('If it happens: what to do')}
        lines
        value={disposition.responseProcedure ?? ''}
        onDone={set('responseProcedure')}
      />
      <Looks finding={finding} />
    </aside>
  );
}

/** Who looked at it since. A look is written into the finding itself. */
function Looks({ finding }: { finding: Finding }) {
  const today = useToday();
  const author = useReplica((state) => state.opened?.author ?? '');
  const { reviews } = finding;
  return (
    <section aria-label={t('Looked at since')}>
      <h3 className="section-title">
        {t('Looked at since')}
        <Button
          look="link"
          onPress={() => changeFinding(finding, { reviews: [...reviews, { by: author, at: today }] })}
        >
          {t('Looked at, still stands')}
        </Button>
      </h3>
      {reviews.length === 0 && <p className="quiet">{t('Nobody has looked at it since.')}</p>}
      <ul className="look-lines">
        {reviews.toReversed().map(({ by, at, remarks }, index) => (
          <li key={`${at} ${by} ${index}`}>
            {at === undefined ? t('some day') : dayWords(at)}
            {by !== undefined && `, ${by}`}
            {remarks !== undefined && `: ${remarks}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
