import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { run } from '../../client/run.ts';
import { useSelection } from '../../state/selection.ts';
import { TextField } from '../../ui/field.tsx';
import { speaking } from './listed.ts';
import { Named } from './named.tsx';
import { t, word } from '../../words/t.ts';

/** The head of every inspector: what kind of thing it is, and its name, which can be rewritten in place. */
export function Head({
  over,
  name,
  onRename,
}: {
  over: string;
  name: string;
  onRename?: (name: string) => void;
}) {
  return (
    <>
      <p className="over-title">{over}</p>
      <h2>{name}</h2>
      {onRename && (
        <TextField
          label={t('Name')}
          hideLabel
          value={name}
          onDone={(next) => {
            if (next.trim() !== '') onRename(next.trim());
          }}
        />
      )}
    </>
  );
}

export function Section({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section>
      <h3 className="section-title">
        {title}
        {action}
      </h3>
      {children}
    </section>
  );
}

/** A line that leads to another record. */
export function LinkTo({ id, children }: { id: Id; children: ReactNode }) {
  const show = useSelection((state) => state.show);
  return (
    <button
      type="button"
      className="line-button"
      onClick={() => {
        show(id);
      }}
    >
      {children}
    </button>
  );
}

/** Changes fields of a record; `null` takes a field away. */
export function change(id: Id, fields: Readonly<Record<string, unknown>>): void {
  void run(`${id.slice(0, id.indexOf(':'))}.change`, { id, fields });
}

/** What a text field means: empty text says nothing. */
export function textOrNothing(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The assumptions, controls and findings that speak of a record; without what stands elsewhere in its inspector. */
export function SpokenOf({ model, id, except = [] }: { model: Model; id: Id; except?: readonly Id[] }) {
  const spoken = speaking(model, id);
  const { controls, findings } = spoken;
  const assumptions = spoken.assumptions.filter((each) => !except.includes(each.id));
  return (
    <>
      {controls.length > 0 && (
        <Section title={t('Controls')}>
          <ControlPills controls={controls} />
        </Section>
      )}
      {assumptions.length > 0 && (
        <Section title={t('Rests on')}>
          {assumptions.map(({ id: key, text, validity }) => (
            <p key={key} className="quiet">
              <Named id={key}>{t('“{text}”', { text })}</Named> <Validity validity={validity} />
            </p>
          ))}
        </Section>
      )}
      {findings.length > 0 && (
        <Section title={t('Findings')}>
          {findings.map(({ id: key, title, disposition, severity }) => (
            <p key={key} className="quiet">
              <Named id={key}>{title}</Named> <b>{word(disposition.state)}</b>
              {severity !== undefined && `, ${severity}`}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}

/** Controls, each a press away, with how far it is. */
export function ControlPills({ controls }: { controls: readonly RecordOf<'control'>[] }) {
  return (
    <div className="pills">
      {controls.map(({ id, name, state }) => (
        <span key={id} className="pill">
          <Named id={id}>{name}</Named>, <b className={`state-${state}`}>{word(state)}</b>
        </span>
      ))}
    </div>
  );
}

/** Whether an assumption holds, never by colour alone. */
export function Validity({ validity }: { validity: RecordOf<'assumption'>['validity'] }) {
  return <b className={`validity-${validity}`}>{word(validity)}</b>;
}
