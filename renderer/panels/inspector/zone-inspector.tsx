import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { run } from '../../client/run.ts';
import { Check, Choice, TextField } from '../../ui/field.tsx';
import { CutOffFromHere } from './cut-panel.tsx';
import { Head, LinkTo, Section, SpokenOf, change } from './parts.tsx';
import { WhoGetsHere } from './who-gets-here.tsx';
import { ViewOf } from './view-of.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t } from '../../words/t.ts';

export function ZoneInspector({ model, zone }: { model: Model; zone: RecordOf<'zone'> }) {
  const inside = model.all('placement').filter(({ id }) => zoneOfPlacement(model, id) === zone.id);
  const others = model.all('zone').filter(({ id }) => id !== zone.id);
  return (
    <>
      <Head
        over={zone.external ? t('TRUST ZONE · outside our control') : t('TRUST ZONE')}
        name={zone.name}
        onRename={(name) => change(zone.id, { name })}
      />
      <ViewOf model={model} id={zone.id} what="zone" />
      <TextField
        label={t('Summary')}
        lines
        value={zone.summary}
        onDone={(summary) => change(zone.id, { summary })}
      />
      <Check
        label={t('Outside our control')}
        checked={zone.external}
        onChange={(external) => change(zone.id, { external })}
      />
      <Choice
        label={t('Lies in')}
        value={zone.parent ?? ''}
        options={[['', t('no other zone')], ...others.map(({ id, name }) => [id, name] as const)]}
        onChange={(parent) => void run('zone.nest', { zone: zone.id, parent: parent === '' ? null : parent })}
      />
      <FirstFields model={model} record={zone} />
      <CutOffFromHere target={zone.id} />
      <WhoGetsHere subject={zone.id} />
      <Section title={t('Components {count}', { count: inside.length })}>
        {inside.map((placement) => (
          <div key={placement.id}>
            <LinkTo id={placement.id}>{model.get(placement.component)?.name}</LinkTo>
          </div>
        ))}
      </Section>
      <SpokenOf model={model} id={zone.id} />
    </>
  );
}
