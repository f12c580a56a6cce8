import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RequestName } from '../../shared/protocol/requests.ts';

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
  'window.state': 'Opening the project',
  'files.list': 'Looking for projects',
  'files.open': 'Opening the project',
  'files.choose': 'Opening a file',
  'files.upload': 'Opening the file',
  'files.copy': 'Saving a copy',
  'files.save': 'Saving the picture',
  'project.create': 'Making the project',
  'project.close': 'Closing the project',
  'project.run': 'Writing the step to the disk',
  'project.undo': 'Taking the step back',
  'project.redo': 'Bringing the step back',
  'project.history': 'Reading the history',
  'project.changed': 'Reading the history',
  'project.fresh': 'Noting how fresh the model is',
  'project.publish': 'Writing the file',
  'versions.name': 'Naming the version',
  'versions.model': 'Reading how it was',
  'versions.list': 'Reading the versions',
};
