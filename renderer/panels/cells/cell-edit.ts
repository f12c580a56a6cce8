/** How a cell is edited in its place. */
export interface CellEdit<R> {
  readonly as: 'line' | 'prose' | 'choice' | 'day';
  /** What the editor begins with; for a choice one of the options. */
  readonly value: (row: R) => string;
  readonly options?: (row: R) => readonly Option[];
  /** Proposed while a line is typed. */
  readonly suggestions?: readonly string[];
  /** The person has finished, with another value than the first. */
  readonly say: (row: R, value: string) => void;
}

export type Option = readonly [value: string, label: string];

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

/** What emptying the cell says; undefined where it has no way of saying nothing. */
export function emptiness<R>(edit: CellEdit<R>, row: R): string | undefined {
  const can = edit.as !== 'choice' || edit.options?.(row).some(([value]) => value === '');
  return can === true ? '' : undefined;
}

/** What pasting a text into the cell says; undefined where it is none of the choices. */
export function pasted<R>(edit: CellEdit<R>, row: R, text: string): string | undefined {
  const plain = edit.as === 'prose' ? text : text.trim().replaceAll(/\s+/g, ' ');
  if (edit.as === 'choice') return edit.options?.(row).find(([, label]) => label === plain)?.[0];
  return edit.as === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(plain) ? undefined : plain;
}
