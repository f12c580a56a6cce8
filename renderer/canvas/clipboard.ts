import { useEffect } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { copyOf } from '../../shared/commands/copied.ts';
import { copiedText, holdsCopy, readCopy } from '../../shared/commands/copied-text.ts';
import { tell } from '../client/notices.ts';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';
import { shownNow } from '../state/shown.ts';
import { duplicate, paste } from './commands.ts';
import { removeSelected } from './delete.ts';
import { zoneOf } from './entry/entering.ts';
import { t } from '../words/t.ts';

/*
 * Copy, cut and paste of what is selected, by the keys of the system. A text field, a cell of a table and text that is
 * marked keep these keys for themselves.
 */

export function useClipboard(): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => void (isOurs(event) && takeInto(event));
    const cut = (event: ClipboardEvent) => {
      if (isOurs(event) && takeInto(event)) removeSelected(selected()).catch(reportError);
    };
    const put = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isOurs(event) || !holdsCopy(text)) return;
      event.preventDefault();
      pasteText(text);
    };
    window.addEventListener('copy', copy);
    window.addEventListener('cut', cut);
    window.addEventListener('paste', put);
    return () => {
      window.removeEventListener('copy', copy);
      window.removeEventListener('cut', cut);
      window.removeEventListener('paste', put);
    };
  }, []);
}

function isOurs({ target, defaultPrevented, type }: ClipboardEvent): boolean {
  const types =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  const marked = type !== 'paste' && document.getSelection()?.isCollapsed === false;
  return !types && !marked && !defaultPrevented && usePlaces.getState().room === 'map';
}

function selected(): Id[] {
  return [...useSelection.getState().ids];
}

/** The selected as text. @returns none where nothing is selected that can be copied. */
function selectedText(): string | undefined {
  const { model, view } = shownNow();
  const copied = copyOf(model, selected(), view?.id);
  return copied && copiedText(model, copied);
}

function takeInto(event: ClipboardEvent): boolean {
  const text = selectedText();
  if (text === undefined) return false;
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
  return true;
}

/** Into the selected zone, or that of the selected component; else where it was. */
export function pasteText(text: string): void {
  const copied = readCopy(text);
  if (!copied.ok) {
    tell({ tone: 'warning', title: copied.error, lines: [t('Nothing was changed.')] });
    return;
  }
  const { model } = shownNow();
  paste(copied.value, zoneOf(model, useSelection.getState().ids)).catch(reportError);
}

/** The same by the palette, which has no event of the clipboard. */
export const clipboardCommands = {
  copy() {
    const text = selectedText();
    if (text !== undefined) navigator.clipboard.writeText(text).catch(useTheKeys);
  },
  cut() {
    const text = selectedText();
    if (text === undefined) return;
    navigator.clipboard
      .writeText(text)
      .then(() => removeSelected(selected()), useTheKeys)
      .catch(reportError);
  },
  paste() {
    navigator.clipboard.readText().then(pasteText, useTheKeys).catch(reportError);
  },
  duplicate() {
    const ids = selected();
    if (ids.length > 0) duplicate(ids).catch(reportError);
  },
};

function useTheKeys(): void {
  const lines = [t('Ctrl C, Ctrl X and Ctrl V do; on a Mac Cmd C, Cmd X and Cmd V.')];
  tell({ tone: 'warning', title: t('The clipboard cannot be reached from here.'), lines });
}
