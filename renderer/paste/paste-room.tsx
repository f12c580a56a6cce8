import { enterArguments, entersAnything } from '../../shared/formats/tables/enter.ts';
import { tell } from '../client/notices.ts';
import { usePlaces } from '../state/places.ts';
import { Button } from '../ui/button.tsx';
import { enter, inWords } from './enter.ts';
import { FoundList } from './found-list.tsx';
import { LeftPane } from './left-pane.tsx';
import { NamesPane } from './names-pane.tsx';
import { PasteArea } from './paste-area.tsx';
import { usePaste } from './review-state.ts';
import { RowPane } from './row-pane.tsx';
import { TablePane } from './table-pane.tsx';
import { useReview } from './use-review.ts';
import type { Review } from './use-review.ts';
import { cutInWords } from './words.ts';
import { t } from '../words/t.ts';

/** Tables of a report: pasted, looked through, entered. */
export function PasteRoom() {
  const review = useReview();
  return (
    <main className="paste-room" aria-label={t('Paste tables of a report')}>
      <Bar review={review} />
      {review ? <Looking review={review} /> : <PasteArea />}
    </main>
  );
}

function Bar({ review }: { review: Review | undefined }) {
  const words = review && entersAnything(review.plan) ? inWords(enterArguments(review.plan)) : undefined;
  return (
    <div className="paste-bar">
      <h2>{t('Paste tables of a report')}</h2>
      <span className="quiet" role="status">
        {review && (words ?? t('Everything is there already'))}
      </span>
      <span className="gap" />
      {review && (
        <>
          <Button onPress={startOver}>{t('Start over')}</Button>
          <Button look="first" disabled={words === undefined} onPress={() => void enter(review.plan)}>
            {t('Enter it')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Puts the review away; it can be had again. */
function startOver(): void {
  const reviewed = usePaste.getState();
  reviewed.forget();
  const again = () => {
    usePaste.setState(reviewed);
    usePlaces.getState().go('paste');
  };
  const action = { label: t('Have it again'), act: again };
  tell({ tone: 'plain', title: t('The tables were put away; nothing was entered.'), lines: [], action });
}

function Looking({ review }: { review: Review }) {
  const { plan, cut } = review;
  const looked = usePaste((state) => state.looked);
  const table = typeof looked === 'number' ? plan.tables[looked] : undefined;
  return (
    <div className={table ? 'paste-review' : 'paste-review no-right'}>
      <nav className="left" aria-label={t('What was found')}>
        <FoundList plan={plan} />
      </nav>
      <section className="middle" aria-label={t('Review')}>
        {cut.length > 0 && <p className="paste-cut">{cutInWords(cut)}</p>}
        {table && <TablePane key={table.at} review={review} table={table} />}
        {looked === 'names' && <NamesPane review={review} />}
        {looked === 'left' && <LeftPane plan={plan} />}
        {looked === 'more' && <PasteArea />}
      </section>
      {table && (
        <aside className="right" aria-label={t('Row')}>
          <RowPane review={review} table={table} />
        </aside>
      )}
    </div>
  );
}
