import { Scissors } from 'lucide-react';
import { isZone, placeName } from '../../../shared/analysis/places.ts';
import type { Target } from '../../../shared/analysis/cuts.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import { connectionName, placementName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { useCuts, useCutting } from '../../state/cutting.ts';
import type { CutHow } from '../../state/cutting.ts';
import { useLitReach } from '../../state/reach.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { andShown } from './and-words.ts';
import { cutWords } from './cut-words.ts';
import { Named } from './named.tsx';
import { Section } from './parts.tsx';
import { t } from '../../words/t.ts';

/** Where a control pays: how the actor that is looked at is kept from one thing. For the actor itself. */
export function CutOffFrom({ actor }: { readonly actor: Id<'actor'> }) {
  const reach = useLitReach();
  const { target, cutOffFrom } = useCutting();
  if (reach?.actor !== actor) return null;
  const options = targetsOf(reach);
  if (options.length === 0) return null;
  return (
    <Section title={t('Cut it off from')}>
      <Choice
        label={t('Cut it off from')}
        hideLabel
        value={target ?? ''}
        options={[['', t('choose what it gets to…')], ...options]}
        onChange={(next) => cutOffFrom(next === '' ? undefined : next)}
      />
      <Answers />
    </Section>
  );
}

/** The same from the other side: for a place, a component or data, while an actor's reach is lit. */
export function CutOffFromHere({ target }: { readonly target: Target }) {
  const reach = useLitReach();
  const { target: chosen, cutOffFrom } = useCutting();
  const actor = reach?.graph.model.get(reach.actor);
  if (!reach || !actor || !targetsOf(reach).some(([id]) => id === target)) return null;
  return (
    <Section title={t('{actor} gets here', { actor: actor.name })}>
      {chosen === target ? (
        <Answers />
      ) : (
        <Button onPress={() => cutOffFrom(target)}>
          <Scissors size={14} /> {t('Cut it off from here…')}
        </Button>
      )}
    </Section>
  );
}

/** What the actor gets to by riding something: what it has without a hop cannot be cut. */
function targetsOf(reach: Reach): readonly (readonly [Target, string])[] {
  const { model, places, items } = reach.graph;
  const far = (node: number) => (reach.standing(node)?.pair.hops ?? 0) > 0;
  const zones = places.flatMap((place, node) =>
    isZone(place) && far(node) ? [[place, t('zone {name}', { name: placeName(model, place) })] as const] : [],
  );
  const held = items.flatMap(({ placement, inherited }, item) =>
    !inherited && far(places.length + item) ? [[placement, placementName(model, placement)] as const] : [],
  );
  const there = new Set(held.map(([id]) => id));
  const assets = model
    .all('asset')
    .filter((asset) => asset.places.some(({ placement }) => there.has(placement)))
    .map(({ id, name }) => [id, t('data {name}', { name })] as const);
  return [...zones, ...held, ...assets];
}

const HOW: readonly (readonly [CutHow, string])[] = [
  ['hardening', t('Harden')],
  ['single', t('Remove one')],
  ['sets', t('Remove several')],
];

function Answers() {
  const cutting = useCuts();
  const { how, ask, cutOffFrom } = useCutting();
  if (!cutting) return null;
  return (
    <div className="cuts">
      <Segments label={t('How it is cut off')} value={how} options={HOW} onChange={ask} />
      <p className="quiet" role="status">
        {cutWords(cutting)}
      </p>
      <ol>
        {cutting.answers.map((set, at) => (
          <Answer key={set.join(' ')} set={set} at={at} />
        ))}
      </ol>
      <Button look="link" onPress={() => cutOffFrom(undefined)}>
        {t('Never mind')}
      </Button>
    </div>
  );
}

function Answer({ set, at }: { readonly set: readonly Id<'connection'>[]; readonly at: number }) {
  const { how, chosen, choose } = useCutting();
  const cutting = useCuts();
  const several = (cutting?.answers.length ?? 0) > 1;
  return (
    <li className={several && at === chosen ? 'cut-line chosen' : 'cut-line'}>
      <span>{andShown(set.map((id) => <ConnectionLink key={id} id={id} />))}</span>
      <span className="cut-actions">
        {several && (
          <Button look="link" chosen={at === chosen} onPress={() => choose(at)}>
            {at === chosen ? t('on the map') : t('mark', undefined, 'verb')}
          </Button>
        )}
        {how !== 'hardening' && (
          <Button look="link" onPress={() => useWhatIf.setState({ off: set })}>
            {t('what if?')}
          </Button>
        )}
      </span>
    </li>
  );
}

function ConnectionLink({ id }: { readonly id: Id<'connection'> }) {
  const model = useLitReach()?.graph.model;
  return <Named id={id}>{model ? nameOf(model, id) : id}</Named>;
}

function nameOf(model: Model, id: Id<'connection'>): string {
  const connection = model.get(id);
  return connection ? connectionName(model, connection) : id;
}
