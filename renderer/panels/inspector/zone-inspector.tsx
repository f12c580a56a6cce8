import { SEPARATIONS } from '../../../shared/model/records/zone.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { run } from '../../client/run.ts';
import { Check, Choice, TextField } from '../../ui/field.tsx';
import { CutOffFromHere } from './cut-panel.tsx';
import { Head, LinkTo, Section, SpokenOf, change, textOrNothing } from './parts.tsx';
import { WhoGetsHere } from './who-gets-here.tsx';
import { ViewOf } from './view-of.tsx';

export function ZoneInspector({ model, zone }: { model: Model; zone: RecordOf<'zone'> }) {
  const inside = model.all('placement').filter(({ id }) => zoneOfPlacement(model, id) === zone.id);
  const others = model.all('zone').filter(({ id }) => id !== zone.id);
  const boundary = zone.boundary ?? { separatedBy: [], verifications: [] };
  return (
    <>
      <Head
        over={zone.external ? 'TRUST ZONE · outside our control' : 'TRUST ZONE'}
        name={zone.name}
        onRename={(name) => change(zone.id, { name })}
      />
      <ViewOf model={model} id={zone.id} what="zone" />
      <TextField
        label="Summary"
        lines
        value={zone.summary}
        onDone={(summary) => change(zone.id, { summary })}
      />
      <Check
        label="Outside our control"
        checked={zone.external}
        onChange={(external) => change(zone.id, { external })}
      />
      <Choice
        label="Lies in"
        value={zone.parent ?? ''}
        options={[['', 'no other zone'], ...others.map(({ id, name }) => [id, name] as const)]}
        onChange={(parent) => void run('zone.nest', { zone: zone.id, parent: parent === '' ? null : parent })}
      />
      <Choice
        label="What separates it"
        value={boundary.separatedBy[0] ?? ''}
        options={[['', 'not said'], ...SEPARATIONS.map((way) => [way, way] as const)]}
        onChange={(way) =>
          change(zone.id, { boundary: { ...boundary, separatedBy: way === '' ? [] : [way] } })
        }
      />
      <TextField
        label="Where that is configured"
        value={boundary.configuredAt ?? ''}
        onDone={(text) => {
          const { configuredAt: _before, ...rest } = boundary;
          const configuredAt = textOrNothing(text);
          change(zone.id, { boundary: configuredAt === null ? rest : { ...rest, configuredAt } });
        }}
      />
      <CutOffFromHere target={zone.id} />
      <WhoGetsHere subject={zone.id} />
      <Section title={`Components ${inside.length}`}>
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
