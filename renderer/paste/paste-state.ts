import { readTables } from '../../shared/formats/tables/text/read-tables.ts';
import { open } from '../client/open.ts';
import { replica } from '../client/replica.ts';
import { onAnotherProject } from '../state/another-project.ts';
import { usePlaces } from '../state/places.ts';
import { usePaste } from './review-state.ts';

onAnotherProject(() => usePaste.getState().forget());

/**
 * Goes to where the tables of a report are pasted, with a text that is at hand already or without. Where no project is
 * open yet, one is begun.
 */
export async function startPasting(text = '', document?: string): Promise<void> {
  if (replica.getState().status !== 'open') await open('project.create', { name: 'New project' });
  if (replica.getState().status !== 'open') return;
  const read = text === '' ? undefined : readTables(text);
  if (read?.ok === true) usePaste.getState().add(read.value, document);
  usePlaces.getState().go('paste');
}
