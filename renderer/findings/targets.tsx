import { X } from 'lucide-react';
import { useMemo } from 'react';
import { isId } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { definitionOf } from '../../shared/model/kinds.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { FindingTarget } from '../../shared/model/records/finding.ts';
import { showRecord } from '../state/show.ts';
import { Button } from '../ui/button.tsx';
import { Picker } from '../ui/picker.tsx';
import type { PickerEntry } from '../ui/picker.tsx';
import { changeFinding } from './change-finding.ts';
import type { Finding } from './columns.ts';
import { targetName } from './words.ts';
import { t, word } from '../words/t.ts';

/** What the finding concerns. A press shows it on the map. */
export function Targets({ model, finding }: { model: Model; finding: Finding }) {
  const entries = useMemo(() => pickable(model), [model]);
  const { targets } = finding;
  const add = (picked: string) => {
    const target: FindingTarget =
      picked === 'everything'
        ? { everything: true }
        : picked.startsWith('in ')
          ? { componentsOf: picked.slice(3) as Id<'zone'> }
          : { record: picked as Id };
    changeFinding(finding, { targets: [...targets, target] });
  };
  return (
    <section aria-label={t('What it concerns')}>
      <h3 className="section-title">{t('What it concerns')}</h3>
      <ul className="chips">
        {targets.map((target, at) => (
          <li key={targetName(model, target)} className="chip-line">
            <TargetLink model={model} target={target} />
            <Button
              look="quiet"
              square
              label={t('No longer {target}', { target: targetName(model, target) })}
              onPress={() => changeFinding(finding, { targets: targets.filter((_, other) => other !== at) })}
            >
              <X size={13} />
            </Button>
          </li>
        ))}
        <li>
          <Picker label={t('Add what it concerns')} placeholder={t('Add…')} entries={entries} onPick={add} />
        </li>
      </ul>
    </section>
  );
}

function TargetLink({ model, target }: { model: Model; target: FindingTarget }) {
  const id = 'record' in target ? target.record : 'componentsOf' in target ? target.componentsOf : undefined;
  const name = targetName(model, target);
  if (id === undefined || !model.has(id)) return <span>{name}</span>;
  return (
    <button type="button" className="line-button" onClick={() => showRecord(model, id)}>
      {name}
    </button>
  );
}

/** What a finding can concern, with what kind of thing each is. */
function pickable(model: Model): readonly PickerEntry[] {
  const all = (kind: 'zone' | 'component' | 'connection' | 'actor' | 'asset' | 'control') => {
    const end = word(definitionOf(kind).label);
    return model.all(kind).map(({ id }) => ({ id, label: recordName(model, id), end }));
  };
  return [
    ...all('component'),
    ...all('connection'),
    ...all('zone'),
    ...model.all('zone').map(({ id, name }) => ({
      id: `in ${id}`,
      label: t('The components of {zone}', { zone: name }),
      end: t('all of them'),
    })),
    ...all('asset'),
    ...all('actor'),
    ...all('control'),
    { id: 'everything', label: t('Everything'), end: t('the whole system') },
  ].filter(({ id }) => id === 'everything' || id.startsWith('in ') || isId(id));
}
