import { createStore } from 'zustand/vanilla';
import { t } from '../../words/t.ts';

/*
 * Lines that were entered, in their order. Each is read when the ones before it are done, so it may name what
 * they make. A line that cannot be carried out then is kept with the reason, and holds up no other.
 */

export interface Waiting {
  readonly key: number;
  readonly line: string;
  /** Why it was not carried out; none while it waits for its turn. */
  readonly reason?: string;
}

export interface EntryState {
  /** What stands in the field. */
  readonly text: string;
  readonly waiting: readonly Waiting[];
}

/** Carries out one line in the model as it is now. @returns why not, when it cannot be. */
export type EnterLine = (line: string) => Promise<string | undefined>;

export function entryQueue(enterLine: EnterLine) {
  const store = createStore<EntryState>()(() => ({ text: '', waiting: [] }));
  let lastKey = 0;
  let working = false;

  const without = (key: number) => store.getState().waiting.filter((each) => each.key !== key);

  function keep({ key, line }: Waiting, reason: string): void {
    store.setState(({ waiting }) => ({
      waiting: waiting.map((each) => (each.key === key ? { key, line, reason } : each)),
    }));
  }

  /** The only line that failed goes back to where it can be mended, unless something else is there by now. */
  function bringBack(): void {
    const { text, waiting } = store.getState();
    const [only, another] = waiting;
    if (text === '' && only && !another) store.setState({ text: only.line, waiting: [] });
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      for (let next = nextOf(store.getState()); next; next = nextOf(store.getState())) {
        const reason = await enterLine(next.line);
        if (reason === undefined) store.setState({ waiting: without(next.key) });
        else keep(next, reason);
      }
      bringBack();
    } finally {
      working = false;
    }
  }

  return {
    store,
    setText(text: string): void {
      store.setState({ text });
    },
    /** Takes lines in and carries them out one after the other. @returns when all were tried. */
    enter(lines: readonly string[]): Promise<void> {
      const more = lines.filter((line) => line.trim() !== '').map((line) => ({ key: ++lastKey, line }));
      store.setState(({ waiting }) => ({ waiting: [...waiting, ...more] }));
      return work();
    },
    /** The same for lines that stood in the field: it is free for the next one. */
    enterTyped(lines: readonly string[]): Promise<void> {
      store.setState({ text: '' });
      return this.enter(lines);
    },
    /** Brings a kept line back into the field; what stood there is kept in its place. */
    mend(key: number): void {
      const { text, waiting } = store.getState();
      const line = waiting.find((each) => each.key === key)?.line;
      if (line === undefined) return;
      const rest = waiting.flatMap((each): Waiting[] => {
        if (each.key !== key) return [each];
        return text === '' ? [] : [{ key: ++lastKey, line: text, reason: t('Not entered yet.') }];
      });
      store.setState({ text: line, waiting: rest });
    },
    drop(key: number): void {
      store.setState({ waiting: without(key) });
    },
    /** Another project is shown: what was typed for the one before is not entered into it. */
    clear(): void {
      store.setState({ text: '', waiting: [] });
    },
  };
}

function nextOf({ waiting }: EntryState): Waiting | undefined {
  return waiting.find(({ reason }) => reason === undefined);
}
