import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';
import { useShown } from '../state/shown.ts';
import { confirmItem, confirmPart } from '../state/reviewing.ts';
import { useDue } from '../state/upkeep.ts';
import { drawnAs } from '../state/show.ts';
import { Button } from '../ui/button.tsx';
import { ReviewEnd } from './review-end.tsx';
import { ReviewItem } from './review-item.tsx';
import { ReviewQueue } from './review-queue.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { useReview } from './review-state.ts';
import { begin, countOf, decide, goTo, thingsOf } from './walk.ts';
import type { Thing, Walk } from './walk.ts';
import { t } from '../words/t.ts';

/** Goes through what is due, thing by thing: it is shown on the map and beside it, and confirmed, changed or skipped. */
export function ReviewWalk() {
  const { setReview } = usePlaces();
  const parts = useDue();
  const things = useMemo(() => thingsOf(parts), [parts]);
  const { scope, walk: kept, setWalk } = useReview();
  const walk = kept ?? begin(things, scope);
  useEffect(() => {
    // What is due when the walk begins is what it goes through, whatever becomes of it meanwhile.
    if (!kept) setWalk(begin(things, scope));
  }, [kept, things, scope, setWalk]);
  const section = useRef<HTMLElement>(null);
  const thing = things.get(walk.keys[walk.at] ?? '');
  useShownThing(thing);
  const update = (change: (walk: Walk) => Walk) => {
    // The walk may have gone on while the step was written to the disk.
    const now = useReview.getState().walk;
    if (now) setWalk(change(now));
  };
  const onSkip = () => setWalk(decide(walk, 'skipped'));
  const onBack = () => setWalk(goTo(walk, walk.at - 1));
  useWalkKeys(section, { onSkip, onBack, onEnd: () => setReview(false) });
  useFocusKept(section, walk.at);
  const confirm = async (now: Thing, remarks: string) => {
    if (await confirmItem(now.item, remarks)) update((then) => decide(then, 'confirmed', now.key));
  };
  const confirmAll = async (now: Thing) => {
    if (await confirmPart(now.part)) update((then) => pastPart(then, things, now));
  };
  return (
    <section className="review" aria-label={t('Review')} ref={section}>
      <div className="review-bar">
        <h2>{t('Review')}</h2>
        <Progress walk={walk} />
        <span className="gap" />
        <ScopeChoice parts={parts} />
        <Button look="quiet" onPress={() => setReview(false)}>
          {t('End the review')}
        </Button>
      </div>
      <div className="review-body">
        {walk.at < walk.keys.length ? (
          <ReviewItem
            thing={thing}
            onConfirm={(now, remarks) => void confirm(now, remarks)}
            onConfirmPart={(now) => void confirmAll(now)}
            onSkip={onSkip}
            {...(walk.at > 0 && { onBack })}
          />
        ) : (
          <ReviewEnd walk={walk} onWalk={setWalk} onEnd={() => setReview(false)} />
        )}
        <ReviewQueue walk={walk} things={things} onGo={(at) => setWalk(goTo(walk, at))} />
      </div>
    </section>
  );
}

function Progress({ walk }: { walk: Walk }) {
  const { keys, at } = walk;
  const done = walk.outcomes.size;
  const words = t('{number} of {count} · {confirmed} confirmed, {skipped} skipped', {
    number: Math.min(at + 1, keys.length),
    count: keys.length,
    confirmed: countOf(walk, 'confirmed'),
    skipped: countOf(walk, 'skipped'),
  });
  return (
    <>
      <progress
        className="review-progress"
        aria-label={t('How far the review is')}
        value={done}
        max={keys.length || 1}
      />
      <span className="quiet" role="status">
        {keys.length === 0 ? t('nothing is due') : words}
      </span>
    </>
  );
}

/** Everything of the part that is still to come is confirmed with it. */
function pastPart(walk: Walk, things: ReadonlyMap<string, Thing>, { part }: Thing): Walk {
  const outcomes = new Map(walk.outcomes);
  for (const key of walk.keys) if (things.get(key)?.part === part) outcomes.set(key, 'confirmed');
  const next = walk.keys.findIndex((key, at) => at > walk.at && !outcomes.has(key));
  return { ...walk, outcomes, at: next < 0 ? walk.keys.length : next };
}

/** What is looked at is chosen, so that the map shows it and the inspector says what there is to say. */
function useShownThing(thing: Thing | undefined): void {
  const { model } = useShown();
  const first = thing?.item.records[0];
  const drawn = first && drawnAs(model, first);
  useEffect(() => {
    // Only when the walk goes on: what a person chooses meanwhile stays chosen.
    if (drawn !== undefined) useSelection.getState().show(drawn);
  }, [drawn]);
}

interface Steps {
  readonly onSkip: () => void;
  readonly onBack: () => void;
  readonly onEnd: () => void;
}

/** Arrow keys step through the walk while the focus is in it; Enter is the button that has the focus. */
function useWalkKeys(section: RefObject<HTMLElement | null>, steps: Steps): void {
  const now = useRef(steps);
  useEffect(() => {
    now.current = steps;
  });
  useEffect(() => {
    const element = section.current;
    const handle = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
      if (key === 'ArrowRight' || key === 'ArrowDown') now.current.onSkip();
      else if (key === 'ArrowLeft' || key === 'ArrowUp') now.current.onBack();
      else if (key === 'Escape') now.current.onEnd();
      else return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', handle);
    return () => element?.removeEventListener('keydown', handle);
  }, [section]);
}

/** With each step the focus goes to what Enter does next, unless the person is somewhere else. */
function useFocusKept(section: RefObject<HTMLElement | null>, at: number): void {
  useEffect(() => {
    const { activeElement } = document;
    const here = activeElement === document.body || section.current?.contains(activeElement) === true;
    if (here) section.current?.querySelector<HTMLElement>('.button.first')?.focus();
  }, [section, at]);
}
