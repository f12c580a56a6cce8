import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { ASSET_TYPES } from '../../../shared/model/records/asset.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import { TextField } from '../../ui/field.tsx';
import { AssetGetters, AssetTravel } from './asset-getters.tsx';
import { CutOffFromHere } from './cut-panel.tsx';
import { Head, LinkTo, Section, SpokenOf, change, textOrNothing } from './parts.tsx';
import { ViewOf } from './view-of.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t } from '../../words/t.ts';

export function AssetInspector({ model, asset }: { model: Model; asset: RecordOf<'asset'> }) {
  const carried = model
    .all('connection')
    .filter(
      ({ data, dataBack }) =>
        data?.assets.includes(asset.id) === true || dataBack?.assets.includes(asset.id) === true,
    );
  return (
    <>
      <Head over={t('SENSITIVE DATA')} name={asset.name} onRename={(name) => change(asset.id, { name })} />
      <ViewOf model={model} id={asset.id} what="asset" />
      <TextField
        label={t('Summary')}
        lines
        value={asset.summary}
        onDone={(summary) => change(asset.id, { summary })}
      />
      <TextField
        label={t('Kind')}
        value={asset.type ?? ''}
        suggestions={ASSET_TYPES}
        onDone={(type) => change(asset.id, { type: textOrNothing(type) })}
      />
      <CutOffFromHere target={asset.id} />
      <AssetGetters asset={asset.id} />
      <AssetTravel model={model} asset={asset.id} />
      <FirstFields model={model} record={asset} />
      <Section title={t('Travels over')}>
        {carried.map((connection) => (
          <div key={connection.id}>
            <LinkTo id={connection.id}>{connectionName(model, connection)}</LinkTo>
          </div>
        ))}
      </Section>
      <SpokenOf model={model} id={asset.id} />
    </>
  );
}
