import { listOf } from '../../words/list.ts';
import { t } from '../../words/t.ts';
import type { CellStep } from './cell-steps.ts';

/** How a cell is edited in its place. */
export interface CellEdit<R> {
  readonly as: 'line' | 'prose' | 'choice' | 'day';
  /** What the editor begins with; for a choice one of the options. */
  readonly value: (row: R) => string;
  readonly options?: (row: R) => readonly Option[];
  /** Proposed while a line is typed. */
  readonly suggestions?: readonly string[];
  /** A text that may not be empty. */
  readonly needed?: boolean;
  /** What says that value. */
  readonly step: (row: R, value: string) => CellStep;
}

export type Option = readonly [value: string, label: string];

/** What a cell would say, or why it cannot. */
export type CellText = { readonly value: string } | { readonly why: string };

/** The first option that begins with what was typed. */
export function optionFor(options: readonly Option[], typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return options.find(([, label]) => label.toLowerCase().startsWith(wanted))?.[0];
}

/** What is in the editor when a key has opened it: the value, or what was typed instead of it. */
export function beginning<R>(edit: CellEdit<R>, row: R, typed: string | undefined): string {
  const value = edit.value(row);
  if (typed === undefined || edit.as === 'day') return value;
  return edit.as === 'choice' ? (optionFor(edit.options?.(row) ?? [], typed) ?? value) : typed;
}

/** A value that another cell has, or that was typed there. */
export function taken<R>(edit: CellEdit<R>, row: R, value: string, column: string): CellText {
  if (edit.as === 'choice') {
    const options = edit.options?.(row) ?? [];
    if (options.some(([each]) => each === value)) return { value };
    return {
      why: value === '' ? t('{column} always says something.', { column }) : onlySays(column, options),
    };
  }
  if (value.trim() !== '' || edit.needed !== true) return { value };
  return { why: t('{column} cannot be empty.', { column }) };
}

/** A text that is pasted: a choice goes by what it is called on the page. */
export function pasted<R>(edit: CellEdit<R>, row: R, text: string, column: string): CellText {
  const plain = edit.as === 'prose' ? text : text.trim().replaceAll(/\s+/g, ' ');
  if (edit.as === 'choice' && plain !== '') {
    const options = edit.options?.(row) ?? [];
    const option =
      options.find(([, label]) => label === plain) ??
      options.find(([, label]) => label.toLowerCase() === plain.toLowerCase());
    return option ? { value: option[0] } : { why: cannotSay(column, plain, options) };
  }
  if (edit.as === 'day' && plain !== '' && !isDay(plain)) {
    return { why: t('“{text}” is not a day. A day is written like 2026-11-25.', { text: short(plain) }) };
  }
  return taken(edit, row, plain, column);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** More choices than this are looked up in the cell. */
const FEW = 6;

function onlySays(column: string, options: readonly Option[]): string {
  return options.length > FEW
    ? t('{column} cannot say that here.', { column })
    : t('{column} says {choices}.', { column, choices: choiceWords(options) });
}

function cannotSay(column: string, text: string, options: readonly Option[]): string {
  const said = { column, text: short(text) };
  return options.length > FEW
    ? t('“{text}” is none of the choices of {column}.', said)
    : t('{column} says {choices}, and not “{text}”.', { ...said, choices: choiceWords(options) });
}

function choiceWords(options: readonly Option[]): string {
  return listOf(
    options.map(([, label]) => label),
    'or',
  );
}

/** What was pasted may be a page long. */
function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
