import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { NamedVersion } from '../../../shared/protocol/requests.ts';
import { useReplica } from '../../client/replica.ts';
import { ask } from '../../client/run.ts';
import { useCompared, useComparing } from '../../state/difference.ts';
import type { Against } from '../../state/difference.ts';
import { differenceCounts } from '../../state/difference/rows.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { commaed } from './tied.tsx';
import { rich, t, word } from '../../words/t.ts';

/** Over the map while it is compared with what was: with what, and how much of it is another. */
export function DifferenceStrip() {
  const { against, stop } = useComparing();
  const compared = useCompared();
  return (
    <section className="look-strip difference" aria-label={t('Difference')}>
      <header>
        <p role="status">
          {compared ? (
            <Counts compared={compared} />
          ) : against ? (
            t('Reading how it was…')
          ) : (
            t('What is on the map, compared with')
          )}
        </p>
        <Chooser />
        <Button look="quiet" square label={t('Stop comparing')} onPress={stop}>
          <X size={15} />
        </Button>
      </header>
    </section>
  );
}

function Counts({
  compared: { against, name, groups },
}: {
  readonly compared: NonNullable<ReturnType<typeof useCompared>>;
}) {
  const counts = [...differenceCounts(groups)];
  const parts = counts.map(([became, count]) => (
    <span key={became}>
      {count} <i className={`became-${became}`}>{word(became)}</i>
    </span>
  ));
  const said = {
    b: (inside: ReactNode[]) => <b>{inside}</b>,
    name,
    counts: parts.length === 0 ? t('none in the threat model') : commaed(parts),
  };
  return against.kind === 'change'
    ? rich('<b>Difference</b> before “{name}”: {counts}', said)
    : rich('<b>Difference</b> since version “{name}”: {counts}', said);
}

/** The versions that have a name, and the changes that have landed, newest first. */
function Chooser() {
  const { against, compareWith } = useComparing();
  const versions = useVersions();
  const model = useReplica((state) => state.model);
  const changes = model
    .all('change')
    .flatMap(({ id, title, landed }) => (landed ? [{ id, title, at: landed.at }] : []))
    .toSorted((a, b) => b.at.localeCompare(a.at, 'en'));
  const targets: readonly (readonly [key: string, label: string, against: Against])[] = [
    ...versions.toReversed().map(({ name, revision }) => {
      const label = t('version “{name}”', { name });
      return [`version ${revision} ${name}`, label, { kind: 'version', name, revision }] as const;
    }),
    ...changes.map(
      ({ id, title }) => [id, t('before “{title}”', { title }), { kind: 'change', change: id }] as const,
    ),
  ];
  if (targets.length === 0)
    return (
      <span className="quiet">{t('… nothing yet: no version has a name, and no change has landed.')}</span>
    );
  return (
    <Choice
      label={t('Compare with')}
      hideLabel
      value={keyOf(against)}
      options={[
        ...(against ? [] : [['', t('choose…')] as const]),
        ...targets.map(([key, label]) => [key, label] as const),
      ]}
      onChange={(chosen) => {
        const target = targets.find(([key]) => key === chosen);
        if (target) void compareWith(target[2]);
      }}
    />
  );
}

function keyOf(against: Against | undefined): string {
  if (!against) return '';
  return against.kind === 'change' ? against.change : `version ${against.revision} ${against.name}`;
}

function useVersions(): readonly NamedVersion[] {
  const [versions, setVersions] = useState<readonly NamedVersion[]>([]);
  useEffect(() => {
    let wanted = true;
    void ask('versions.list', {}).then((answer) => {
      if (wanted && answer.ok) setVersions(answer.value.versions);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return versions;
}
