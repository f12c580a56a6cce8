import { useState } from 'react';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { useReplica } from '../client/replica.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import type { Disposition, Finding } from './columns.ts';
import { ASKS, decided, needsReason, useDeciding } from './deciding.ts';
import type { Said } from './deciding.ts';
import { peopleOf } from './people.ts';
import { DOING, callFinding } from './words.ts';
import { t } from '../words/t.ts';

/** Asks what belongs to a decision: why, by whom, until when, what shows it, what to do if it happens. */
export function DecisionDialog() {
  const { asked, done } = useDeciding();
  const { model } = useShown();
  const finding = asked && model.get(asked.finding);
  return (
    <Dialog
      title={finding && asked ? `${DOING[asked.state]}: ${callFinding(finding)}` : ''}
      open={finding !== undefined}
      onClose={done}
    >
      {finding && asked && (
        <Decision key={asked.state} model={model} finding={finding} state={asked.state} onDone={done} />
      )}
    </Dialog>
  );
}

interface DecisionProps {
  readonly model: Model;
  readonly finding: Finding;
  readonly state: Disposition;
  readonly onDone: () => void;
}

function Decision({ model, finding, state, onDone }: DecisionProps) {
  const day = useToday();
  const author = useReplica((now) => now.opened?.author ?? '');
  const [said, setSaid] = useState<Said>(() => startOf(finding, state, author));
  const say = (field: keyof Said) => (value: string) => setSaid((before) => ({ ...before, [field]: value }));
  const asks = ASKS[state];
  const lacking = needsReason(state) && said.why.trim() === '';
  const decide = () => {
    if (lacking) return;
    onDone();
    const disposition = decided(finding, state, said, day);
    void run('finding.change', { id: finding.id, fields: { disposition } });
  };
  return (
    <form
      className="decision"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <p className="quiet">{finding.title}</p>
      <TextField
        label={t('Why')}
        lines
        autoFocus
        value={said.why}
        onChange={say('why')}
        onDone={say('why')}
      />
      <div className="pair">
        <TextField
          label={t('Who decided')}
          value={said.decidedBy}
          suggestions={peopleOf(model)}
          onChange={say('decidedBy')}
          onDone={say('decidedBy')}
        />
        {asks.includes('reviewBy') && (
          <DateField
            label={state === 'accepted' ? t('Until when') : t('Look at it again by')}
            value={said.reviewBy}
            onChange={say('reviewBy')}
          />
        )}
      </div>
      {asks.includes('responseProcedure') && (
        <TextField
          label={t('If it happens: what to do')}
          lines
          value={said.responseProcedure}
          onChange={say('responseProcedure')}
          onDone={say('responseProcedure')}
        />
      )}
      {asks.includes('evidence') && (
        <TextField
          label={t('Evidence')}
          value={said.evidence}
          onChange={say('evidence')}
          onDone={say('evidence')}
        />
      )}
      <div className="dialog-actions">
        <Button onPress={onDone}>{t('Leave it as it is')}</Button>
        <Button look="first" disabled={lacking} onPress={decide}>
          {DOING[state]}
        </Button>
      </div>
    </form>
  );
}

/** The reason of another decision is not the reason of this one. */
function startOf({ disposition }: Finding, state: Disposition, author: string): Said {
  const same = disposition.state === state;
  return {
    why: same ? (disposition.why ?? '') : '',
    decidedBy: same ? (disposition.decidedBy ?? author) : author,
    // Deciding again means another day.
    reviewBy: '',
    evidence: same ? (disposition.evidence ?? '') : '',
    responseProcedure: disposition.responseProcedure ?? '',
  };
}
