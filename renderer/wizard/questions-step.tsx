import { questions } from '../../shared/questions/questions.ts';
import type { Question } from '../../shared/questions/questions.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { run } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { Step } from './steps.ts';
import { useWizard } from './wizard-state.ts';
import { t, word } from '../words/t.ts';

const ANSWERS = [
  ['yes', t('Yes')],
  ['no', t('No')],
  ['left open', t('Leave open')],
] as const;

/** Where a yes is described. What exists is changed on the map and in the inspector. */
const LEADS_TO: Readonly<Partial<Record<Question['key'], Step>>> = {
  component: 'component',
  zone: 'new zone',
  actor: 'actor',
  connection: 'connection',
  relies: 'relies',
};

/** All questions at once, each with its place: yes leads to where it is drawn. */
export function QuestionsStep() {
  const { change } = useShown();
  if (!change) return null;
  return (
    <ol className="questions">
      {questions.map((question) => (
        <QuestionCard key={question.key} question={question} change={change} />
      ))}
    </ol>
  );
}

function QuestionCard({ question, change }: { question: Question; change: RecordOf<'change'> }) {
  const goTo = useWizard((state) => state.goTo);
  const setWizard = usePlaces((state) => state.setWizard);
  const given = change.answers[question.key];
  const step = LEADS_TO[question.key];
  const answer = (value: string, words?: string) => {
    const said = words ?? given?.words;
    void run('change.answer', {
      change: change.id,
      question: question.key,
      answer: value,
      ...(said !== undefined && said !== '' && { words: said }),
    });
  };
  return (
    <li className={given ? 'card settled' : 'card'}>
      <h3>{word(question.ask)}</h3>
      <p className="quiet">{word(question.help)}</p>
      <div className="actions">
        {ANSWERS.map(([value, label]) => (
          <Button key={value} chosen={given?.answer === value} onPress={() => answer(value)}>
            {label}
          </Button>
        ))}
        {step !== undefined && given?.answer === 'yes' && (
          <Button look="first" onPress={() => goTo(step)}>
            {t('Describe it')}
          </Button>
        )}
        {question.key === 'existing' && given?.answer === 'yes' && (
          <Button look="first" onPress={() => setWizard(false)}>
            {t('Change it on the map')}
          </Button>
        )}
      </div>
      {given?.answer === 'yes' && <p className="quiet">{word(question.how)}</p>}
      {given && (given.answer === 'no' || step === undefined) && (
        <TextField
          label={given.answer === 'no' ? t('Why not') : t('In words')}
          value={given.words ?? ''}
          onDone={(words) => answer(given.answer, words)}
        />
      )}
    </li>
  );
}
