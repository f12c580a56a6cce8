import { expect, it } from 'vitest';
import { OpenQueue } from '../../../electron/desktop/open-queue.ts';

it('keeps what came before the start, in order, hands it over once, and passes on the rest at once', () => {
  const queue = new OpenQueue();
  const opened: string[] = [];
  queue.add('/a.trail');
  queue.add('/b.trail');
  expect(queue.start((file) => opened.push(file))).toBe(2);
  queue.add('/c.trail');
  expect(opened).toEqual(['/a.trail', '/b.trail', '/c.trail']);
});
