import { Fragment } from 'react';
import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { crossingPlaces, verdictSentence } from '../../../shared/analysis/words.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { TextField } from '../../ui/field.tsx';
import { GateGlyph, toneClass } from '../../ui/glyphs.tsx';
import { ControlPills, Head, Section, SpokenOf, change, textOrNothing } from './parts.tsx';
import { Ends } from './connection-ends.tsx';
import { Protections } from './protections.tsx';
import { WhatIfSwitch } from './what-if-switch.tsx';
import { WhoCanRide } from './who-can-ride.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { IdEditor } from './fields/id-editor.tsx';
import { t } from '../../words/t.ts';

export function ConnectionInspector({
  model,
  connection,
}: {
  model: Model;
  connection: RecordOf<'connection'>;
}) {
  const crossing = crossingOf(model, connection);
  const over = crossing
    ? t('CONNECTION · crosses {places}', { places: crossingPlaces(model, crossing) })
    : t('CONNECTION · inside one zone');
  return (
    <>
      <Head over={over} name={connectionName(model, connection)} />
      <TextField
        label={t('Name')}
        value={connection.name ?? ''}
        placeholder={connectionName(model, connection)}
        onDone={(name) => change(connection.id, { name: textOrNothing(name) })}
      />
      <Ends model={model} connection={connection} />
      <DataFields model={model} connection={connection} />
      {crossing && (
        <div className={`verdict-box ${toneClass(crossing.verdict)}`} role="status">
          <GateGlyph verdict={crossing.verdict} hollow={crossing.hollow} size={20} />
          <div>
            <b>{verdictSentence(crossing)}</b>
            {connection.intendedAsOpen &&
              t('Intended as open: {why}', { why: connection.intendedAsOpen.why })}
          </div>
        </div>
      )}
      <WhatIfSwitch model={model} connection={connection} />
      <Protections model={model} connection={connection} />
      <WhoCanRide connection={connection} />
      <Controls model={model} connection={connection} />
      <SpokenOf model={model} id={connection.id} />
      <FirstFields model={model} record={connection} />
    </>
  );
}

const DATA = [
  ['data', t('Data')],
  ['dataBack', t('Data in answer')],
] as const;

/** What goes each way: in words, and the sensitive data among it. */
function DataFields({ model, connection }: { model: Model; connection: RecordOf<'connection'> }) {
  const set = (field: 'data' | 'dataBack', words: string | null, assets: readonly Id[]) => {
    const said = { ...(words !== null && { words }), assets };
    change(connection.id, { [field]: words === null && assets.length === 0 ? null : said });
  };
  return DATA.map(([field, label]) => {
    const { words = '', assets = [] } = connection[field] ?? {};
    return (
      <Fragment key={field}>
        <TextField label={label} value={words} onDone={(text) => set(field, textOrNothing(text), assets)} />
        <IdEditor
          model={model}
          label={field === 'data' ? t('Carries') : t('Carries in answer')}
          kinds={['asset']}
          ids={assets}
          onChange={(ids) => set(field, textOrNothing(words), ids)}
        />
      </Fragment>
    );
  });
}

function Controls({ model, connection }: { model: Model; connection: RecordOf<'connection'> }) {
  const ids = new Set(connection.protections.flatMap(({ controls }) => controls));
  const controls = [...ids].flatMap((id) => model.get(id) ?? []);
  return (
    <>
      {controls.length > 0 && (
        <Section title={t('Realised by')}>
          <ControlPills controls={controls} />
        </Section>
      )}
    </>
  );
}
