import { useMemo } from 'react';
import { weightsOf } from '../../shared/analysis/cuts.ts';
import { exposureOf } from '../../shared/analysis/exposure.ts';
import type { Exposed, Exposure } from '../../shared/analysis/exposure.ts';
import type { Id } from '../../shared/base/ids.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { useIdle } from '../state/idle.ts';
import { useShown } from '../state/shown.ts';
import { nearestWords } from './nearest-actor.ts';
import { hopWords } from './reach-cells.ts';
import { RecordTable } from './record-table.tsx';
import type { Column } from './record-table.tsx';
import { useTableLook } from './table-look.ts';
import { EmptyState } from './empty-state.tsx';
import { t } from '../words/t.ts';

const LABELS = {
  zones: t('Exposure of zones'),
  placements: t('Exposure of components'),
  connections: t('Exposure of connections'),
} as const;

/** What is most exposed, with everything that its rank is made of. */
export function ExposureTable({ filter }: { filter: string }) {
  const { model } = useShown();
  const exposed = useTableLook((state) => state.exposed);
  const rows = useMemo(
    () => exposuresOf(model)[exposed].map((row, at) => ({ ...row, rank: at + 1 })),
    [model, exposed],
  );
  const weighs = useTableLook((state) => state.weighed === model) || !isLarge(model);
  const weights = useIdle(exposed === 'connections' && weighs ? model : undefined, weightsFor);
  const columns = useMemo(
    () => [...partColumns(model), ...(exposed === 'connections' ? [weightColumn(weights, weighs)] : [])],
    [model, exposed, weights, weighs],
  );
  return (
    <RecordTable
      key={exposed}
      label={LABELS[exposed]}
      rows={rows}
      columns={columns}
      idOf={({ subject }) => subject}
      filter={filter}
      empty={
        <EmptyState next={['Type a line', 'New threat actor']}>
          {t('Nothing is exposed yet: what actors get to stands here, the nearest first.')}
        </EmptyState>
      }
    />
  );
}

type Row = Exposure & { readonly rank: number };

function partColumns(model: Model): readonly Column<Row>[] {
  const names = (ids: readonly Id[]) => ids.map((id) => recordName(model, id)).join(', ');
  const near = (exposed: Exposed | undefined) =>
    exposed ? exposed.pair.guards * 1_000 + exposed.pair.hops : Infinity;
  const words = (exposed: Exposed | undefined) =>
    exposed
      ? [nearestWords(model, exposed), ...(exposed.pair.hops > 0 ? [hopWords(exposed.pair.hops)] : [])].join(
          ', ',
        )
      : t('nobody');
  return [
    { title: '#', text: ({ rank }) => String(rank), order: ({ rank }) => rank },
    { title: t('What'), text: ({ name }) => name },
    {
      title: t('Nearest who is not benign'),
      text: ({ nearest }) => words(nearest),
      order: ({ nearest }) => near(nearest),
    },
    {
      title: t('Nearest of all'),
      text: ({ nearestOfAll }) => words(nearestOfAll),
      order: ({ nearestOfAll }) => near(nearestOfAll),
    },
    {
      title: t('Actors'),
      text: ({ actors }) => `${actors.length}: ${names(actors.map(({ actor }) => actor))}`,
      order: ({ actors }) => -actors.length,
      cell: ({ actors }) => actors.length,
    },
    {
      title: t('Sensitive data there'),
      text: ({ assets }) => names(assets),
      order: ({ assets }) => -assets.length,
    },
  ];
}

/** Working out the weights of more connections than this would be felt; they come when they are asked for. */
const LARGE = 4_000;

export function isLarge(model: Model): boolean {
  return model.count('connection') > LARGE;
}

/** SPEC U4. Slow in a large model, so it comes when it is there. */
function weightColumn(weights: ReadonlyMap<string, number> | undefined, weighs: boolean): Column<Row> {
  return {
    title: t('Gets worse without it'),
    text: ({ subject }) => {
      if (!weights) return weighs ? t('being worked out') : t('not worked out');
      const weight = weights.get(subject) ?? 0;
      if (weight === 0) return t('nothing');
      return t('{count, plural, one {{count} way in} other {{count} ways in}}', { count: weight });
    },
    order: ({ subject }) => -(weights?.get(subject) ?? 0),
  };
}

const knownExposures = new WeakMap<Model, ReturnType<typeof exposureOf>>();
const knownWeights = new WeakMap<Model, ReadonlyMap<Id<'connection'>, number>>();

function exposuresOf(model: Model): ReturnType<typeof exposureOf> {
  let known = knownExposures.get(model);
  if (!known) knownExposures.set(model, (known = exposureOf(model)));
  return known;
}

function weightsFor(model: Model | undefined): ReadonlyMap<Id<'connection'>, number> | undefined {
  if (!model) return undefined;
  let known = knownWeights.get(model);
  if (!known) knownWeights.set(model, (known = weightsOf(model)));
  return known;
}
