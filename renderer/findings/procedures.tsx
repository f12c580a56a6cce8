import type { Model } from '../../shared/model/model.ts';
import { usePlaces } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { inOrder } from './columns.ts';
import type { Finding } from './columns.ts';
import { callFinding, standingWords, targetNames } from './words.ts';
import { EmptyState } from '../panels/empty-state.tsx';
import { t } from '../words/t.ts';

/** What to do if it happens, of all findings in one place: to be read when something has happened. */
export function Procedures() {
  const { model } = useShown();
  const today = useToday();
  const all = inOrder(model, model.all('finding'), today);
  const written = all.filter(({ disposition }) => disposition.responseProcedure !== undefined);
  const lacking = all.filter(
    ({ disposition }) => disposition.state === 'accepted' && disposition.responseProcedure === undefined,
  );
  return (
    <div className="procedures">
      {written.length === 0 && (
        <EmptyState next={['Board of findings']}>
          {t('No finding has a response procedure yet. A risk that is accepted gets one with its decision.')}
        </EmptyState>
      )}
      {written.map((finding) => (
        <Procedure key={finding.id} model={model} finding={finding} today={today} />
      ))}
      {lacking.length > 0 && (
        <section aria-label={t('Accepted without a response procedure')}>
          <h3>{t('Accepted without a response procedure')}</h3>
          <ul>
            {lacking.map((finding) => (
              <li key={finding.id}>
                <Open finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Procedure({ model, finding, today }: { model: Model; finding: Finding; today: string }) {
  const { disposition, scenario } = finding;
  return (
    <section className="procedure" aria-label={finding.title}>
      <h3>
        <Open finding={finding} />
      </h3>
      <p className="quiet">
        {[targetNames(model, finding), standingWords(finding, today), disposition.decidedBy ?? '']
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {scenario !== undefined && <p>{scenario}</p>}
      <p className="procedure-text">{disposition.responseProcedure}</p>
    </section>
  );
}

function Open({ finding }: { finding: Finding }) {
  const openFinding = usePlaces((state) => state.openFinding);
  const name = finding.number === undefined ? finding.title : `${callFinding(finding)} ${finding.title}`;
  return (
    <button type="button" className="line-button" onClick={() => openFinding(finding.id)}>
      {name}
    </button>
  );
}
