import { useState } from 'react';
import { exhaustive } from '../../../shared/base/assert.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { AnyRecord, RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useCompared } from '../../state/difference.ts';
import { useSelection } from '../../state/selection.ts';
import { useShown } from '../../state/shown.ts';
import { Segments } from '../../ui/segments.tsx';
import { ActorInspector } from './actor-inspector.tsx';
import { AssetInspector } from './asset-inspector.tsx';
import { AssumptionInspector } from './assumption-inspector.tsx';
import { CategoryInspector } from './category-inspector.tsx';
import { ComponentFields } from './component-fields.tsx';
import { ConnectionInspector } from './connection-inspector.tsx';
import { ConnectionsInspector } from './connections-inspector.tsx';
import { ControlInspector } from './control-inspector.tsx';
import { DifferenceList } from './difference-list.tsx';
import { FindingInspector } from './finding-inspector.tsx';
import { OtherInspector } from './other-inspector.tsx';
import { SpokenOf } from './parts.tsx';
import { PathInspector } from './path-inspector.tsx';
import { PlacementInspector } from './placement-inspector.tsx';
import { ProjectInspector } from './project-inspector.tsx';
import { RemovedInspector } from './removed-inspector.tsx';
import { SeveralInspector } from './several-inspector.tsx';
import { ZoneInspector } from './zone-inspector.tsx';
import { DeleteThis } from './deleting.tsx';
import { MoreFields } from './fields/record-fields.tsx';
import { Referrers } from './referrers.tsx';
import { t } from '../../words/t.ts';

/** What is selected, in words and fields. With nothing selected: the project. */
export function Inspector() {
  const compared = useCompared();
  const chosen = useSelection((state) => state.ids.size > 0);
  const [looks, setLooks] = useState<'difference' | 'selected'>('difference');
  if (!compared) return <Chosen before={undefined} />;
  return (
    <>
      <div className="inspector-tabs">
        <Segments
          label={t('What is shown')}
          value={chosen ? looks : 'difference'}
          options={[
            ['difference', t('What differs')],
            ['selected', t('What is selected')],
          ]}
          onChange={setLooks}
        />
      </div>
      {chosen && looks === 'selected' ? (
        <Chosen before={compared.before} />
      ) : (
        <div className="inspector">
          <DifferenceList compared={compared} />
        </div>
      )}
    </>
  );
}

/** @param before the model that this one is compared with, where it is. */
function Chosen({ before }: { readonly before: Model | undefined }) {
  const { model, base = before } = useShown();
  const ids = useSelection((state) => state.ids);
  const [first, ...others] = ids;
  const record = first && model.get(first);
  const removed = first && !record ? base?.get(first) : undefined;
  return (
    <div className="inspector">
      {others.length > 0 ? (
        <Several model={model} ids={ids} />
      ) : base && removed ? (
        <RemovedInspector before={base} record={removed} />
      ) : (
        <One model={model} record={record ?? model.all('project')[0]} />
      )}
    </div>
  );
}

function Several({ model, ids }: { readonly model: Model; readonly ids: ReadonlySet<Id> }) {
  const connections = [...ids].flatMap((id) => (isIdOf('connection', id) ? (model.get(id) ?? []) : []));
  if (connections.length < ids.size) return <SeveralInspector model={model} ids={ids} />;
  return (
    <>
      <ConnectionsInspector model={model} connections={connections} />
      <SeveralInspector model={model} ids={ids} over={t('IN COMMON')} />
    </>
  );
}

/** One record: what its kind shows, and what every record has. */
export function One({ model, record }: { model: Model; record: AnyRecord | undefined }) {
  if (!record) return null;
  const component = record.kind === 'placement' ? model.get(record.component) : undefined;
  const about = component ?? record;
  return (
    <>
      <Selected model={model} record={record} />
      <MoreFields key={`more ${record.id}`} model={model} record={about} />
      {component && <MoreFields key={`placement ${record.id}`} model={model} record={record} ofPlacement />}
      <Referrers model={model} records={component ? [component, record] : [record]} />
      {record.kind !== 'project' && <DeleteThis id={record.id} kind={record.kind} />}
    </>
  );
}

function Selected({ model, record }: { model: Model; record: AnyRecord | undefined }) {
  if (!record) return null;
  switch (record.kind) {
    case 'zone':
      return <ZoneInspector key={record.id} model={model} zone={record} />;
    case 'placement':
      return <PlacementInspector key={record.id} model={model} placement={record} />;
    case 'connection':
      return <ConnectionInspector key={record.id} model={model} connection={record} />;
    case 'actor':
      return <ActorInspector key={record.id} model={model} actor={record} />;
    case 'asset':
      return <AssetInspector key={record.id} model={model} asset={record} />;
    case 'project':
      return <ProjectInspector model={model} project={record} />;
    case 'component':
      return <ComponentInspector key={record.id} model={model} component={record} />;
    case 'path':
      return <PathInspector key={record.id} model={model} path={record} />;
    case 'assumption':
      return <AssumptionInspector key={record.id} model={model} assumption={record} />;
    case 'control':
      return <ControlInspector key={record.id} model={model} control={record} />;
    case 'finding':
      return <FindingInspector key={record.id} model={model} finding={record} />;
    case 'category':
      return <CategoryInspector key={record.id} model={model} category={record} />;
    case 'change':
    case 'scenario':
    case 'review':
    case 'dismissal':
    case 'view':
      return <OtherInspector key={record.id} model={model} record={record} />;
    default:
      return exhaustive(record);
  }
}

/** A component that is pointed at is seen from the first of its placements. */
function ComponentInspector({ model, component }: { model: Model; component: RecordOf<'component'> }) {
  const placement = model.all('placement').find((each) => each.component === component.id);
  return placement ? (
    <PlacementInspector model={model} placement={placement} />
  ) : (
    <>
      <ComponentFields model={model} component={component} />
      <SpokenOf model={model} id={component.id} />
    </>
  );
}
