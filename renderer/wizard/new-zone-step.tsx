import { useState } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { SEPARATIONS } from '../../shared/model/records/zone.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Check, Choice, TextField } from '../ui/field.tsx';
import { ComponentFinder } from './component-finder.tsx';
import { newZones } from './draft-content.ts';
import { useWizard } from './wizard-state.ts';
import { t, word } from '../words/t.ts';

/** Question 2: what the new zone is called, what separates it, and which components are reached differently. */
export function NewZoneStep() {
  const { model, diff } = useShown();
  const zones = diff ? newZones(diff) : [];
  return (
    <>
      <p className="quiet">
        {t(
          'A trust zone is new where an actor who gets into what is there has not got into this: an authentication check, a privilege level or a network segment stands between.',
        )}
      </p>
      {zones.map((id) => {
        const zone = model.get(id);
        return zone && <ZoneCard key={id} model={model} zone={zone} />;
      })}
      <AddZone another={zones.length > 0} />
    </>
  );
}

function AddZone({ another }: { another: boolean }) {
  const { view } = useShown();
  const [name, setName] = useState('');
  const add = async () => {
    const answer = await run('zone.add', { name: name.trim(), ...(view && { view: view.id }) });
    if (answer.ok) setName('');
  };
  return (
    <section className="card">
      <h3>{another ? t('Another new zone') : t('What is it called?')}</h3>
      <TextField
        label={t('Name of the zone')}
        hideLabel
        value={name}
        onChange={setName}
        onDone={setName}
        placeholder={t('Card data')}
        autoFocus={!another}
      />
      <div>
        <Button look="first" disabled={name.trim() === ''} onPress={() => void add()}>
          {t('Add the zone')}
        </Button>
      </div>
    </section>
  );
}

function ZoneCard({ model, zone }: { model: Model; zone: RecordOf<'zone'> }) {
  const separatedBy = zone.boundary?.separatedBy ?? [];
  const boundary = (part: Partial<NonNullable<RecordOf<'zone'>['boundary']>>) =>
    void run('zone.change', {
      id: zone.id,
      fields: { boundary: { separatedBy, verifications: [], ...zone.boundary, ...part } },
    });
  return (
    <section className="card">
      <h3>{zone.name}</h3>
      <fieldset className="checks">
        <legend>{t('What separates it?')}</legend>
        {SEPARATIONS.map((one) => (
          <Check
            key={one}
            label={word(one)}
            checked={separatedBy.includes(one)}
            onChange={(checked) =>
              boundary({
                separatedBy: checked ? [...separatedBy, one] : separatedBy.filter((other) => other !== one),
              })
            }
          />
        ))}
      </fieldset>
      <TextField
        label={t('Where is that configured?')}
        value={zone.boundary?.configuredAt ?? ''}
        onDone={(configuredAt) => boundary({ configuredAt })}
        placeholder="infra/network/card-data.tf"
      />
      <div className="pair">
        <Nested model={model} zone={zone} />
        <Check
          label={t('It is outside your control')}
          checked={zone.external}
          onChange={(external) => void run('zone.change', { id: zone.id, fields: { external } })}
        />
      </div>
      {separatedBy.length === 0 && <NothingSeparates model={model} zone={zone} />}
      <Reached model={model} zone={zone} />
    </section>
  );
}

function Nested({ model, zone }: { model: Model; zone: RecordOf<'zone'> }) {
  const others = model.all('zone').filter(({ id }) => id !== zone.id);
  return (
    <Choice
      label={t('It lies inside')}
      value={zone.parent ?? ''}
      options={[['', t('no other zone')], ...others.map(({ id, name }) => [id, name] as const)]}
      onChange={(parent) =>
        void run('zone.nest', { zone: zone.id, parent: isIdOf('zone', parent) ? parent : null })
      }
    />
  );
}

/** Without anything between, it is no zone of its own: its components belong where they are reached from. */
function NothingSeparates({ model, zone }: { model: Model; zone: RecordOf<'zone'> }) {
  const inside = inZone(model, zone.id);
  const others = model.all('zone').filter(({ id }) => id !== zone.id);
  const goTo = useWizard((state) => state.goTo);
  const merge = async (into: Id<'zone'>) => {
    if (inside.length > 0) await run('placement.move', { placements: inside, zone: into });
    await run('zone.delete', { id: zone.id, referring: 'release' });
    goTo('questions');
  };
  return (
    <div className="card needs">
      <p>
        {t(
          'Nothing is said to separate {zone} from another zone. If nothing does, it is no zone of its own: move its components instead.',
          { zone: zone.name },
        )}
      </p>
      <Choice
        label={t('Move them to')}
        value=""
        options={[['', t('Choose a zone…')], ...others.map(({ id, name }) => [id, name] as const)]}
        onChange={(into) => {
          if (isIdOf('zone', into)) void merge(into);
        }}
      />
    </div>
  );
}

function inZone(model: Model, zone: Id<'zone'>): Id<'placement'>[] {
  return model
    .all('placement')
    .filter(({ id }) => zoneOfPlacement(model, id) === zone)
    .map(({ id }) => id);
}

/** Which components are reached differently now: they are in it. */
function Reached({ model, zone }: { model: Model; zone: RecordOf<'zone'> }) {
  const inside = inZone(model, zone.id);
  const others = model
    .all('placement')
    .flatMap(({ id, parent }) => (parent === undefined && !inside.includes(id) ? [id] : []));
  const { base } = useShown();
  const move = (id: Id<'placement'>, to: Id<'zone'> | null) =>
    void run('placement.move', { placements: [id], zone: to });
  const takeBack = (id: Id<'placement'>) => move(id, (base && zoneOfPlacement(base, id)) ?? null);
  return (
    <section aria-label={t('Components in {zone}', { zone: zone.name })}>
      <h4>{t('Which components are reached differently now?')}</h4>
      <ComponentFinder
        model={model}
        label={t('Find a component to move')}
        chosen={inside}
        offered={others}
        onChoose={(id) => move(id, zone.id)}
        onTakeBack={takeBack}
      />
    </section>
  );
}
