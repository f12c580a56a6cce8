import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { t } from '../../words/t.ts';

/** What the tour looks at to see whether something was done. */
export interface Seen {
  readonly model: Model;
  /** The one thing that is selected. */
  readonly selected: Id | undefined;
  /** There is something to bring back: somebody has undone a step. */
  readonly undone: boolean;
  readonly searching: boolean;
  readonly wizard: boolean;
}

export interface TourStep {
  /** What it speaks of, for the ring around it: see `tour.css`. */
  readonly id: 'actor' | 'gate' | 'protection' | 'undo' | 'line' | 'search' | 'change';
  readonly title: string;
  readonly what: string;
  /** What was to be seen, said when it was done. */
  readonly after: string;
  /** @param start as it was when the step began. */
  readonly done: (now: Seen, start: Seen) => boolean;
}

export const TOUR: readonly TourStep[] = [
  {
    id: 'actor',
    title: t('Who gets where?'),
    what: t('Press a threat actor: one of the pills at the borders of zones, or in the outline on the left.'),
    after: t('Lit is what it gets to: strong where nothing stands in its way, fainter past each guard.'),
    done: (now, start) => now.selected !== start.selected && isIdOf('actor', now.selected ?? ''),
  },
  {
    id: 'gate',
    title: t('Where is nothing in the way?'),
    what: t('Press a lock on a border that is not closed: open, half open, or a question mark.'),
    after: t('On the right it says what is missing, and who can ride this connection.'),
    done: (now, start) => now.selected !== start.selected && isOpenGate(now),
  },
  {
    id: 'protection',
    title: t('Say how it is protected'),
    what: t(
      'Press the line under Protections on the right, and say how the caller proves itself, or what encrypts it.',
    ),
    after: t('Lock, line and table follow, and so does the reach of every actor.'),
    done: (now, start) => now.model !== start.model && saysOtherwise(now.model, start.model),
  },
  {
    id: 'undo',
    title: t('Take it back'),
    what: t(
      'Nothing here asks whether you are sure, because everything can be undone. Press Ctrl Z, or the arrow above.',
    ),
    after: t('The history below keeps every step, also after the project was closed.'),
    done: (now, start) => now.undone && !start.undone,
  },
  {
    id: 'line',
    title: t('Draw as fast as you speak'),
    what: t(
      'Press / and type a line, as in “Chat bot in Services -> Orders API : questions, HTTPS”; then Enter.',
    ),
    after: t('Both have their place, and the crossing its lock.'),
    done: (now, start) => drawn(now.model) > drawn(start.model),
  },
  {
    id: 'search',
    title: t('Find it again'),
    what: t(
      'Search for a word that somebody wrote somewhere: with Ctrl F on the left, or with Ctrl K for actions as well.',
    ),
    after: t('Everything that can be done is found there too, with its key; all keys are under ?.'),
    done: (now, start) => now.searching && !start.searching,
  },
  {
    id: 'change',
    title: t('Ask what a change does'),
    what: t(
      'Press “New change…” at the top right: it asks the questions of the method, and says what follows.',
    ),
    after: '',
    done: (now, start) => now.wizard && !start.wizard,
  },
];

/** Whether there is something in a model to take the tour on. */
export function canTour(model: Model): boolean {
  return model.count('actor') > 0 && model.all('connection').some((each) => hasOpenGate(model, each));
}

function isOpenGate({ model, selected }: Seen): boolean {
  if (selected === undefined || !isIdOf('connection', selected)) return false;
  const connection = model.get(selected);
  return connection !== undefined && hasOpenGate(model, connection);
}

function hasOpenGate(model: Model, connection: RecordOf<'connection'>): boolean {
  const crossing = crossingOf(model, connection);
  return crossing !== undefined && crossing.verdict !== 'guarded';
}

function saysOtherwise(now: Model, start: Model): boolean {
  return now.all('connection').some((connection) => {
    const before = start.get(connection.id);
    return before !== undefined && before.protections !== connection.protections;
  });
}

function drawn(model: Model): number {
  return model.count('placement') + model.count('connection');
}
