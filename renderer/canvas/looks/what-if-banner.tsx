import { Undo2 } from 'lucide-react';
import { connectionName } from '../../../shared/model/lookups.ts';
import { useReachAsked, useReachLook } from '../../state/reach.ts';
import { useShown } from '../../state/shown.ts';
import { useAbsent, useWhatIf } from '../../state/what-if.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { absentBecause } from './absent-words.ts';
import { ActorChangesLine } from './actor-changes-line.tsx';
import { groupedByChanges } from '../../state/reach-changes.ts';
import { Shows } from './shows.tsx';
import { commaed, tied } from './tied.tsx';
import { useWhatIfChanges } from './use-what-if-changes.ts';
import { rich, t } from '../../words/t.ts';

/** Over the map while a connection is switched off or on for a look: what that would do, and the way back. */
export function WhatIfBanner() {
  const { off, on, back } = useWhatIf();
  if (off.length + on.length === 0) return null;
  return (
    <section className="look-strip what-if" aria-label={t('What if')}>
      <header>
        <p>
          <b>{t('What if:')}</b> <Switched />
        </p>
        <AlsoWith />
        <Button onPress={back}>
          <Undo2 size={14} /> {t('Back to what is')}
        </Button>
      </header>
      <Says />
    </section>
  );
}

/** `without “Place order” and “Report”, with “Export”` */
function Switched() {
  const { model } = useReachAsked();
  const { off, on } = useWhatIf();
  const named = (ids: typeof off) =>
    tied(
      ids.map((id) => {
        const connection = model.get(id);
        return (
          <Shows key={id} id={id}>
            {t('“{text}”', { text: connection ? connectionName(model, connection) : id })}
          </Shows>
        );
      }),
    );
  return commaed([
    ...(off.length > 0 ? [rich('without {connections}', { connections: named(off) })] : []),
    ...(on.length > 0 ? [rich('with {connections}', { connections: named(on) })] : []),
  ]);
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
      {lit !== undefined && first.length === 0 && (
        <p>{t('Nothing changes for {actor}.', { actor: model.get(lit)?.name ?? '' })}</p>
      )}
      {groupedByChanges(first).map((group) => (
        <ActorChangesLine key={group.actors.join(' ')} model={model} {...group} />
      ))}
      {lit === undefined ? (
        lines
      ) : (
        <details>
          <summary>
            {t(
              '{count, plural, one {{count} other actor would get elsewhere too} other {{count} other actors would get elsewhere too}}',
              { count: changes.length - first.length },
            )}
          </summary>
          {lines}
        </details>
      )}
      {lit === undefined && untouched > 0 && (
        <p>
          {t('Nothing changes for {count, plural, one {{count} other actor} other {{count} other actors}}.', {
            count: untouched,
          })}
        </p>
      )}
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
    return [connection.id, `${connectionName(model, connection)}, ${absentBecause(because)}`] as const;
  });
  return (
    <Choice
      label={t('Switch another one on')}
      hideLabel
      value=""
      options={[['', t('and with…')], ...options]}
      onChange={(id) => {
        if (id !== '') toggleOn(id);
      }}
    />
  );
}
