import type { Id } from '../../shared/base/ids.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Access } from '../../shared/model/records/actor.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { newPlacements } from './draft-content.ts';
import { SupplierCard } from './supplier-card.tsx';
import { t, word } from '../words/t.ts';

/** Question 1, its actors: who can get to it, and how; several ways where there are several. */
export function ActorsStep() {
  const { model, diff } = useShown();
  const self = diff && newPlacements(diff)[0];
  if (self === undefined)
    return (
      <p className="quiet">{t('The draft has no new component yet: name it and choose its zone first.')}</p>
    );
  return (
    <>
      <p className="quiet">
        {t('Who can get to {name}? One actor may be there, another may only use it.', {
          name: placementName(model, self),
        })}
      </p>
      {isSupplier(model, self) && <SupplierCard model={model} self={self} />}
      {model.all('actor').map((actor) => (
        <ActorCard key={actor.id} model={model} actor={actor} self={self} />
      ))}
      <NewActor self={self} />
    </>
  );
}

/** An external service is somebody else's: more is asked about it. */
function isSupplier(model: Model, self: Id<'placement'>): boolean {
  const placement = model.get(self);
  return placement !== undefined && model.get(placement.component)?.type === 'external service';
}

function ActorCard({
  model,
  actor,
  self,
}: {
  model: Model;
  actor: RecordOf<'actor'>;
  self: Id<'placement'>;
}) {
  const zone = zoneOfPlacement(model, self);
  const inZone = actor.access.some((entry) => entry.manner === 'is there' && entry.place === zone);
  const has = (manner: Access['manner']) =>
    actor.access.some((entry) => entry.manner === manner && 'place' in entry && entry.place === self);
  const toggle = (manner: 'is there' | 'may use') => {
    const access = has(manner)
      ? actor.access.filter((entry) => !(entry.manner === manner && 'place' in entry && entry.place === self))
      : [...actor.access, { manner, place: self }];
    void run('actor.change', { id: actor.id, fields: { access } });
  };
  return (
    <section className="card actor-card">
      <div>
        <b>{actor.name}</b> <span className="quiet">{word(actor.intent)}</span>
        {inZone && (
          <p className="quiet">
            {t('It is in {zone} already, and so holds it.', { zone: (zone && model.get(zone)?.name) ?? '' })}
          </p>
        )}
      </div>
      <div className="actions">
        <Button chosen={has('is there')} onPress={() => toggle('is there')}>
          {t('Is there')}
        </Button>
        <Button chosen={has('may use')} onPress={() => toggle('may use')}>
          {t('May use it')}
        </Button>
      </div>
    </section>
  );
}

function NewActor({ self }: { self: Id<'placement'> }) {
  const add = (name: string) => {
    if (name.trim() === '') return;
    void run('actor.create', { fields: { name: name.trim(), access: [{ manner: 'may use', place: self }] } });
  };
  return <TextField label={t('Somebody new')} value="" placeholder={t('Name, then Enter')} onDone={add} />;
}
