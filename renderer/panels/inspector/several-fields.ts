import { isIdOf, kindOf } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { fieldOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { COMPONENT_TYPES } from '../../../shared/model/records/component.ts';
import { ASSET_TYPES } from '../../../shared/model/records/asset.ts';
import { CONTROL_STATES } from '../../../shared/model/records/control.ts';
import { t, word } from '../../words/t.ts';

/** A field that several records can be given at once. */
export interface SharedField {
  readonly field: string;
  readonly label: string;
  /** All the values there are, with their words; none: text. */
  readonly options?: readonly (readonly [value: string | boolean, label: string])[];
  readonly suggestions?: readonly string[];
  /** The schema wants some text. */
  readonly needed?: true;
}

const same = (words: readonly string[]) => words.map((each) => [each, word(each)] as const);
const yesOrNo = [
  [true, t('yes')],
  [false, t('no')],
] as const;
const LISTED: SharedField = { field: 'listed', label: t('Listed'), options: yesOrNo };

const FIELDS: Partial<Readonly<Record<Kind, readonly SharedField[]>>> = {
  component: [
    { field: 'type', label: t('Kind'), suggestions: COMPONENT_TYPES, needed: true },
    { field: 'technology', label: t('Technology') },
    { field: 'part', label: t('Part of the system') },
    { field: 'inScope', label: t('In scope'), options: yesOrNo },
    { field: 'placementsAre', label: t('Several placements are'), options: same(['one thing', 'copies']) },
    LISTED,
  ],
  zone: [
    { field: 'part', label: t('Part of the system') },
    { field: 'external', label: t('Outside our control'), options: yesOrNo },
    {
      field: 'nesting',
      label: t('What nesting gives'),
      options: same(['nothing', 'outer gives inner', 'inner gives outer', 'both']),
    },
    LISTED,
  ],
  connection: [
    { field: 'type', label: t('Kind'), options: same(['data flow', 'arrives by']) },
    {
      field: 'opener',
      label: t('Opened by'),
      options: [
        ['from', t('where the data comes from')],
        ['to', t('where the data goes')],
      ],
    },
    LISTED,
  ],
  actor: [
    { field: 'intent', label: t('Intent'), options: same(['malicious', 'benign', 'unknown']) },
    { field: 'accessIs', label: t('It has'), options: same(['all of', 'one of']) },
  ],
  asset: [
    { field: 'type', label: t('Kind'), suggestions: ASSET_TYPES },
    { field: 'confidentiality', label: t('Confidentiality') },
    { field: 'integrity', label: t('Integrity') },
    { field: 'availability', label: t('Availability') },
  ],
  assumption: [
    {
      field: 'type',
      label: t('Kind'),
      options: same(['assumption', 'property', 'exclusion', 'limitation', 'operating condition']),
    },
    { field: 'validity', label: t('Validity'), options: same(['unverified', 'holds', 'violated']) },
  ],
  control: [{ field: 'state', label: t('State'), options: same(CONTROL_STATES) }],
  finding: [
    { field: 'severity', label: t('Severity') },
    { field: 'difficulty', label: t('Difficulty') },
  ],
};

/** What is changed together: components instead of their placements; none where kinds are mixed. */
export function sharedRecords(model: Model, ids: Iterable<Id>): readonly AnyRecord[] {
  const meant = new Set<Id>();
  for (const id of ids) meant.add((isIdOf('placement', id) && model.get(id)?.component) || id);
  const records = [...meant].flatMap((id) => model.get(id) ?? []);
  return new Set(records.map(({ kind }) => kind)).size === 1 ? records : [];
}

export function sharedFields(records: readonly AnyRecord[]): readonly SharedField[] {
  const [first] = records;
  return (first && FIELDS[kindOf(first.id)]) ?? [];
}

export const SEVERAL = Symbol('several');

/** The value that all have, or that they have several. */
export function sharedValue(records: readonly AnyRecord[], field: string): unknown {
  const values = new Set(records.map((record) => fieldOf(record, field)));
  return values.size > 1 ? SEVERAL : [...values][0];
}
