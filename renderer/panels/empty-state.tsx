import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import './empty-state.css';

/** What can be begun with where something is empty; how, the shell says: it knows the other rooms. */
export interface NextSteps {
  readonly 'Type a line': () => void;
  readonly 'New trust zone': () => void;
  readonly 'New threat actor': () => void;
  readonly 'Table of sensitive data': () => void;
  readonly 'Table of paths': () => void;
  readonly 'Table of controls': () => void;
  readonly 'New change…': () => void;
  readonly 'New finding': () => void;
  readonly 'Board of findings': () => void;
  readonly 'Paste tables of a report…': () => void;
}

export const NextStepsContext = createContext<NextSteps | undefined>(undefined);

/** Says what is empty, why that may be, and what to do next. */
export function EmptyState(props: {
  readonly children: ReactNode;
  readonly next?: readonly (keyof NextSteps)[];
}) {
  const { children, next = [] } = props;
  const steps = useContext(NextStepsContext);
  return (
    <div className="empty">
      <p>{children}</p>
      {steps && next.length > 0 && (
        <div className="empty-steps">
          {next.map((step) => (
            <Button key={step} onPress={steps[step]}>
              {step}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
