import { explained } from '../client/explained.ts';
import { start, useReplica } from '../client/replica.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/glyphs.tsx';
import { Beginnings } from './start/beginnings.tsx';
import { LanguageChoice } from './start/language-choice.tsx';
import { OfferedFiles } from './start/offered-files.tsx';
import { TemplateCards } from './start/template-cards.tsx';
import './start/start.css';
import { t } from '../words/t.ts';

/** Before a project is open: what there is to open, and what went wrong where the host cannot be reached. */
export function StartPage() {
  const status = useReplica((state) => state.status);
  if (status === 'starting') return <div className="start" aria-busy="true" />;
  if (status === 'unreachable') return <Unreachable />;
  return <Welcome />;
}

function Unreachable() {
  const failed = useReplica((state) => state.failure);
  const { what, kept } = explained(failed ?? { code: 'stopped' });
  return (
    <main className="start">
      <div className="start-inner" role="alert">
        <h1>
          <Mark size={28} /> {t('This window is not connected')}
        </h1>
        <p className="start-lead">
          {what} {kept}{' '}
          {t('Press Enter in the terminal that started Trailmap to get a new address, and open it here.')}
        </p>
        <div>
          <Button look="first" onPress={() => void start()}>
            {t('Try again')}
          </Button>
        </div>
      </div>
    </main>
  );
}

function Welcome() {
  return (
    <main className="start">
      <LanguageChoice />
      <div className="start-inner">
        <div>
          <h1>
            <Mark size={28} /> Trailmap
          </h1>
          <p className="start-lead">
            {t(
              'Draw your system as trust zones, components and connections. Every boundary that a connection crosses is marked, and every change is asked what it does to who can reach what.',
            )}
          </p>
        </div>
        <div className="start-halves">
          <Beginnings />
          <OfferedFiles />
        </div>
        <TemplateCards />
      </div>
    </main>
  );
}
