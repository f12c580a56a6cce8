import { beforeEach, expect, it } from 'vitest';
import { PendingEvents } from '../../../electron/desktop/pending-events.ts';

let heard: string[];
let pending: PendingEvents;
beforeEach(() => {
  heard = [];
  pending = new PendingEvents((windowId, event) => heard.push(`${windowId} ${event.event}`));
});

it('waits for the page, keeps the order, and delivers once', () => {
  pending.add('1', { event: 'failed', failure: { code: 'damaged' } });
  pending.add('1', { event: 'closed' });
  pending.add('2', { event: 'closed' });
  expect(heard).toEqual([]);
  pending.listening('1');
  pending.listening('1');
  expect(heard).toEqual(['1 failed', '1 closed']);
});

it('delivers at once to a page that listens, and nothing to a window that is gone', () => {
  pending.listening('1');
  pending.add('1', { event: 'closed' });
  expect(heard).toEqual(['1 closed']);
  pending.add('2', { event: 'closed' });
  pending.forget('2');
  pending.listening('2');
  expect(heard).toEqual(['1 closed']);
});
