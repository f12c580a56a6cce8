import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { crossingPlaces, guardWords } from '../../../shared/analysis/words.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { nameOf } from '../../../shared/model/kinds.ts';
import { connectionName, endName, placementName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useShown } from '../../state/shown.ts';
import { GateGlyph } from '../../ui/glyphs.tsx';
import { Head } from './parts.tsx';
import { WhatIfSwitch } from './what-if-switch.tsx';
import { t } from '../../words/t.ts';

/** Something that is on the map though the model has it no more: as it was. */
export function RemovedInspector({ before, record }: { readonly before: Model; readonly record: AnyRecord }) {
  const { model } = useShown();
  return (
    <>
      <Head over={t('REMOVED')} name={removedName(before, record)} />
      {record.kind === 'connection' ? (
        <RemovedConnection before={before} model={model} connection={record} />
      ) : (
        <p className="quiet">{t('It is not there any more.')}</p>
      )}
    </>
  );
}

function removedName(before: Model, record: AnyRecord): string {
  if (record.kind === 'connection') return connectionName(before, record);
  return record.kind === 'placement' ? placementName(before, record.id) : (nameOf(record) ?? record.id);
}

function RemovedConnection(props: {
  readonly before: Model;
  readonly model: Model;
  readonly connection: Extract<AnyRecord, { kind: 'connection' }>;
}) {
  const { before, model, connection } = props;
  const crossing = crossingOf(before, connection);
  const from = endName(before, connection.from);
  const to = endName(before, connection.to);
  return (
    <>
      <p className="quiet">
        {crossing
          ? t('It went from {from} to {to} and crossed {places}.', {
              from,
              to,
              places: crossingPlaces(before, crossing),
            })
          : t('It went from {from} to {to}.', { from, to })}
      </p>
      {crossing && (
        <p className="quiet">
          <GateGlyph verdict={crossing.verdict} hollow={crossing.hollow} size={14} /> {guardWords(crossing)}
        </p>
      )}
      <WhatIfSwitch model={model} connection={connection} />
    </>
  );
}
