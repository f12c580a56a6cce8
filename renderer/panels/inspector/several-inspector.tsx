import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { run } from '../../client/run.ts';
import { Choice, TextField } from '../../ui/field.tsx';
import { countWords } from './count-words.ts';
import { textOrNothing } from './parts.tsx';
import { SEVERAL, sharedFields, sharedRecords, sharedValue } from './several-fields.ts';
import type { SharedField } from './several-fields.ts';
import { t } from '../../words/t.ts';

/** What a choice says while its records say several things. */
const SEVERAL_VALUES = t('several values');

/** Several things that are selected: what they share, changed in all of them as one step. */
export function SeveralInspector({
  model,
  ids,
  over,
}: {
  readonly model: Model;
  readonly ids: ReadonlySet<Id>;
  /** What stands above it, where what they are is said already. */
  readonly over?: string;
}) {
  const records = sharedRecords(model, ids);
  const [first] = records;
  if (!first) {
    return (
      <p className="quiet">
        {t('{count} things are selected. Drag them into a zone to move them together.', { count: ids.size })}
      </p>
    );
  }
  return (
    <section className="inspector-shared" aria-label={t('What the selected have in common')}>
      <p className="over-title">{over ?? countWords(first.kind, records.length).toUpperCase()}</p>
      <p className="quiet">{t('What is changed here is changed in all of them, as one step.')}</p>
      <ZoneOfAll model={model} ids={ids} />
      {sharedFields(records).map((field) => (
        <FieldOfAll key={`${first.id} ${field.field}`} records={records} field={field} />
      ))}
    </section>
  );
}

function FieldOfAll({
  records,
  field,
}: {
  readonly records: readonly AnyRecord[];
  readonly field: SharedField;
}) {
  const value = sharedValue(records, field.field);
  const set = (next: unknown) => {
    void run('things.set', { ids: records.map(({ id }) => id), fields: { [field.field]: next } });
  };
  const { label, options, suggestions, needed } = field;
  if (options) return <ChoiceOfAll label={label} value={value} options={options} onChange={set} />;
  return (
    <TextField
      label={label}
      value={typeof value === 'string' ? value : ''}
      {...(value === SEVERAL && { placeholder: SEVERAL_VALUES })}
      {...(suggestions && { suggestions })}
      onDone={(text) => {
        if (!needed || text.trim() !== '') set(textOrNothing(text));
      }}
    />
  );
}

interface ChoiceOfAllProps {
  readonly label: string;
  readonly value: unknown;
  readonly options: NonNullable<SharedField['options']>;
  readonly onChange: (value: string | boolean) => void;
}

function ChoiceOfAll({ label, value, options, onChange }: ChoiceOfAllProps) {
  const choices = options.map(([each, words]) => [String(each), words] as const);
  const chosen = options.some(([each]) => each === value) ? String(value) : SEVERAL_VALUES;
  return (
    <Choice
      label={label}
      value={chosen}
      options={chosen === SEVERAL_VALUES ? [[SEVERAL_VALUES, SEVERAL_VALUES], ...choices] : choices}
      onChange={(next) => {
        const option = options.find(([each]) => String(each) === next);
        if (option) onChange(option[0]);
      }}
    />
  );
}

/** Placements that are selected lie in one zone, or in several; they move together. */
function ZoneOfAll({ model, ids }: { readonly model: Model; readonly ids: ReadonlySet<Id> }) {
  const placements = [...ids].filter((id) => isIdOf('placement', id));
  if (placements.length === 0) return null;
  const zones = new Set(placements.map((id) => zoneOfPlacement(model, id)));
  const [zone] = zones;
  const options: [string, string][] = [
    ['', t('no zone')],
    ...model.all('zone').map(({ id, name }): [string, string] => [id, name]),
  ];
  return (
    <Choice
      label={t('Zone')}
      value={zones.size > 1 ? SEVERAL_VALUES : (zone ?? '')}
      options={zones.size > 1 ? [[SEVERAL_VALUES, SEVERAL_VALUES], ...options] : options}
      onChange={(to) => {
        if (to !== SEVERAL_VALUES) void run('placement.move', { placements, zone: to === '' ? null : to });
      }}
    />
  );
}
