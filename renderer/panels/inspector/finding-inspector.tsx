import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { usePlaces } from '../../state/places.ts';
import { Button } from '../../ui/button.tsx';
import { Head, Section, textOrNothing } from './parts.tsx';
import { RecordLinks } from './record-links.tsx';

/** A finding in short: what it says, where, and what was decided. Its page has the rest. */
export function FindingInspector({ model, finding }: { model: Model; finding: RecordOf<'finding'> }) {
  const { number, title, severity, difficulty, description, disposition, targets, categories } = finding;
  const openFinding = usePlaces((state) => state.openFinding);
  const rated = [
    severity === undefined ? '' : `severity ${severity}`,
    difficulty === undefined ? '' : `difficulty ${difficulty}`,
  ].filter(Boolean);
  return (
    <>
      <Head over={['FINDING', number].filter(Boolean).join(' ')} name={title} />
      <p className="quiet">
        <b>{disposition.state}</b>
        {rated.length > 0 && `, ${rated.join(', ')}`}
      </p>
      {textOrNothing(description) !== null && <p>{description}</p>}
      <div>
        <Button onPress={() => openFinding(finding.id)}>Open its page</Button>
      </div>
      <RecordLinks
        model={model}
        title="Where"
        ids={targets.flatMap((target) =>
          'record' in target ? [target.record] : 'componentsOf' in target ? [target.componentsOf] : [],
        )}
      />
      <Decided finding={finding} />
      <RecordLinks model={model} title="Categories" ids={categories.map(({ category }) => category)} />
      <RecordLinks
        model={model}
        title="Paths that lean on it"
        ids={model
          .all('path')
          .filter(({ leansOn }) => leansOn.includes(finding.id))
          .map(({ id }) => id)}
      />
    </>
  );
}

function Decided({ finding: { disposition } }: { finding: RecordOf<'finding'> }) {
  const { why, decidedBy, decidedAt, reviewBy, responseProcedure } = disposition;
  const who = [decidedBy, decidedAt?.slice(0, 10)].filter((part) => part !== undefined).join(', ');
  if (why === undefined && who === '' && responseProcedure === undefined) return null;
  return (
    <Section title="Decided">
      {why !== undefined && <p className="quiet">{why}</p>}
      {who !== '' && <p className="quiet">{who}</p>}
      {reviewBy !== undefined && <p className="quiet">Looked at again by {reviewBy.slice(0, 10)}.</p>}
      {responseProcedure !== undefined && <p className="quiet">If it happens: {responseProcedure}</p>}
    </Section>
  );
}
