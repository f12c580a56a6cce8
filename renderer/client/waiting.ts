import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RequestName } from '../../shared/protocol/requests.ts';
import { t } from '../words/t.ts';

/*
 * What the person waits for. Nothing is said of what is done before a person notices; what takes longer is named
 * for as long as it takes.
 */

/** From here on a wait is felt. */
const FELT_MS = 300;

interface Wait {
  readonly key: number;
  readonly words: string;
}

const waits = createStore<{ readonly list: readonly Wait[] }>()(() => ({ list: [] }));
let lastKey = 0;

/** Passes the work on, and says what it is while it takes longer than is felt. */
export async function waitingFor<T>(words: string, work: Promise<T>): Promise<T> {
  const wait: Wait = { key: ++lastKey, words };
  const felt = setTimeout(() => waits.setState(({ list }) => ({ list: [...list, wait] })), FELT_MS);
  try {
    return await work;
  } finally {
    clearTimeout(felt);
    waits.setState(({ list }) => (list.includes(wait) ? { list: list.filter((each) => each !== wait) } : {}));
  }
}

/** The words of what is waited for now, each once. */
export function useWaiting(): readonly string[] {
  const list = useStore(waits, (state) => state.list);
  return [...new Set(list.map(({ words }) => words))];
}

/** What each request is to the person who waits for it. */
export const requestWords: Readonly<Record<RequestName, string>> = {
  'window.state': t('Opening the project'),
  'files.list': t('Looking for projects'),
  'files.open': t('Opening the project'),
  'files.choose': t('Opening a file'),
  'files.upload': t('Opening the file'),
  'files.copy': t('Saving a copy'),
  'files.save': t('Saving the picture'),
  'project.create': t('Making the project'),
  'project.close': t('Closing the project'),
  'project.run': t('Writing the step to the disk'),
  'project.undo': t('Taking the step back'),
  'project.redo': t('Bringing the step back'),
  'project.history': t('Reading the history'),
  'project.changed': t('Reading the history'),
  'project.fresh': t('Noting how fresh the model is'),
  'project.publish': t('Writing the file'),
  'versions.name': t('Naming the version'),
  'versions.model': t('Reading how it was'),
  'versions.list': t('Reading the versions'),
};
