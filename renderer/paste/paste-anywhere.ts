import { useEffect } from 'react';
import { looksLikeTables } from '../../shared/formats/tables/looks.ts';
import { htmlAsText } from '../../shared/formats/tables/text/html.ts';
import { startPasting } from './paste-state.ts';

/** The text of a clipboard; where it has tables as HTML, those: their cells are whole. */
export function pastedText(data: DataTransfer | null): string {
  const html = data?.getData('text/html') ?? '';
  return htmlAsText(html) ?? data?.getData('text/plain') ?? '';
}

/** Tables that are pasted where nothing is typed are looked through at once; all else is left to whoever wants it. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    window.addEventListener('paste', take, { capture: true });
    return () => window.removeEventListener('paste', take, { capture: true });
  }, []);
}

function take(event: ClipboardEvent): void {
  if (typesText(event.target)) return;
  const text = pastedText(event.clipboardData);
  if (!looksLikeTables(text)) return;
  event.preventDefault();
  event.stopPropagation();
  void startPasting(text);
}

function typesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
