import type { ChangeEvent, ClipboardEvent, KeyboardEvent, SyntheticEvent } from 'react';
import { holdsCopy } from '../../../shared/commands/copied-text.ts';
import { pasteText } from '../clipboard.ts';
import { entering } from './entering.ts';
import type { Suggestions } from './use-suggestions.ts';

type Field = HTMLInputElement;

/**
 * What is done in the field: typing, keys, pasting.
 *
 * @param missing trust zones that the line names and that are not there; Shift and Enter adds them first.
 */
export function useLineField(suggestions: Suggestions, missing: readonly string[] | undefined) {
  return {
    onChange(event: ChangeEvent<Field>) {
      entering.setText(event.target.value);
      suggestions.caretAt(event.target.selectionStart ?? event.target.value.length);
    },
    onSelect(event: SyntheticEvent<Field>) {
      suggestions.caretAt(event.currentTarget.selectionStart ?? 0);
    },
    /** A line that is longer than the field moves in it, and its colours with it. */
    onScroll({ currentTarget }: SyntheticEvent<Field>) {
      const mirror = currentTarget.previousElementSibling;
      if (mirror) mirror.scrollLeft = currentTarget.scrollLeft;
    },
    onFocus() {
      suggestions.focused(true);
    },
    onBlur() {
      suggestions.focused(false);
    },
    onKeyDown(event: KeyboardEvent<Field>) {
      // The map has keys of its own; this is text. Those with Ctrl or Cmd mean the same everywhere.
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      if (event.nativeEvent.isComposing) return;
      if (suggestionKey(event, suggestions)) event.preventDefault();
      // The key that leads here, pressed once more, is no part of a line.
      else if (event.key === '/' && event.currentTarget.value === '') event.preventDefault();
      // Also while the sentence says that something is missing: a line on its way may be making it.
      else if (event.key === 'Enter') enterLines([event.currentTarget.value], event.shiftKey ? missing : []);
      else if (event.key === 'Escape') {
        entering.setText('');
        event.currentTarget.blur();
      }
    },
    onPaste: pasteLines,
  };
}

/** The keys of the list, while there is one. @returns whether the key was one of them. */
function suggestionKey({ key, shiftKey }: KeyboardEvent, suggestions: Suggestions): boolean {
  const { options, active, step, take, close } = suggestions;
  const [first] = options;
  if (!first) return false;
  const chosen = active === undefined ? undefined : options[active];
  if (key === 'ArrowDown') step(1);
  else if (key === 'ArrowUp') step(-1);
  else if (key === 'Tab' && !shiftKey) take(chosen ?? first);
  // Enter enters the line, unless the arrows went to a name.
  else if (key === 'Enter' && chosen) take(chosen);
  else if (key === 'Escape') close();
  else return false;
  return true;
}

/** Lines that stood in the field, after the trust zones that they name and that are to be added first. */
export function enterLines(lines: readonly string[], zones: readonly string[] = []): void {
  entering.enterTyped([...zones.map((zone) => `zone ${zone}`), ...lines]).catch(reportError);
}

/** Several lines at once are entered one after the other; the last one too, for nobody sees where it would stop. */
function pasteLines(event: ClipboardEvent<Field>): void {
  const pasted = event.clipboardData.getData('text/plain').trim();
  if (!/[\r\n]/.test(pasted)) return;
  event.preventDefault();
  // Things that were copied on a map are not lines.
  if (holdsCopy(pasted)) return pasteText(pasted);
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const before = value.slice(0, selectionStart ?? value.length);
  const lines = (before + pasted + value.slice(selectionEnd ?? value.length)).split(/\s*[\r\n]+\s*/);
  enterLines(lines);
}
