import { Undo2 } from 'lucide-react';
import { connectionName } from '../../../shared/model/lookups.ts';
import { useReachAsked, useReachLook } from '../../state/reach.ts';
import { useShown } from '../../state/shown.ts';
import { useAbsent, useWhatIf } from '../../state/what-if.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { plural } from '../sentences.ts';
import { ActorChangesLine } from './actor-changes-line.tsx';
import { groupedByChanges } from '../../state/reach-changes.ts';
import { Shows } from './shows.tsx';
import { useWhatIfChanges } from './use-what-if-changes.ts';
import { t } from '../../words/t.ts';

/** Over the map while a connection is switched off or on for a look: what that would do, and the way back. */
export function WhatIfBanner() {
  const { off, on, back } = useWhatIf();
  if (off.length + on.length === 0) return null;
  return (
    <section className="look-strip what-if" aria-label={t('What if')}>
      <header>
        <p>
          <b>{t('What if:')}</b> <Names word="without" ids={off} />
          {off.length > 0 && on.length > 0 && ', '}
          <Names word="with" ids={on} />
        </p>
        <AlsoWith />
        <Button onPress={back}>
          <Undo2 size={14} /> Back to what is
        </Button>
      </header>
      <Says />
    </section>
  );
}

function Names({
  word,
  ids,
}: {
  readonly word: string;
  readonly ids: ReturnType<typeof useWhatIf.getState>['off'];
}) {
  const { model } = useReachAsked();
  if (ids.length === 0) return null;
  return (
    <>
      {word}{' '}
      {ids.map((id, at) => {
        const connection = model.get(id);
        return (
          <span key={id}>
            {at > 0 && ' and '}
            <Shows id={id}>“{connection ? connectionName(model, connection) : id}”</Shows>
          </span>
        );
      })}
    </>
  );
}

/** Whose reach would be another; with one actor's reach on the map, that one's first and the others folded. */
function Says() {
  const { model } = useReachAsked();
  const lit = useReachLook((state) => state.actor);
  const changes = useWhatIfChanges();
  const first = changes.filter(({ actor }) => actor === lit);
  const others = groupedByChanges(changes.filter(({ actor }) => actor !== lit));
  const lines = others.map((group) => (
    <ActorChangesLine key={group.actors.join(' ')} model={model} {...group} />
  ));
  const untouched = model.count('actor') - changes.length;
  if (changes.length === 0)
    return (
      <p className="what-if-says" role="status">
        {t('Nobody’s reach changes: there is another way, or it leads nowhere.')}
      </p>
    );
  return (
    <div className="what-if-says" role="status">
      {lit !== undefined && first.length === 0 && <p>Nothing changes for {model.get(lit)?.name}.</p>}
      {groupedByChanges(first).map((group) => (
        <ActorChangesLine key={group.actors.join(' ')} model={model} {...group} />
      ))}
      {lit === undefined ? (
        lines
      ) : (
        <details>
          <summary>{plural(changes.length - first.length, 'other actor')} would get elsewhere too</summary>
          {lines}
        </details>
      )}
      {lit === undefined && untouched > 0 && <p>Nothing changes for {plural(untouched, 'other actor')}.</p>}
    </div>
  );
}

/** What else could be switched on: what the draft removes and what other drafts plan. */
function AlsoWith() {
  const { model } = useShown();
  const { on, toggleOn } = useWhatIf();
  const others = useAbsent().filter(({ connection }) => !on.includes(connection.id));
  if (others.length === 0) return null;
  const options = others.map(({ connection, because }) => {
    const why = because === 'removed' ? because : `planned in ${because.plannedIn}`;
    return [connection.id, `${connectionName(model, connection)}, ${why}`] as const;
  });
  return (
    <Choice
      label={t('Switch another one on')}
      hideLabel
      value=""
      options={[['', 'and with…'], ...options]}
      onChange={(id) => {
        if (id !== '') toggleOn(id);
      }}
    />
  );
}
