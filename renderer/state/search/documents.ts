import { CHECK_RULES } from '../../../shared/analysis/checks.ts';
import { pathLabel } from '../../../shared/analysis/path-label.ts';
import { isId } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { nameOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord, RecordOf } from '../../../shared/model/kinds.ts';
import { connectionName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { t, word } from '../../words/t.ts';

/** What a record is found by. */
export interface SearchDocument {
  readonly id: Id;
  readonly kind: Kind;
  /** What it is called. */
  readonly label: string;
  /** Other names and numbers: what people say for it. */
  readonly names: string;
  /** Everything else that is said of it in words, a line each. */
  readonly text: string;
  /** Where it is, in a word or two. */
  readonly where: string;
}

/** Records that are no words of people's, or that only say where things are drawn. */
const LEFT_OUT: ReadonlySet<Kind> = new Set<Kind>(['view', 'placement']);
/** Fields that are names, and fields that hold no words of their own. */
const NAMES = new Set(['ref', 'number', 'code', 'reference', 'aliases', 'identifier', 'tags']);
const NO_WORDS = new Set(['id', 'kind', 'draft', 'landed', 'facts', 'key', 'positions']);

/** Everything in a model that can be found, one by one. A component says what its placements say as well. */
export function* searchDocuments(model: Model): Generator<SearchDocument> {
  const placements = Map.groupBy(model.all('placement'), ({ component }) => component);
  for (const record of model.records()) {
    if (LEFT_OUT.has(record.kind)) continue;
    const own = record.kind === 'component' ? (placements.get(record.id) ?? []) : [];
    yield document(model, record, own);
  }
}

function document(
  model: Model,
  record: AnyRecord,
  placements: readonly RecordOf<'placement'>[],
): SearchDocument {
  const names: string[] = [];
  const text: string[] = [];
  for (const each of [record, ...placements]) {
    for (const [field, value] of Object.entries(each)) {
      if (!NO_WORDS.has(field)) collect(value, NAMES.has(field) ? names : text);
    }
  }
  const label = labelOf(model, record);
  return {
    id: record.id,
    kind: record.kind,
    label,
    names: names.join(' '),
    text: text.filter((line) => line !== label).join('\n'),
    where: whereOf(model, record, placements),
  };
}

/** The words in a value; ids of others are not its own words. */
function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    if (value === '' || isId(value)) return;
    into.push(value);
    // What is one of a few is shown in the language of the page, and found by it.
    const shown = word(value);
    if (shown !== value) into.push(shown);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (!NO_WORDS.has(field)) collect(inner, into);
    }
  }
}

function labelOf(model: Model, record: AnyRecord): string {
  switch (record.kind) {
    case 'connection':
      return connectionName(model, record);
    case 'path':
      return pathLabel(model, record);
    case 'review':
      return t('Review of {what}', {
        what: 'record' in record.of ? nameOfId(model, record.of.record) : word(record.of.part),
      });
    case 'dismissal':
      return t('Dismissed: {check}', { check: checkName(record.check) });
    default:
      return nameOf(record) ?? record.id;
  }
}

/** What a check is called; one that this program does not know goes by its id. */
function checkName(check: string): string {
  return word(CHECK_RULES.find(({ id }) => id === check)?.label ?? check);
}

function nameOfId(model: Model, id: Id): string {
  const record = model.get(id);
  return record ? labelOf(model, record) : id;
}

function whereOf(model: Model, record: AnyRecord, placements: readonly RecordOf<'placement'>[]): string {
  switch (record.kind) {
    case 'component':
      return [...new Set(placements.map(({ id }) => zoneName(model, zoneOfPlacement(model, id))))].join(', ');
    case 'zone':
      return record.parent === undefined ? '' : zoneName(model, record.parent);
    case 'finding':
      return record.number ?? '';
    case 'category':
      return record.code ?? '';
    case 'control':
      return word(record.state);
    case 'assumption':
      return word(record.validity);
    case 'change':
      return word(record.state);
    default:
      return '';
  }
}

function zoneName(model: Model, id: Id<'zone'> | undefined): string {
  return id === undefined ? t('in no zone') : (model.get(id)?.name ?? '');
}
