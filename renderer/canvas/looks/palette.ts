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

/** Something that can be done, as the palette lists it: its words, its key, other words that find it. */
export type LookAction = readonly [label: string, key: string, act: () => void, words: string];

/** Everything that can be looked at on the map. */
export const lookActions: readonly LookAction[] = [
  [
    'What if the selected connection were not there?',
    'O',
    () => canvasCommands.whatIfWithout(),
    'switch off',
  ],
  ['Back to what is', '', () => useWhatIf.getState().back(), 'what if end'],
  ['Compare with an earlier version or change…', '', compare, 'difference diff changed since'],
  ['Stop comparing', '', () => useComparing.getState().stop(), 'difference'],
  ['Play or pause the path', '', playOrPause, 'hop'],
  ['Reach by answering, or not', '', () => turn('byAnswering'), 'backwards malicious answer'],
  ['Reach by update, or not', '', () => turn('byUpdate'), 'arrives supply chain'],
  ['Reach with what the actor finds, or without', '', () => turn('withWhatItFinds'), 'credentials'],
  ['Clear what is looked at', 'Esc', () => useSelection.getState().clear(), 'reach path light off'],
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
    const where = because === 'removed' ? because : `planned in ${because.plannedIn}`;
    const act = () => {
      usePlaces.getState().go('map');
      useWhatIf.getState().toggleOn(connection.id);
    };
    return [`What if: with ${connectionName(model, connection)}`, where, act, 'switch on planned'];
  });
}
