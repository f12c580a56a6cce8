import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { placementName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Access } from '../../shared/model/records/actor.ts';
import type { Place } from '../../shared/model/records/common.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Check, Choice } from '../ui/field.tsx';
import { placementWords } from './component-finder.tsx';
import { useWizard } from './wizard-state.ts';
import { rich, t } from '../words/t.ts';

interface CardProps {
  readonly model: Model;
  readonly actor: RecordOf<'actor'>;
}

/** An access in words: `is at Back office`. */
export function accessWords(model: Model, entry: Access): string {
  if (entry.manner === 'acts as') {
    return t('acts as {actor}', { actor: model.get(entry.actor)?.name ?? entry.actor });
  }
  const place = placeWords(model, entry.place);
  return entry.manner === 'is there' ? t('is at {place}', { place }) : t('may use {place}', { place });
}

function placeWords(model: Model, place: Place): string {
  return isIdOf('zone', place) ? (model.get(place)?.name ?? place) : placementName(model, place);
}

/** A zone or a component, chosen once: it is told at once. */
export function WherePicker(props: { model: Model; label: string; onPick: (place: Place) => void }) {
  const { model } = props;
  const zones = model.all('zone').map(({ id, name }) => [id, name] as const);
  const placements = model.all('placement').map(({ id }) => [id, placementWords(model, id)] as const);
  return (
    <Choice
      label={props.label}
      value=""
      options={[['', t('Choose a zone or component…')], ...zones, ...placements]}
      onChange={(id) => {
        if (isIdOf('zone', id) || isIdOf('placement', id)) props.onPick(id);
      }}
    />
  );
}

/** The credentials that an actor holds. */
export function Holds(props: CardProps & { onChange: (holds: readonly Id<'asset'>[]) => void }) {
  const { model, actor, onChange } = props;
  const assets = model.all('asset');
  if (assets.length === 0) return null;
  return (
    <details>
      <summary>{t('Credentials that it holds ({count})', { count: actor.holds.length })}</summary>
      <div className="checks">
        {assets.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            checked={actor.holds.includes(id)}
            onChange={(on) =>
              onChange(on ? [...actor.holds, id] : actor.holds.filter((other) => other !== id))
            }
          />
        ))}
      </div>
    </details>
  );
}

/** Where nobody else may use a place, this privilege is new: it may need a zone of its own. */
export function NewPrivilege({ model, actor }: CardProps) {
  const goTo = useWizard((state) => state.goTo);
  const { change } = useShown();
  const used = actor.access.flatMap((entry) => (entry.manner === 'may use' ? [entry.place] : []));
  const alone = used.filter(
    (place) =>
      !model
        .all('actor')
        .some(
          (other) =>
            other.id !== actor.id &&
            other.access.some((one) => one.manner !== 'acts as' && one.place === place),
        ),
  );
  if (alone.length === 0 || !change) return null;
  const ask = async () => {
    await run('change.answer', { change: change.id, question: 'zone', answer: 'yes' });
    goTo('new zone');
  };
  return (
    <p className="quiet">
      {rich(
        'Nobody else may use {places}. A privilege that callers did not have before is often a boundary: <ask>does it need a zone of its own?</ask>',
        {
          places: alone.map((place) => placeWords(model, place)).join(', '),
          ask: (inside) => (
            <Button look="link" onPress={() => void ask()}>
              {inside}
            </Button>
          ),
        },
      )}
    </p>
  );
}
