import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { t } from '../words/t.ts';
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

const STEP_WORDS: Readonly<Record<keyof NextSteps, string>> = {
  'Type a line': t('Type a line'),
  'New trust zone': t('New trust zone'),
  'New threat actor': t('New threat actor'),
  'Table of sensitive data': t('Table of sensitive data'),
  'Table of paths': t('Table of paths'),
  'Table of controls': t('Table of controls'),
  'New change…': t('New change…'),
  'New finding': t('New finding'),
  'Board of findings': t('Board of findings'),
  'Paste tables of a report…': t('Paste tables of a report…'),
};

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
              {STEP_WORDS[step]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
