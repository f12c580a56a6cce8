import { useState } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { zoneCandidates, zoneVerdict } from '../../shared/questions/zone-candidates.ts';
import type { FateAnswers, ZoneCandidate } from '../../shared/questions/zone-candidates.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useWizard } from './wizard-state.ts';
import { t } from '../words/t.ts';

const OFFERED = 3;

/** Question 1, which zone? Candidate by candidate, with the method's two questions and a real neighbour. */
export function ZoneStep() {
  const { model, view } = useShown();
  const { beginning } = useWizard();
  const [all, setAll] = useState(false);
  const place = usePlacing();
  const external = beginning.type === 'external service';
  const candidates = zoneCandidates(model, { talksTo: beginning.talksTo, external });
  if (beginning.name.trim() === '')
    return <p className="quiet">{t('First say what the component is called.')}</p>;
  return (
    <>
      <p className="quiet">
        {t(
          'Components belong to one trust zone when an actor who gets into one of them has got into the others as well.',
        )}
      </p>
      {candidates.slice(0, all ? candidates.length : OFFERED).map((candidate) => (
        <Candidate
          key={candidate.zone.id}
          name={beginning.name}
          candidate={candidate}
          onPlace={(zone) => void place(zone, view?.id)}
        />
      ))}
      <div className="actions">
        {!all && candidates.length > OFFERED && (
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('{count, plural, one {# more zone} other {# more zones}}', {
              count: candidates.length - OFFERED,
            })}
          </Button>
        )}
      </div>
      <NewZone external={external} onPlace={(zone) => void place(zone, view?.id)} />
    </>
  );
}

/** Adds the component to the draft, in the zone, and goes on to its data flows. */
function usePlacing() {
  const { beginning, goTo } = useWizard();
  return async (zone: Id<'zone'>, view: Id<'view'> | undefined) => {
    const answer = await run('component.add', {
      name: beginning.name.trim(),
      type: beginning.type.trim() === '' ? 'process' : beginning.type.trim(),
      ...(beginning.technology.trim() !== '' && { technology: beginning.technology.trim() }),
      zone,
      ...(view !== undefined && { view }),
    });
    if (answer.ok) goTo('flows');
  };
}

interface CandidateProps {
  readonly name: string;
  readonly candidate: ZoneCandidate;
  readonly onPlace: (zone: Id<'zone'>) => void;
}

function Candidate({ name, candidate, onPlace }: CandidateProps) {
  const { zone, neighbour, named } = candidate;
  const [answers, setAnswers] = useState<Partial<FateAnswers>>({});
  const { intoThis, backAgain } = answers;
  const settled = intoThis === false || (intoThis === true && backAgain !== undefined);
  return (
    <section className="card">
      <h3>
        {zone.name} {named > 0 && <span className="quiet">{talksWords(named, neighbour?.name)}</span>}
      </h3>
      <Ask
        text={fateWords(name, neighbour?.name)}
        answer={intoThis}
        onAnswer={(yes) => setAnswers({ ...answers, intoThis: yes })}
      />
      {intoThis === true && (
        <Ask
          text={backWords(name, neighbour?.name)}
          answer={backAgain}
          onAnswer={(yes) => setAnswers({ ...answers, backAgain: yes })}
        />
      )}
      {settled && (
        <Outcome
          zone={zone.id}
          zoneName={zone.name}
          name={name}
          verdict={zoneVerdict({ intoThis: intoThis === true, backAgain: backAgain === true })}
          onPlace={onPlace}
        />
      )}
    </section>
  );
}

function talksWords(named: number, other: string | undefined): string {
  if (named > 1) return t('talks to {count} of its components', { count: named });
  return other === undefined ? t('talks to what is there') : t('talks to {other}', { other });
}

function fateWords(name: string, other: string | undefined): string {
  return other === undefined
    ? t('If an actor gets into what is there, has it got into {name} as well?', { name })
    : t('If an actor gets into {other}, has it got into {name} as well?', { other, name });
}

function backWords(name: string, other: string | undefined): string {
  return other === undefined
    ? t('And the other way round: from {name} into what is there?', { name })
    : t('And the other way round: from {name} into {other}?', { name, other });
}

function Ask({
  text,
  answer,
  onAnswer,
}: {
  text: string;
  answer: boolean | undefined;
  onAnswer: (yes: boolean) => void;
}) {
  return (
    <div className="ask" role="group" aria-label={text}>
      <span>{text}</span>
      <Button chosen={answer === true} onPress={() => onAnswer(true)}>
        {t('Yes')}
      </Button>
      <Button chosen={answer === false} onPress={() => onAnswer(false)}>
        {t('No')}
      </Button>
    </div>
  );
}

interface OutcomeProps {
  readonly zone: Id<'zone'>;
  readonly zoneName: string;
  readonly name: string;
  readonly verdict: ReturnType<typeof zoneVerdict>;
  readonly onPlace: (zone: Id<'zone'>) => void;
}

function Outcome({ zone, zoneName, name, verdict, onPlace }: OutcomeProps) {
  if (verdict === 'same zone') {
    return (
      <div>
        <Button look="first" onPress={() => onPlace(zone)}>
          {t('Place {name} in {zone}', { name, zone: zoneName })}
        </Button>
      </div>
    );
  }
  if (verdict === 'nested zone') {
    return <NewZone parent={zone} parentName={zoneName} onPlace={onPlace} />;
  }
  return <p className="quiet">{t('Then it belongs to another zone.')}</p>;
}

interface NewZoneProps {
  readonly external?: boolean;
  readonly parent?: Id<'zone'>;
  readonly parentName?: string;
  readonly onPlace: (zone: Id<'zone'>) => void;
}

/** None of them: the component brings a zone of its own, which is question 2. */
function NewZone({ external = false, parent, parentName, onPlace }: NewZoneProps) {
  const [name, setName] = useState('');
  const { view } = useShown();
  const make = async () => {
    const answer = await run('zone.add', {
      name: name.trim(),
      ...(external && { external }),
      ...(parent !== undefined && { parent }),
      ...(view && { view: view.id }),
    });
    const id = answer.ok ? answer.value.created[0] : undefined;
    if (id !== undefined && isIdOf('zone', id)) onPlace(id);
  };
  return (
    <section className={parent === undefined ? 'card' : ''}>
      {parent === undefined && (
        <h3>{external ? t('A new zone for this supplier') : t('None of these: a new trust zone')}</h3>
      )}
      <TextField
        label={
          parent === undefined
            ? t('Name of the zone')
            : t('Name of the zone inside {zone}', { zone: parentName ?? '' })
        }
        value=""
        onChange={setName}
        onDone={setName}
      />
      <div className="actions">
        <Button disabled={name.trim() === ''} onPress={() => void make()}>
          {t('Place it in a new zone')}
        </Button>
      </div>
    </section>
  );
}
