import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { nameOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { verdictWords } from '../../shared/documents/consequences.ts';
import { toKeep } from '../../shared/questions/consequences.ts';
import type { Consequence, Decided, GainRow, Told } from '../../shared/questions/consequences.ts';
import { run } from '../client/run.ts';
import { useSelection } from '../state/selection.ts';
import { Button } from '../ui/button.tsx';
import { StatementVerdict } from './statement-verdict.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { t } from '../words/t.ts';

interface CardProps {
  readonly decided: Decided;
  readonly model: Model;
  readonly change: Id<'change'>;
}

/** One consequence: its sentence, what is behind it, and what was or is to be decided. */
export function ConsequenceCard({ decided, model, change }: CardProps) {
  const { consequence, verdict, before, open } = decided;
  const [again, setAgain] = useState(false);
  const asks = open || again;
  const { sentence, ...more } = consequence.here();
  return (
    <section className={`card consequence ${open ? 'needs' : 'settled'}`} aria-label={sentence}>
      <header>
        <span className={`mark ${open ? consequence.asks : 'done'}`} aria-hidden="true">
          {!open ? '✓' : consequence.asks === 'confirmation' ? '?' : '!'}
        </span>
        <h3>{sentence}</h3>
        <span className={`state ${open ? consequence.asks : ''}`}>{stateWords(consequence, decided)}</span>
      </header>
      <Details {...more} />
      {before && (
        <p className="quiet">
          {t('It was decided before ({verdict}), on other facts: {facts}', {
            verdict: verdictWords(model, before.verdict),
            facts: before.facts,
          })}
        </p>
      )}
      {verdict && !again && <p>{verdictWords(model, verdict)}</p>}
      {asks && (
        <Asked consequence={consequence} model={model} change={change} onDone={() => setAgain(false)} />
      )}
      <div className="actions">
        {!asks && (
          <Button look="link" onPress={() => setAgain(true)}>
            {verdict ? t('Decide again') : t('Decide all the same')}
          </Button>
        )}
        {verdict && (
          <Button
            look="link"
            onPress={() => void run('change.decide', { change, consequence: toKeep(consequence) })}
          >
            {t('Take the verdict back')}
          </Button>
        )}
        <Subjects model={model} consequence={consequence} />
      </div>
    </section>
  );
}

function stateWords({ asks }: Consequence, { open, verdict }: Decided): string {
  if (verdict) return t('settled');
  if (!open) return t('to be known');
  return asks === 'confirmation' ? t('confirm or refute') : t('needs a verdict');
}

const SHOWN = 5;

function Details({ details, rows }: Omit<Told, 'sentence'>) {
  const [all, setAll] = useState(false);
  if (details.length === 0) return null;
  if (rows) return <Rows rows={rows} all={all} onAll={() => setAll(true)} />;
  return (
    <>
      <ul className="plain-list details">
        {details.slice(0, all ? details.length : SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!all && details.length > SHOWN && (
        <div>
          <Button look="link" onPress={() => setAll(true)}>
            {t('{count} more', { count: details.length - SHOWN })}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly GainRow[];
  readonly all: boolean;
  readonly onAll: () => void;
}

/** Gains and losses: what, past how many guards instead of how many, by which way. */
function Rows({ rows, all, onAll }: RowsProps) {
  return (
    <>
      <table className="gain-table">
        <thead>
          <tr>
            <th>{t('Gets')}</th>
            <th>{t('Past guards')}</th>
            <th>{t('How')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? rows.length : SHOWN).map(({ gets, past, how }) => (
            <tr key={`${gets} ${how}`}>
              <td>{gets}</td>
              <td>{past}</td>
              <td>{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && rows.length > SHOWN && (
        <div>
          <Button look="link" onPress={onAll}>
            {t('{count} more', { count: rows.length - SHOWN })}
          </Button>
        </div>
      )}
    </>
  );
}

interface AskedProps {
  readonly consequence: Consequence;
  readonly model: Model;
  readonly change: Id<'change'>;
  readonly onDone: () => void;
}

/** A statement is confirmed or refuted; everything else gets one of the five verdicts. */
function Asked(props: AskedProps) {
  const { consequence, model } = props;
  const statement = consequence.subjects
    .map((id) => model.get(id))
    .find((record) => record?.kind === 'assumption');
  if (statement?.kind === 'assumption' && consequence.rule === 'assumption touched') {
    return <StatementVerdict {...props} assumption={statement} />;
  }
  return <VerdictForm {...props} />;
}

/** What it speaks of, one press away on the map. */
function Subjects({ model, consequence }: { model: Model; consequence: Consequence }) {
  const show = useSelection((state) => state.show);
  const there = consequence.subjects.filter((id) => model.has(id));
  return there.map((id) => {
    const record = model.get(id);
    const name = record && record.kind !== 'assumption' ? nameOf(record) : undefined;
    return (
      <Button key={id} look="link" onPress={() => show(id)}>
        {name === undefined ? t('Show it') : t('Show {name}', { name })}
      </Button>
    );
  });
}
