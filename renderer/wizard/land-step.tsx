import { useMemo } from 'react';
import { changeMarkdown } from '../../shared/documents/change.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
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
import { t, word } from '../words/t.ts';

/** What the change is, as the pull request will say it; then it lands, as one step, or is dropped. */
export function LandStep() {
  const { model, base, change } = useShown();
  const goTo = useWizard((state) => state.goTo);
  const undecided = useUndecided();
  const text = useMemo(() => (base && change ? textOf(base, model, change) : ''), [base, model, change]);
  if (!change) return null;
  const open = questions.filter(({ key }) => FOUR.includes(key) && change.answers[key] === undefined);
  return (
    <>
      {undecided.length > 0 && (
        <section className="card needs">
          <h3>
            {t(
              '{count, plural, one {One consequence has no verdict} other {{count} consequences have no verdict}}',
              { count: undecided.length },
            )}
          </h3>
          <p className="quiet">{t('It may land all the same; they stay visible as open on the change.')}</p>
          <div>
            <Button onPress={() => goTo('consequences')}>{t('Look at the consequences')}</Button>
          </div>
        </section>
      )}
      {open.length > 0 && (
        <section className="card needs">
          <h3>{t('Not answered yet')}</h3>
          {open.map(({ key, ask }) => (
            <p key={key} className="quiet">
              {word(ask)}
            </p>
          ))}
          <p className="quiet">{t('What is left open stays visible as open.')}</p>
        </section>
      )}
      <section className="card">
        <h3>{t('Text for the pull request')}</h3>
        <pre className="markdown">{text}</pre>
        <div className="actions">
          <Button onPress={() => void navigator.clipboard.writeText(text)}>{t('Copy')}</Button>
        </div>
      </section>
    </>
  );
}

/** At the foot of the last step, where it is in sight however long the text. */
export function LandButtons() {
  const { model, base, change } = useShown();
  const undecided = useUndecided();
  const reset = useWizard((state) => state.reset);
  const setWizard = usePlaces((state) => state.setWizard);
  if (!change || !base) return null;
  const leave = (tone: 'good' | 'plain', title: string, line: string) => {
    workOn(undefined);
    reset();
    setWizard(false);
    tell({ tone, title, lines: [line] });
  };
  const land = async () => {
    const text = textOf(base, model, change);
    if (!(await run('change.land', { change: change.id, text, open: undecided })).ok) return;
    leave(
      'good',
      t('“{title}” has landed.', { title: change.title }),
      t('It is one step in the history; undo takes it back.'),
    );
  };
  const drop = async () => {
    if (!(await run('change.drop', { change: change.id })).ok) return;
    leave('plain', t('“{title}” was dropped.', { title: change.title }), t('The record of it is kept.'));
  };
  return (
    <>
      <Button look="quiet" onPress={() => void drop()}>
        {t('Drop it')}
      </Button>
      <Button look="first" onPress={() => void land()}>
        {t('Land the change')}
      </Button>
    </>
  );
}

function useUndecided(): ReturnType<typeof toKeep>[] {
  const { model, base, change } = useShown();
  const decided = useConsequences(base, model, change);
  return decided.filter((one) => one.open).map(({ consequence }) => toKeep(consequence));
}

/** The verdicts are in the draft: the text is of the change as it will be. */
function textOf(base: Model, model: Model, change: RecordOf<'change'>): string {
  const drafted = model.get(change.id);
  return drafted ? changeMarkdown(base, model, drafted) : '';
}
