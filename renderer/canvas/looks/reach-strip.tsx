import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Reach } from '../../../shared/analysis/reach.ts';
import type { As } from '../../../shared/analysis/guards.ts';
import { isZone } from '../../../shared/analysis/places.ts';
import { useLitReach, useReachLook } from '../../state/reach.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Switch } from '../../ui/switch.tsx';
import { farthest } from '../lights/reach-lights.ts';
import { PersonGlyph } from '../nodes/glyphs.tsx';
import { WithoutChosen } from './without-chosen.tsx';
import { rich, t } from '../../words/t.ts';

/** Over the map while an actor's reach is lit: whose, how far, and what it is asked with. */
export function ReachStrip() {
  const reach = useLitReach();
  const clear = useReachLook((state) => state.clear);
  const actor = reach && reach.graph.model.get(reach.actor);
  if (!reach || !actor) return null;
  return (
    <section className="look-strip" aria-label={t('Reach of {actor}', { actor: actor.name })}>
      <header>
        <PersonGlyph />
        <p role="status">{reachSentence(reach, actor.name)}</p>
        <AskedAs />
        <Button look="quiet" square label={t('Clear the reach (Esc)')} onPress={clear}>
          <X size={15} />
        </Button>
      </header>
      <div className="look-controls">
        <HowFar reach={reach} />
        <AskedWith />
      </div>
      <WithoutChosen model={reach.graph.model} />
    </section>
  );
}

/** `Insider gets to 6 of 7 other zones, 2 of them open.` */
function reachSentence(reach: Reach, actor: string): ReactNode {
  const { places } = reach.graph;
  const standings = places.flatMap((place, node) => (isZone(place) ? [reach.standing(node)] : []));
  const there = standings.filter((standing) => standing?.pair.hops === 0).length;
  const reached = standings.filter((standing) => standing !== undefined && standing.pair.hops > 0);
  const others = standings.length - there;
  const says = { actor, others, reached: reached.length, b: (inside: ReactNode[]) => <b>{inside}</b> };
  if (there === 0 && reached.length === 0)
    return rich('<b>{actor}</b> has no access yet: it gets nowhere.', says);
  if (reached.length === 0) {
    return rich(
      '<b>{actor}</b> gets to none of the {others, plural, one {{others} other zone} other {{others} other zones}}.',
      says,
    );
  }
  const open = reached.filter((standing) => standing?.pair.guards === 0).length;
  if (open === 0) {
    return rich(
      '<b>{actor}</b> gets to {reached} of {others, plural, one {{others} other zone} other {{others} other zones}}, none of them open.',
      says,
    );
  }
  if (open === reached.length) {
    return rich(
      '<b>{actor}</b> gets to {reached} of {others, plural, one {{others} other zone} other {{others} other zones}}, past no guard.',
      says,
    );
  }
  return rich(
    '<b>{actor}</b> gets to {reached} of {others, plural, one {{others} other zone} other {{others} other zones}}, {open} of them open.',
    { ...says, open },
  );
}

function HowFar({ reach }: { readonly reach: Reach }) {
  const { guards, hops, limit } = useReachLook();
  const most = farthest(reach);
  return (
    <>
      <Slider
        label={t('Past guards')}
        min={0}
        max={most.guards}
        value={Math.min(guards ?? most.guards, most.guards)}
        words={(value) => (value === 0 ? t('none', undefined, 'guards') : t('up to {value}', { value }))}
        onChange={(value) => limit({ guards: value >= most.guards ? undefined : value })}
      />
      <Slider
        label={t('Hops')}
        min={1}
        max={most.hops}
        value={Math.min(hops ?? Math.max(most.hops, 1), Math.max(most.hops, 1))}
        words={(value) => (value === 1 ? t('one', undefined, 'hop') : t('up to {value}', { value }))}
        onChange={(value) => limit({ hops: value >= most.hops ? undefined : value })}
      />
    </>
  );
}

const ASKED_AS: readonly (readonly [As, string])[] = [
  ['designed', t('as designed')],
  ['built', t('as built')],
  ['verified', t('as verified')],
];

function AskedWith() {
  const { byAnswering, byUpdate, withWhatItFinds, ask } = useReachLook();
  return (
    <>
      <Switch
        label={t('by answering')}
        title={t(
          'It also answers maliciously: connections are ridden backwards, past the proof of who answers',
        )}
        on={byAnswering}
        onChange={(on) => ask({ byAnswering: on })}
      />
      <Switch
        label={t('by update')}
        title={t('It also sends code, images and updates where they arrive from it')}
        on={byUpdate}
        onChange={(on) => ask({ byUpdate: on })}
      />
      <Switch
        label={t('with what it finds')}
        title={t('Credentials that are stored where it arrives are its own from then on')}
        on={withWhatItFinds}
        onChange={(on) => ask({ withWhatItFinds: on })}
      />
    </>
  );
}

function AskedAs() {
  const { as, ask } = useReachLook();
  return (
    <Choice
      label={t('Protections count')}
      hideLabel
      value={as}
      options={ASKED_AS}
      onChange={(next) => ask({ as: next })}
    />
  );
}
