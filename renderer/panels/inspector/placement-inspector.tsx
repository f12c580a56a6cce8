import { connectionName, placementsOf, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { run } from '../../client/run.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, TextField } from '../../ui/field.tsx';
import { ComponentFields } from './component-fields.tsx';
import { CutOffFromHere } from './cut-panel.tsx';
import { LinkTo, Section, SpokenOf, change, textOrNothing } from './parts.tsx';
import { WhoGetsHere } from './who-gets-here.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t } from '../../words/t.ts';

/** A component, seen from one of its placements, with the others beside it. */
export function PlacementInspector({ model, placement }: { model: Model; placement: RecordOf<'placement'> }) {
  const component = model.get(placement.component);
  if (!component) return null;
  return (
    <>
      <ComponentFields model={model} component={component} />
      <Placements model={model} component={component} here={placement} />
      <CutOffFromHere target={placement.id} />
      <WhoGetsHere subject={placement.id} />
      <Connections model={model} placement={placement} />
      <Stores model={model} placement={placement} />
      <SpokenOf model={model} id={component.id} />
    </>
  );
}

function Placements(props: { model: Model; component: RecordOf<'component'>; here: RecordOf<'placement'> }) {
  const { model, component, here } = props;
  const all = model.all('placement').filter((placement) => placement.component === component.id);
  const zones: readonly (readonly [string, string])[] = [
    ['', t('no zone')],
    ...model.all('zone').map(({ id, name }) => [id, name] as const),
  ];
  return (
    <Section
      title={t('{count, plural, one {Placement} other {{count} placements}}', { count: all.length })}
      action={
        <Button look="link" onPress={() => void run('component.place', { component: component.id })}>
          {t('Place again')}
        </Button>
      }
    >
      <Choice
        label={t('Zone of this placement')}
        value={zoneOfPlacement(model, here.id) ?? ''}
        options={zones}
        onChange={(zone) =>
          void run('placement.move', { placements: [here.id], zone: zone === '' ? null : zone })
        }
      />
      <TextField
        label={t('Condition')}
        value={here.condition ?? ''}
        placeholder={t('when configured to …')}
        onDone={(condition) => change(here.id, { condition: textOrNothing(condition) })}
      />
      <FirstFields model={model} record={here} />
      {all.length > 1 && (
        <>
          {all
            .filter(({ id }) => id !== here.id)
            .map((other) => (
              <div key={other.id}>
                <LinkTo id={other.id}>{alsoIn(model, other)}</LinkTo>
              </div>
            ))}
        </>
      )}
    </Section>
  );
}

function alsoIn(model: Model, { id }: RecordOf<'placement'>): string {
  const zone = model.get(zoneOfPlacement(model, id) ?? 'zone:-');
  return zone ? t('also in {zone}', { zone: zone.name }) : t('also in no zone');
}

function Connections({ model, placement }: { model: Model; placement: RecordOf<'placement'> }) {
  const connections = model
    .all('connection')
    .filter(({ from, to }) => [...placementsOf(from), ...placementsOf(to)].includes(placement.id));
  if (connections.length === 0) return null;
  return (
    <Section title={t('Connections {count}', { count: connections.length })}>
      {connections.map((connection) => (
        <div key={connection.id}>
          <LinkTo id={connection.id}>
            {placementsOf(connection.from).includes(placement.id) ? '→ ' : '← '}
            {connectionName(model, connection)}
          </LinkTo>
        </div>
      ))}
    </Section>
  );
}

const DOES: Readonly<Record<RecordOf<'asset'>['places'][number]['does'], (asset: string) => string>> = {
  stores: (asset) => t('stores {asset}', { asset }),
  processes: (asset) => t('processes {asset}', { asset }),
  creates: (asset) => t('creates {asset}', { asset }),
};

function Stores({ model, placement }: { model: Model; placement: RecordOf<'placement'> }) {
  const assets = model
    .all('asset')
    .flatMap((asset) =>
      asset.places.filter((place) => place.placement === placement.id).map(({ does }) => ({ asset, does })),
    );
  if (assets.length === 0) return null;
  return (
    <Section title={t('Sensitive data')}>
      {assets.map(({ asset, does }) => (
        <div key={`${asset.id} ${does}`}>
          <LinkTo id={asset.id}>{DOES[does](asset.name)}</LinkTo>
        </div>
      ))}
    </Section>
  );
}
