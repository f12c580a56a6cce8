import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { TOUR } from './tour-steps.ts';
import { takeTour, useTour } from './tour-state.ts';
import { useTourSteps } from './use-tour-steps.ts';
import './tour.css';
import { rich, t } from '../../words/t.ts';

/**
 * The tour, in a strip of its own between the header and the room: there it covers nothing of what it speaks of. Each
 * step waits until it was done.
 */
export function TourStrip() {
  const { at, after, next, leave } = useTour();
  useTourSteps();
  useRing();
  if (at === undefined) return null;
  if (at === 'offered') {
    return (
      <Strip actions={<Offered onLeave={leave} />}>
        {rich(
          '<b>New here?</b> A tour of seven steps shows what the map can tell. You take each of them yourself.',
          { b: bold },
        )}
      </Strip>
    );
  }
  if (at === 'end') {
    return (
      <Strip
        actions={
          <Button look="first" onPress={leave}>
            {t('Done')}
          </Button>
        }
      >
        {rich(
          '<b>That was the tour.</b> Draw a system of your own, or begin with a template: Close project in the menu leads to both.',
          { b: bold },
        )}
      </Strip>
    );
  }
  const step = TOUR[at];
  if (!step) return null;
  return (
    <Strip
      actions={
        <>
          <Button look="quiet" onPress={() => next(false)}>
            {t('Skip this step')}
          </Button>
          <Button look="quiet" onPress={leave}>
            {t('Leave the tour')}
          </Button>
        </>
      }
    >
      {after !== '' && <span className="tour-after">{after}</span>}
      <span className="tour-at">{t('{step} of {count}', { step: at + 1, count: TOUR.length })}</span>{' '}
      <b>{step.title}</b> {step.what}
    </Strip>
  );
}

function bold(inside: ReactNode[]): ReactNode {
  return <b>{inside}</b>;
}

function Offered({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <>
      <Button onPress={() => void takeTour()}>{t('Take the tour')}</Button>
      <Button look="quiet" onPress={onLeave}>
        {t('Not now')}
      </Button>
    </>
  );
}

function Strip({ actions, children }: { readonly actions: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="tour" aria-label={t('Tour')}>
      <p aria-live="polite">{children}</p>
      <span className="tour-actions">{actions}</span>
    </section>
  );
}

/** Says on the document what the step speaks of, so that it gets a ring. */
function useRing(): void {
  const at = useTour((state) => state.at);
  const ring = typeof at === 'number' ? TOUR[at]?.id : undefined;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (ring === undefined) delete dataset['tour'];
    else dataset['tour'] = ring;
    return () => {
      delete dataset['tour'];
    };
  }, [ring]);
}
