import { draft, useDraft } from '../client/draft.ts';
import { useShown } from '../state/shown.ts';
import { usePlaces } from '../state/places.ts';
import { Button } from '../ui/button.tsx';
import { ActorsStep } from './actors-step.tsx';
import { BeginStep } from './begin-step.tsx';
import { ComponentStep } from './component-step.tsx';
import { FlowsStep } from './flows-step.tsx';
import { LandStep } from './land-step.tsx';
import { QuestionsStep } from './questions-step.tsx';
import { STEPS, useWizard } from './wizard-state.ts';
import { ZoneStep } from './zone-step.tsx';

/** The change wizard: beside the map, on which the draft is shown live against today's model. */
export function Wizard() {
  const id = useDraft();
  const { change } = useShown();
  const { setWizard } = usePlaces();
  const leave = () => {
    draft.setState({ change: undefined });
    setWizard(false);
  };
  if (id === undefined) return <BeginStep onLeave={leave} />;
  if (!change) {
    return (
      <div className="wizard">
        <h2>This draft does not fit today’s model any more</h2>
        <p className="quiet">
          Something that it changes was changed meanwhile. The draft is kept as it is; take the other change
          back, or drop this one from the list of changes.
        </p>
        <div>
          <Button onPress={leave}>Back to the map</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="wizard">
      <StepBar />
      <h2>{change.title}</h2>
      <p className="quiet">{[change.reference, change.responsible].filter(Boolean).join(' · ')}</p>
      <CurrentStep />
      <Footer onLeave={leave} />
    </div>
  );
}

function CurrentStep() {
  const step = useWizard((state) => state.step);
  switch (step) {
    case 'questions':
      return <QuestionsStep />;
    case 'component':
      return <ComponentStep />;
    case 'zone':
      return <ZoneStep />;
    case 'flows':
      return <FlowsStep />;
    case 'actors':
      return <ActorsStep />;
    case 'land':
      return <LandStep />;
  }
}

function StepBar() {
  const { step, goTo } = useWizard();
  const at = STEPS.findIndex(([id]) => id === step);
  return (
    <ol className="steps" aria-label="Steps of the change">
      {STEPS.map(([id, label], index) => (
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

function Footer({ onLeave }: { onLeave: () => void }) {
  const { step, goTo } = useWizard();
  const at = STEPS.findIndex(([id]) => id === step);
  const next = STEPS[at + 1];
  const before = STEPS[at - 1];
  return (
    <footer className="wizard-foot">
      <Button look="quiet" onPress={onLeave}>
        Later
      </Button>
      <span className="gap" />
      {before && <Button onPress={() => goTo(before[0])}>Back</Button>}
      {next && step !== 'component' && step !== 'zone' && (
        <Button look="first" onPress={() => goTo(next[0])}>
          Continue to {next[1].toLowerCase()}
        </Button>
      )}
    </footer>
  );
}
