import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { protectionsOf } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { CONTROL_STATES } from '../../../shared/model/records/control.ts';
import { Choice, TextField } from '../../ui/field.tsx';
import { Head, Section, SpokenOf, change } from './parts.tsx';
import { RecordLinks } from './record-links.tsx';

/** A security control: how far it is, what it realises and guards, how it was verified, what it rests on. */
export function ControlInspector({ model, control }: { model: Model; control: RecordOf<'control'> }) {
  const { id, name, summary, state, category, identifier, guards, restsOn } = control;
  const code = category && (model.get(category)?.code ?? model.get(category)?.name);
  const over = ['CONTROL', code, identifier].filter((part) => part !== undefined).join(' · ');
  return (
    <>
      <Head over={over} name={name} onRename={(next) => change(id, { name: next })} />
      <TextField label="Summary" lines value={summary} onDone={(next) => change(id, { summary: next })} />
      <Choice
        label="State"
        value={state}
        options={CONTROL_STATES.map((each) => [each, each] as const)}
        onChange={(next) => change(id, { state: next })}
      />
      <RecordLinks
        model={model}
        title="Realises a protection of"
        ids={protectionsOf(model, id).map(({ connection }) => connection)}
      />
      {'everything' in guards ? (
        <p className="quiet">It guards everything.</p>
      ) : (
        <RecordLinks model={model} title="Guards" ids={guards.records} />
      )}
      <Verifications control={control} />
      <RecordLinks model={model} title="Rests on" ids={restsOn.filter((each) => !isAbout(model, each, id))} />
      {category && <RecordLinks model={model} title="Category" ids={[category]} />}
      <SpokenOf model={model} id={id} />
    </>
  );
}

/** What is about the control stands among what speaks of it. */
function isAbout(model: Model, assumption: Id<'assumption'>, id: Id): boolean {
  return model.get(assumption)?.about.includes(id) === true;
}

function Verifications({ control }: { control: RecordOf<'control'> }) {
  if (control.verifications.length === 0) return <p className="quiet">It was never verified.</p>;
  return (
    <Section title="Verified">
      {control.verifications.map((each) => (
        <p key={JSON.stringify(each)} className="quiet">
          {[each.what, each.result, each.by, each.at?.slice(0, 10)]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </p>
      ))}
    </Section>
  );
}
