import { draft, useDraft } from '../client/draft.ts';
import { useReplica } from '../client/replica.ts';
import { useShown } from '../state/shown.ts';
import { usePlaces } from '../state/places.ts';
import { Button } from '../ui/button.tsx';
import { ActorStep } from './actor-step.tsx';
import { ActorsStep } from './actors-step.tsx';
import { BeginStep } from './begin-step.tsx';
import { ComponentStep } from './component-step.tsx';
import { ConnectionStep } from './connection-step.tsx';
import { ConsequencesStep } from './consequences-step.tsx';
import { FlowsStep } from './flows-step.tsx';
import { LandButtons, LandStep } from './land-step.tsx';
import { NewZoneStep } from './new-zone-step.tsx';
import { PairsStep } from './pairs-step.tsx';
import { QuestionsStep } from './questions-step.tsx';
import { RebaseStep } from './rebase-step.tsx';
import { ReliesStep } from './relies-step.tsx';
import { SpeaksStep } from './speaks-step.tsx';
import { stepsOf } from './steps.ts';
import type { Step } from './steps.ts';
import { useWizard } from './wizard-state.ts';
import { ZoneStep } from './zone-step.tsx';
import { t } from '../words/t.ts';

/** The change wizard: beside the map, on which the draft is shown live against today's model. */
export function Wizard() {
  const id = useDraft();
  const shown = useShown();
  const today = useReplica((state) => state.model);
  const { setWizard } = usePlaces();
  const leave = () => {
    draft.setState({ change: undefined });
    setWizard(false);
  };
  if (id === undefined) return <BeginStep onLeave={leave} />;
  const { change, diff } = shown;
  if (!change || !diff) {
    const kept = today.get(id);
    return kept ? <RebaseStep change={kept} onLeave={leave} /> : <BeginStep onLeave={leave} />;
  }
  const steps = stepsOf(change, diff);
  return (
    <div className="wizard">
      <StepBar steps={steps} />
      <h2>{change.title}</h2>
      <p className="quiet">{[change.reference, change.responsible].filter(Boolean).join(' · ')}</p>
      <CurrentStep />
      <Footer steps={steps} onLeave={leave} />
    </div>
  );
}

const BODIES: Readonly<Record<Step, () => React.ReactNode>> = {
  questions: QuestionsStep,
  component: ComponentStep,
  zone: ZoneStep,
  flows: FlowsStep,
  actors: ActorsStep,
  'new zone': NewZoneStep,
  speaks: SpeaksStep,
  pairs: PairsStep,
  actor: ActorStep,
  connection: ConnectionStep,
  relies: ReliesStep,
  consequences: ConsequencesStep,
  land: LandStep,
};

function CurrentStep() {
  const step = useWizard((state) => state.step);
  const Body = BODIES[step];
  return <Body />;
}

type Steps = ReturnType<typeof stepsOf>;

function StepBar({ steps }: { steps: Steps }) {
  const { step, goTo } = useWizard();
  const at = steps.findIndex(([id]) => id === step);
  return (
    <ol className="steps" aria-label={t('Steps of the change')}>
      {steps.map(([id, label], index) => (
        <li key={id} className={index < at ? 'done' : index === at ? 'now' : ''}>
          <button
            type="button"
            aria-current={index === at ? 'step' : undefined}
            onClick={() => {
              goTo(id);
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Steps that go on by what is done in them. */
const GO_ON_THEMSELVES: ReadonlySet<Step> = new Set(['component', 'zone']);

function Footer({ steps, onLeave }: { steps: Steps; onLeave: () => void }) {
  const { step, goTo } = useWizard();
  const at = steps.findIndex(([id]) => id === step);
  const next = steps[at + 1];
  const before = steps[at - 1];
  return (
    <footer className="wizard-foot">
      <Button look="quiet" onPress={onLeave}>
        {t('Later')}
      </Button>
      <span className="gap" />
      {before && <Button onPress={() => goTo(before[0])}>{t('Back')}</Button>}
      {next && !GO_ON_THEMSELVES.has(step) && (
        <Button look="first" onPress={() => goTo(next[0])}>
          {next[2]}
        </Button>
      )}
      {step === 'land' && <LandButtons />}
    </footer>
  );
}
