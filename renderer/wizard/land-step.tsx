import { useMemo } from 'react';
import { changeMarkdown } from '../../shared/documents/change.ts';
import { toKeep } from '../../shared/questions/consequences.ts';
import { FOUR, questions } from '../../shared/questions/questions.ts';
import { workOn } from '../client/draft.ts';
import { tell } from '../client/notices.ts';
import { run } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { useConsequences } from './use-consequences.ts';
import { useWizard } from './wizard-state.ts';

/** What the change is, as the pull request will say it; then it lands, as one step, or is dropped. */
export function LandStep() {
  const { model, base, change } = useShown();
  const { reset, goTo } = useWizard();
  const setWizard = usePlaces((state) => state.setWizard);
  const decided = useConsequences(base, model, change);
  // The verdicts are in the draft: the text is of the change as it will be.
  const text = useMemo(() => {
    const drafted = change && model.get(change.id);
    return base && drafted ? changeMarkdown(base, model, drafted) : '';
  }, [base, model, change]);
  if (!change || !base) return null;
  const open = questions.filter(({ key }) => FOUR.includes(key) && change.answers[key] === undefined);
  const undecided = decided.filter((one) => one.open).map(({ consequence }) => toKeep(consequence));
  const finish = async (command: 'change.land' | 'change.drop') => {
    const args =
      command === 'change.land' ? { change: change.id, text, open: undecided } : { change: change.id };
    const answer = await run(command, args);
    if (!answer.ok) return;
    workOn(undefined);
    reset();
    setWizard(false);
    const landed = command === 'change.land';
    tell({
      tone: landed ? 'good' : 'plain',
      title: landed ? `“${change.title}” has landed.` : `“${change.title}” was dropped.`,
      lines: [landed ? 'It is one step in the history; undo takes it back.' : 'The record of it is kept.'],
    });
  };
  return (
    <>
      {undecided.length > 0 && (
        <section className="card needs">
          <h3>
            {undecided.length === 1 ? 'One consequence has' : `${undecided.length} consequences have`} no
            verdict
          </h3>
          <p className="quiet">It may land all the same; they stay visible as open on the change.</p>
          <div>
            <Button onPress={() => goTo('consequences')}>Look at the consequences</Button>
          </div>
        </section>
      )}
      {open.length > 0 && (
        <section className="card needs">
          <h3>Not answered yet</h3>
          {open.map(({ key, ask }) => (
            <p key={key} className="quiet">
              {ask}
            </p>
          ))}
          <p className="quiet">What is left open stays visible as open.</p>
        </section>
      )}
      <section className="card">
        <h3>Text for the pull request</h3>
        <pre className="markdown">{text}</pre>
        <div className="actions">
          <Button onPress={() => void navigator.clipboard.writeText(text)}>Copy</Button>
        </div>
      </section>
      <div className="actions">
        <Button look="first" onPress={() => void finish('change.land')}>
          Land the change
        </Button>
        <Button look="quiet" onPress={() => void finish('change.drop')}>
          Drop it
        </Button>
      </div>
    </>
  );
}
