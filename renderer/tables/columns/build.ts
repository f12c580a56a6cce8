import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { AnyRecord, RecordOf } from '../../../shared/model/kinds.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Option } from '../../panels/cells/cell-edit.ts';
import type { CellStep } from '../../panels/cells/cell-steps.ts';
import type { Editing, RecordColumn } from './column.ts';
import { ruleOf, saidAt, saying } from './field.ts';
import { t, word } from '../../words/t.ts';

type Look = Partial<Pick<RecordColumn<Kind>, 'width' | 'later'>>;

interface LineLook<K extends Kind> extends Look {
  readonly suggestions?: (model: Model) => readonly string[];
  /** Words that are proposed, and that the language of the page has words for. */
  readonly vocabulary?: readonly string[];
  /** What is shown, where that is more than what is edited. */
  readonly shown?: RecordColumn<K>['text'];
}

const YES_NO: readonly Option[] = [
  ['yes', t('yes')],
  ['no', t('no')],
];

/** The columns that plain fields of a kind make. Each says in one line what it is. */
export function columnsOf<K extends Kind>(kind: K) {
  const changed = (record: AnyRecord, path: string, value: unknown): CellStep => ({
    fields: saying(record, path, value),
  });
  /** What an empty cell says: nothing where the field may be left out, else an empty text. */
  const textStep = (path: string) => {
    const { optional } = ruleOf(kind, path);
    return (record: AnyRecord, value: string) =>
      changed(record, path, value.trim() === '' ? (optional ? null : '') : value.trim());
  };

  /** A line of text. */
  function line(title: string, path: string, look: LineLook<K> = {}): RecordColumn<K> {
    const { suggestions, vocabulary = [], shown, width = 140, later } = look;
    const say = textStep(path);
    const { needed } = ruleOf(kind, path);
    const value = (record: RecordOf<K>) => spoken(vocabulary, textAt(record, path));
    const step = (record: AnyRecord, said: string) => say(record, written(vocabulary, said));
    return {
      title,
      width,
      text: shown ?? value,
      edit: (model) => ({
        as: 'line',
        value,
        step,
        needed,
        suggestions: suggestions?.(model) ?? vocabulary.map((each) => word(each)),
      }),
      ...(later && { later }),
    };
  }

  /** Longer text. */
  function prose(title: string, path: string, look: Look = {}): RecordColumn<K> {
    const step = textStep(path);
    const { needed } = ruleOf(kind, path);
    const value = (record: RecordOf<K>) => textAt(record, path);
    return { title, width: 260, text: value, edit: () => ({ as: 'prose', value, step, needed }), ...look };
  }

  /** One of the words that the schema knows. */
  function choice(title: string, path: string, look: Look = {}): RecordColumn<K> {
    const { choices, optional } = ruleOf(kind, path);
    const options = [...(optional ? [NOT_SAID] : []), ...choices.map((each) => [each, word(each)] as const)];
    const value = (record: RecordOf<K>) => textAt(record, path);
    const step = (record: AnyRecord, chosen: string) => changed(record, path, chosen === '' ? null : chosen);
    const edit: Editing<K> = { as: 'choice', value, options: () => options, step };
    const text = (record: RecordOf<K>) => word(value(record));
    return { title, width: 130, text, edit: () => edit, ...look };
  }

  function yesNo(title: string, path: string, look: Look = {}): RecordColumn<K> {
    const options = ruleOf(kind, path).optional ? [NOT_SAID, ...YES_NO] : YES_NO;
    const value = (record: RecordOf<K>) => {
      const said = saidAt(record, path);
      return said === undefined ? '' : said === true ? 'yes' : 'no';
    };
    const step = (record: AnyRecord, said: string) =>
      changed(record, path, said === '' ? null : said === 'yes');
    const edit: Editing<K> = { as: 'choice', value, options: () => options, step };
    const text = (record: RecordOf<K>) => labelOf(YES_NO, value(record));
    return { title, width: 90, text, edit: () => edit, ...look };
  }

  function day(title: string, path: string, look: Look = {}): RecordColumn<K> {
    const value = (record: RecordOf<K>) => textAt(record, path).slice(0, 10);
    const step = (record: AnyRecord, said: string) => changed(record, path, said === '' ? null : said);
    return { title, width: 110, text: value, edit: () => ({ as: 'day', value, step }), ...look };
  }

  /** Several short texts, with a semicolon between them: names have commas in them. */
  function lines(title: string, path: string, look: Look = {}): RecordColumn<K> {
    const value = (record: RecordOf<K>) => listAt(record, path).join('; ');
    const step = (record: AnyRecord, text: string) => changed(record, path, parts(text));
    return { title, width: 140, text: value, edit: () => ({ as: 'line', value, step }), ...look };
  }

  /** What is said elsewhere, or worked out: read here. */
  function words(title: string, text: RecordColumn<K>['text'], look: Look = {}): RecordColumn<K> {
    return { title, width: 160, text, ...look };
  }

  function count(
    title: string,
    of: (record: RecordOf<K>, model: Model) => number,
    look: Look = {},
  ): RecordColumn<K> {
    return { title, width: 100, text: (record, model) => String(of(record, model)), order: of, ...look };
  }

  /** What every record can say beside, shown when it is asked for. */
  const everyRecord: readonly RecordColumn<K>[] = [
    line(t('Ref'), 'ref', { later: true, width: 90 }),
    lines(t('Tags'), 'tags', { later: true }),
    prose(t('Remarks'), 'remarks', { later: true }),
    words(t('Source'), (record) => sourceWords(record), { later: true }),
  ];

  return { line, prose, choice, yesNo, day, lines, words, count, everyRecord };
}

/** A word of the vocabulary in the language of the page; others are as somebody wrote them. */
function spoken(vocabulary: readonly string[], said: string): string {
  return vocabulary.includes(said) ? word(said) : said;
}

/** The word of the vocabulary for what somebody typed in the language of the page. */
function written(vocabulary: readonly string[], typed: string): string {
  const wanted = typed.trim().toLowerCase();
  return vocabulary.find((each) => word(each).toLowerCase() === wanted) ?? typed;
}

const NOT_SAID: Option = ['', t('not said')];

function labelOf(options: readonly Option[], value: string): string {
  return options.find(([option]) => option === value)?.[1] ?? value;
}

function textAt(record: AnyRecord, path: string): string {
  const said = saidAt(record, path);
  return typeof said === 'string' ? said : '';
}

function listAt(record: AnyRecord, path: string): readonly string[] {
  const said = saidAt(record, path);
  return Array.isArray(said) ? said.map(String) : [];
}

function parts(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function sourceWords({ source = [] }: AnyRecord): string {
  return source
    .map(({ document, at }) => [document, at].filter((part) => part !== undefined).join(', '))
    .join('; ');
}

/** The names of records, as one cell has them. */
export function names(model: Model, ids: readonly Id[]): string {
  return ids.map((id) => recordName(model, id)).join(', ');
}
