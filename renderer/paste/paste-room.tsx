import { enterArguments, entersAnything } from '../../shared/formats/tables/enter.ts';
import { Button } from '../ui/button.tsx';
import { enter, inWords } from './enter.ts';
import { FoundList } from './found-list.tsx';
import { LeftPane } from './left-pane.tsx';
import { NamesPane } from './names-pane.tsx';
import { PasteArea } from './paste-area.tsx';
import { usePaste } from './paste-state.ts';
import { RowPane } from './row-pane.tsx';
import { TablePane } from './table-pane.tsx';
import { useReview } from './use-review.ts';
import type { Review } from './use-review.ts';
import { cutInWords } from './words.ts';

/** Tables of a report: pasted, looked through, entered. */
export function PasteRoom() {
  const review = useReview();
  return (
    <main className="paste-room" aria-label="Paste tables of a report">
      <Bar review={review} />
      {review ? <Looking review={review} /> : <PasteArea />}
    </main>
  );
}

function Bar({ review }: { review: Review | undefined }) {
  const { forget } = usePaste.getState();
  const words = review && entersAnything(review.plan) ? inWords(enterArguments(review.plan)) : undefined;
  return (
    <div className="paste-bar">
      <h2>Paste tables of a report</h2>
      <span className="quiet" role="status">
        {review && (words ?? 'Everything is there already')}
      </span>
      <span className="gap" />
      {review && (
        <>
          <Button onPress={forget}>Another text…</Button>
          <Button look="first" disabled={words === undefined} onPress={() => void enter(review.plan)}>
            Enter it
          </Button>
        </>
      )}
    </div>
  );
}

function Looking({ review }: { review: Review }) {
  const { plan, read } = review;
  const looked = usePaste((state) => state.looked);
  const table = typeof looked === 'number' ? plan.tables[looked] : undefined;
  return (
    <div className={table ? 'paste-review' : 'paste-review no-right'}>
      <nav className="left" aria-label="What was found">
        <FoundList plan={plan} />
      </nav>
      <section className="middle" aria-label="Review">
        {read.cut.length > 0 && <p className="paste-cut">{cutInWords(read.cut)}</p>}
        {table && <TablePane key={table.at} review={review} table={table} />}
        {looked === 'names' && <NamesPane review={review} />}
        {looked === 'left' && <LeftPane plan={plan} />}
      </section>
      {table && (
        <aside className="right" aria-label="Row">
          <RowPane review={review} table={table} />
        </aside>
      )}
    </div>
  );
}
