import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { Model } from '../../shared/model/model.ts';
import { usePlaces } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Categories } from './categories.tsx';
import { changeFinding } from './change-finding.ts';
import { inOrder } from './columns.ts';
import type { Finding } from './columns.ts';
import { Decided } from './decided.tsx';
import { Options } from './options.tsx';
import { Rating } from './rating.tsx';
import { Targets } from './targets.tsx';
import { LeansOn } from './leans-on.tsx';
import { t } from '../words/t.ts';

/** Everything about one finding: what it is on the left, what was decided and why on the right. */
export function FindingPage({ finding }: { finding: Finding }) {
  const { model } = useShown();
  const { openFinding } = usePlaces();
  useEscape(() => openFinding(undefined));
  return (
    <>
      <div className="findings-bar">
        <Button look="quiet" onPress={() => openFinding(undefined)}>
          <ArrowLeft size={15} /> {t('Findings')}
        </Button>
        <span className="gap" />
        <Beside finding={finding} />
      </div>
      <article className="finding-page">
        <Told model={model} finding={finding} />
        <Decided key={finding.disposition.state} model={model} finding={finding} />
      </article>
    </>
  );
}

function textField(finding: Finding, field: 'scenario' | 'justification' | 'number') {
  return (text: string) => changeFinding(finding, { [field]: text.trim() === '' ? null : text.trim() });
}

function Told({ model, finding }: { model: Model; finding: Finding }) {
  const recommend = (which: 'short' | 'long') => (text: string) => {
    const { [which]: _before, ...rest } = finding.recommendations ?? {};
    const next = text.trim() === '' ? rest : { ...rest, [which]: text.trim() };
    changeFinding(finding, { recommendations: Object.keys(next).length === 0 ? null : next });
  };
  return (
    <div className="finding-told">
      <h2>{finding.title}</h2>
      <div className="finding-name">
        <TextField
          label={t('Number')}
          value={finding.number ?? ''}
          placeholder="HP-7"
          onDone={textField(finding, 'number')}
        />
        <TextField
          label={t('Title')}
          value={finding.title}
          autoFocus={finding.title === 'New finding'}
          onDone={(title) => {
            if (title.trim() !== '') changeFinding(finding, { title: title.trim() });
          }}
        />
      </div>
      <Rating model={model} finding={finding} />
      <Targets model={model} finding={finding} />
      <TextField
        label={t('Description')}
        lines
        value={finding.description}
        onDone={(description) => changeFinding(finding, { description: description.trim() })}
      />
      <TextField
        label={t('Scenario: who does what, and what comes of it')}
        lines
        value={finding.scenario ?? ''}
        onDone={textField(finding, 'scenario')}
      />
      <TextField
        label={t('Why it is rated so')}
        lines
        value={finding.justification ?? ''}
        onDone={textField(finding, 'justification')}
      />
      <div className="pair">
        <TextField
          label={t('Recommended soon')}
          lines
          value={finding.recommendations?.short ?? ''}
          onDone={recommend('short')}
        />
        <TextField
          label={t('Recommended in the long run')}
          lines
          value={finding.recommendations?.long ?? ''}
          onDone={recommend('long')}
        />
      </div>
      <Categories model={model} finding={finding} />
      <Options model={model} finding={finding} />
      <LeansOn model={model} finding={finding} />
    </div>
  );
}

/** Leads through all findings, in the order of the board. */
function Beside({ finding }: { finding: Finding }) {
  const { model } = useShown();
  const today = useToday();
  const { openFinding } = usePlaces();
  const all = inOrder(model, model.all('finding'), today);
  const at = all.findIndex(({ id }) => id === finding.id);
  const go = (step: number) => () => openFinding(all[at + step]?.id);
  return (
    <>
      <span className="quiet">{t('{number} of {count}', { number: at + 1, count: all.length })}</span>
      <Button look="quiet" disabled={at <= 0} onPress={go(-1)}>
        {t('Previous')}
      </Button>
      <Button look="quiet" disabled={at >= all.length - 1} onPress={go(1)}>
        {t('Next')}
      </Button>
    </>
  );
}

/** Escape leaves the page, unless a field or a dialog wants it. */
function useEscape(act: () => void): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const { target } = event;
      const inside =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [role=dialog], [role=menu]');
      if (event.key === 'Escape' && !event.defaultPrevented && !inside) act();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  });
}
