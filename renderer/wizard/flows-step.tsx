import type { Id } from '../../shared/base/ids.ts';
import { crossingOf } from '../../shared/analysis/crossings.ts';
import { crossingPlaces, verdictSentence } from '../../shared/analysis/words.ts';
import { connectionName, placementName, placementsOf } from '../../shared/model/lookups.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/field.tsx';
import { GateGlyph } from '../ui/glyphs.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { newPlacements } from './draft-content.ts';
import { useWizard } from './wizard-state.ts';
import { t } from '../words/t.ts';

/** Question 1, its data flows: one connection each way of talking, with what protects it. */
export function FlowsStep() {
  const { model, diff } = useShown();
  const { beginning } = useWizard();
  const fresh = diff ? newPlacements(diff) : [];
  if (fresh.length === 0)
    return (
      <p className="quiet">{t('The draft has no new component yet: name it and choose its zone first.')}</p>
    );
  const flows = model
    .all('connection')
    .filter(({ from, to }) => [...placementsOf(from), ...placementsOf(to)].some((id) => fresh.includes(id)));
  const ends = new Set(flows.flatMap(({ from, to }) => [...placementsOf(from), ...placementsOf(to)]));
  const missing = beginning.talksTo.filter((id) => !ends.has(id));
  const self = fresh[0];
  return (
    <>
      {flows.map((flow) => (
        <Flow key={flow.id} model={model} flow={flow} />
      ))}
      {self !== undefined &&
        missing.map((other) => <ConnectionForm key={other} model={model} self={self} other={other} />)}
      {self !== undefined && <AnotherFlow model={model} self={self} taken={missing} />}
    </>
  );
}

/** A data flow that the draft has, with what it crosses. */
export function Flow({ model, flow }: { model: Model; flow: RecordOf<'connection'> }) {
  const crossing = crossingOf(model, flow);
  return (
    <section className="card settled">
      <h3>{connectionName(model, flow)}</h3>
      {crossing ? (
        <p className="flow-verdict">
          <GateGlyph verdict={crossing.verdict} hollow={crossing.hollow} size={18} />{' '}
          {t('It crosses {places}. {verdict}.', {
            places: crossingPlaces(model, crossing),
            verdict: verdictSentence(crossing),
          })}
        </p>
      ) : (
        <p className="quiet">{t('It stays inside one zone and crosses no boundary.')}</p>
      )}
      <div>
        <Button
          look="link"
          onPress={() => void run('connection.delete', { id: flow.id, referring: 'delete too' })}
        >
          {t('Take it away')}
        </Button>
      </div>
    </section>
  );
}

function AnotherFlow(props: { model: Model; self: Id<'placement'>; taken: readonly Id<'placement'>[] }) {
  const { model, self, taken } = props;
  const { beginning, say } = useWizard();
  const others = model.all('placement').filter(({ id }) => id !== self && !taken.includes(id));
  return (
    <Choice
      label={t('Another component that it talks to')}
      value=""
      options={[
        ['', t('Choose a component…')],
        ...others.map(({ id }) => [id, placementName(model, id)] as const),
      ]}
      onChange={(id) => {
        if (id !== '') say({ talksTo: [...beginning.talksTo.filter((other) => other !== id), id] });
      }}
    />
  );
}
