import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Failure } from '../../shared/protocol/failures.ts';
import { explained } from './explained.ts';

/** Something the person is told at the foot of the window: a failure, or what a step brought about. */
export interface Notice {
  readonly key: number;
  readonly tone: 'plain' | 'good' | 'warning' | 'failure';
  readonly title: string;
  readonly lines: readonly string[];
  /** What can be done about it at once. */
  readonly action?: NoticeAction;
}

export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

interface Notices {
  readonly list: readonly Notice[];
}

export const notices = createStore<Notices>()(() => ({ list: [] }));
let lastKey = 0;
/** How long good news stays; a failure stays until it is dismissed. */
const READ_MS = 9_000;

export function tell(notice: Omit<Notice, 'key'>): void {
  const key = ++lastKey;
  notices.setState(({ list }) => ({ list: [...list.slice(-2), { ...notice, key }] }));
  if (notice.tone !== 'failure') setTimeout(() => dismissNotice(key), READ_MS);
}

export function tellFailure(failed: Failure, action?: NoticeAction): void {
  const { what, kept, todo } = explained(failed);
  const lines = [kept, todo].filter((text) => text !== '');
  tell({ tone: 'failure', title: what, lines, ...(action && { action }) });
}

export function dismissNotice(key: number): void {
  notices.setState(({ list }) => ({ list: list.filter((notice) => notice.key !== key) }));
}

/** Does what a notice offers; then it has nothing more to say. */
export function actOnNotice(key: number): void {
  const notice = notices.getState().list.find((each) => each.key === key);
  dismissNotice(key);
  notice?.action?.act();
}

export function useNotices(): readonly Notice[] {
  return useStore(notices, (state) => state.list);
}
