import { connectionName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { replica } from '../../client/replica.ts';
import { absentConnections } from '../../state/absent.ts';
import { useComparing } from '../../state/difference.ts';
import { usePlaces } from '../../state/places.ts';
import { usePlaying } from '../../state/playing.ts';
import { useReachLook } from '../../state/reach.ts';
import type { ReachQuestion } from '../../state/reach.ts';
import { useSelection } from '../../state/selection.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { canvasCommands } from '../actions.ts';
import { absentBecause } from './absent-words.ts';
import { t } from '../../words/t.ts';

/** Something that can be done, as the palette lists it: its words, its key, other words that find it. */
export type LookAction = readonly [label: string, key: string, act: () => void, words: string];

/** Everything that can be looked at on the map. */
export const lookActions: readonly LookAction[] = [
  [
    t('What if the selected connection were not there?'),
    'O',
    () => canvasCommands.whatIfWithout(),
    t('switch off'),
  ],
  [t('Back to what is'), '', () => useWhatIf.getState().back(), t('what if end')],
  [t('Compare with an earlier version or change…'), '', compare, t('difference diff changed since')],
  [t('Stop comparing'), '', () => useComparing.getState().stop(), t('difference')],
  [t('Play or pause the path'), '', playOrPause, t('hop')],
  [t('Reach by answering, or not'), '', () => turn('byAnswering'), t('backwards malicious answer')],
  [t('Reach by update, or not'), '', () => turn('byUpdate'), t('arrives supply chain')],
  [t('Reach with what the actor finds, or without'), '', () => turn('withWhatItFinds'), t('credentials')],
  [t('Clear what is looked at'), t('Esc'), () => useSelection.getState().clear(), t('reach path light off')],
];

function compare(): void {
  usePlaces.getState().go('map');
  useComparing.getState().choose();
}

function playOrPause(): void {
  const { running, run } = usePlaying.getState();
  run(!running);
}

function turn(what: keyof Pick<ReachQuestion, 'byAnswering' | 'byUpdate' | 'withWhatItFinds'>): void {
  const look = useReachLook.getState();
  look.ask({ [what]: !look[what] });
}

/** The connections that other drafts plan, each as a look at what it would do. */
export function plannedLooks(model: Model): readonly LookAction[] {
  return absentConnections({ model }, replica.getState().model).map(({ connection, because }): LookAction => {
    const act = () => {
      usePlaces.getState().go('map');
      useWhatIf.getState().toggleOn(connection.id);
    };
    return [
      t('What if: with {connection}', { connection: connectionName(model, connection) }),
      absentBecause(because),
      act,
      t('switch on planned'),
    ];
  });
}
