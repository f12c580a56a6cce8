import { noteInWords } from '../../shared/formats/tables/plan/note-words.ts';
import { definitionOf } from '../../shared/model/kinds.ts';
import { Glance } from './glance.tsx';
import { NameChoice } from './name-choice.tsx';
import { calledIn } from './called-in.ts';
import { usePaste } from './review-state.ts';
import type { Review } from './use-review.ts';
import { asks, askedNames } from './words.ts';
import type { AskedName } from './words.ts';
import { t, word } from '../words/t.ts';

/** Every name that is not simply there: what it is taken for, and what else it may mean. Said once, for every row. */
export function NamesPane({ review }: { review: Review }) {
  const settled = usePaste((state) => state.settled);
  const names = askedNames(review.plan, settled);
  return (
    <div className="paste-pane">
      <h3>{t('Names')}</h3>
      <p className="quiet">
        {names.length === 0
          ? t('Every name in the tables is that of a record.')
          : t(
              'Names that are written otherwise, or that no table describes. What is said here holds in every row.',
            )}
      </p>
      {names.length > 0 && (
        <table className="table names-table" aria-label={t('Names to match or to make')}>
          <thead>
            <tr>
              <th>{t('Name')}</th>
              <th>{t('Kind')}</th>
              <th>{t('Means')}</th>
              <th>{t('Rows')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <NameLine key={name.key} name={name} review={review} isSettled={name.key in settled} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function NameLine({ name, review, isSettled }: { name: AskedName; review: Review; isSettled: boolean }) {
  const { note, count } = name;
  const { plan, model } = review;
  const [kind] = note.kinds ?? [];
  return (
    <tr>
      <th scope="row">
        {note.said} {asks(note) && !isSettled && <Glance />}
      </th>
      <td>{kind && word(definitionOf(kind).label)}</td>
      <td>
        <div>
          <NameChoice note={note} plan={plan} model={model} />
          {(isSettled || asks(note)) && (
            <span className="quiet">
              {isSettled ? t('As you said.') : noteInWords(note, (id) => calledIn(plan.after, id))}
            </span>
          )}
        </div>
      </td>
      <td>{isSettled ? '' : count}</td>
    </tr>
  );
}
