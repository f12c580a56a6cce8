import { useMemo, useState } from 'react';
import { draftDiff } from '../../shared/commands/draft.ts';
import { keptConsequences } from '../../shared/commands/deciding.ts';
import { troublesOf } from '../../shared/commands/rebase.ts';
import type { Id } from '../../shared/base/ids.ts';
import { FOUR } from '../../shared/questions/questions.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { useReplica } from '../client/replica.ts';
import { ChangePage } from './change-page.tsx';
import { EmptyState } from '../panels/empty-state.tsx';
import { t, word } from '../words/t.ts';

/** Every change, the open ones first, each with what is open in it, and what is kept of it. */
export function ChangesRoom() {
  const model = useReplica((state) => state.model);
  const changes = model
    .all('change')
    .toSorted((a, b) => rank(a) - rank(b) || newest(b).localeCompare(newest(a)));
  const [chosen, setChosen] = useState<string>();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const found = changes.filter((change) =>
    `${change.title} ${change.reference ?? ''} ${change.responsible ?? ''} ${word(change.state)}`
      .toLowerCase()
      .includes(wanted),
  );
  const shown = found.find(({ id }) => id === chosen) ?? found[0];
  if (changes.length === 0) {
    return (
      <main className="changes-room empty-room" aria-label={t('Changes')}>
        <h2>{t('No change yet')}</h2>
        <EmptyState next={['New change…']}>
          {t(
            'Every pull request answers four questions here: a new component, a new trust zone, a new threat actor, a new connection across a boundary? What follows from the answers is kept with its reasons.',
          )}
        </EmptyState>
      </main>
    );
  }
  return (
    <main className="changes-room" aria-label={t('Changes')}>
      <div className="change-list">
        <input
          className="input"
          type="search"
          aria-label={t('Filter the changes')}
          placeholder={t('Filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <ul>
          {found.map((change) => (
            <li key={change.id}>
              <button type="button" aria-current={change === shown} onClick={() => setChosen(change.id)}>
                <b>{change.title}</b>
                <span className={`pill ${change.state}`}>{word(change.state)}</span>
                <span className="quiet">
                  {[change.reference, change.responsible].filter(Boolean).join(' · ')}
                </span>
                <OpenIn model={model} change={change} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      {shown && <ChangePage key={shown.id} model={model} change={shown} />}
    </main>
  );
}

/** What is open in a change, in a few words. */
function OpenIn({ model, change }: { model: Model; change: RecordOf<'change'> }) {
  const words = useMemo(() => openWords(model, change.id), [model, change.id]);
  return words === '' ? null : <span className="open-in">{words}</span>;
}

function openWords(model: Model, id: Id<'change'>): string {
  const change = model.get(id);
  if (!change || change.state === 'dropped') return '';
  const unanswered = FOUR.filter((key) => change.answers[key] === undefined).length;
  const undecided = keptConsequences(model, id).filter(({ verdict }) => verdict === undefined).length;
  const misfits = change.state === 'draft' ? troublesOf(model, draftDiff(change)).length : 0;
  return [
    unanswered > 0 && change.state !== 'landed'
      ? t('{count, plural, one {# of {all} questions open} other {# of {all} questions open}}', {
          count: unanswered,
          all: FOUR.length,
        })
      : '',
    undecided > 0 ? t('{count} without a verdict', { count: undecided }) : '',
    misfits > 0 ? t('{count} no longer fit', { count: misfits }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function rank(change: RecordOf<'change'>): number {
  return ['draft', 'announced', 'landed', 'dropped'].indexOf(change.state);
}

function newest(change: RecordOf<'change'>): string {
  return change.landed?.at ?? '';
}
