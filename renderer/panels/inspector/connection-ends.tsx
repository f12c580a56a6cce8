import { useMemo, useState } from 'react';
import { isId, isIdOf } from '../../../shared/base/ids.ts';
import { endName, placementName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { run } from '../../client/run.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { Picker } from '../../ui/picker.tsx';
import type { PickerEntry } from '../../ui/picker.tsx';
import { LinkTo, change } from './parts.tsx';
import { t } from '../../words/t.ts';
import { byWords } from '../../words/order.ts';

/** What it joins, who opens it, and the way to join something else. */
export function Ends({ model, connection }: { model: Model; connection: RecordOf<'connection'> }) {
  return (
    <>
      <dl className="facts">
        <dt>{t('From')}</dt>
        <dd>
          <EndLinks model={model} connection={connection} side="from" />
        </dd>
        <dt>{t('To')}</dt>
        <dd>
          <EndLinks model={model} connection={connection} side="to" />
        </dd>
      </dl>
      <div className="actions">
        <Choice
          label={t('Who opens it')}
          value={connection.opener}
          options={[
            ['from', endName(model, connection.from)],
            ['to', endName(model, connection.to)],
          ]}
          onChange={(opener) => change(connection.id, { opener })}
        />
        <Button onPress={() => void run('connection.reverse', { connection: connection.id })}>
          {t('Turn round')}
        </Button>
      </div>
    </>
  );
}

interface EndProps {
  readonly model: Model;
  readonly connection: RecordOf<'connection'>;
  readonly side: 'from' | 'to';
}

function EndLinks({ model, connection, side }: EndProps) {
  const [choosing, setChoosing] = useState(false);
  const end = connection[side];
  const links =
    'zone' in end ? (
      <LinkTo id={end.zone}>{endName(model, end)}</LinkTo>
    ) : (
      end.placements.map((id) => (
        <div key={id}>
          <LinkTo id={id}>{endName(model, { placements: [id] })}</LinkTo>
        </div>
      ))
    );
  return (
    <>
      {links}
      {choosing ? (
        <OtherEnd {...{ model, connection, side }} onDone={() => setChoosing(false)} />
      ) : (
        <Button
          look="link"
          label={side === 'from' ? t('Change where it is from') : t('Change where it goes')}
          onPress={() => setChoosing(true)}
        >
          {t('change', undefined, 'verb')}
        </Button>
      )}
    </>
  );
}

function OtherEnd({ model, connection, side, onDone }: EndProps & { readonly onDone: () => void }) {
  const entries = useMemo(() => possibleEnds(model), [model]);
  const label = side === 'from' ? t('Where it is from') : t('Where it goes');
  return (
    <Picker
      label={label}
      placeholder={t('A component or a zone')}
      entries={entries}
      onPick={(id) => {
        onDone();
        const end = isId(id) && isIdOf('zone', id) ? { zone: id } : { placements: [id] };
        change(connection.id, { [side]: end });
      }}
    />
  );
}

/** Every component where it is, and whole zones, by name. */
function possibleEnds(model: Model): PickerEntry[] {
  const placed = model.all('placement').map(({ id }) => {
    const zone = zoneOfPlacement(model, id);
    const where = zone === undefined ? t('in no zone') : (model.get(zone)?.name ?? zone);
    return { id, label: placementName(model, id), end: where };
  });
  const zones = model.all('zone').map(({ id, name }) => ({ id, label: name, end: t('whole zone') }));
  return [...placed, ...zones].toSorted((a, b) => byWords(a.label, b.label));
}
