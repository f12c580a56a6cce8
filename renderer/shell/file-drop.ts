import { useEffect } from 'react';
import { isOfTables, pasteFile } from '../paste/paste-file.ts';
import { upload } from './files.ts';

/**
 * A file that is dropped on the window is opened, or its tables are looked through; without this a browser would leave
 * the page for it.
 */
export function useFileDrop(): void {
  useEffect(() => {
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', take);
    };
  }, []);
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

function hold(event: DragEvent): void {
  if (hasFiles(event)) event.preventDefault();
}

function take(event: DragEvent): void {
  if (!hasFiles(event)) return;
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  if (isOfTables(file)) void pasteFile(file);
  else void upload(file);
}
