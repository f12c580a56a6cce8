import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../../electron/project/home.ts';
import { openForReading } from '../../electron/project/read-model.ts';
import { Desk, must, system } from '../electron/support/projects.ts';
import { script, start } from './support/child.ts';
import { COMPONENTS, missing, newestEdit } from './support/edits.ts';
import { randomNumbers, seed } from './support/random.ts';

const ROUNDS = process.env['TRAILMAP_FAULTS'] === 'long' ? 500 : 25;
/** A fresh project now and then: the history of a project grows without end, and publishing with it. */
const ROUNDS_A_PROJECT = 25;

describe(`a process that edits and publishes all the time, killed ${ROUNDS} times`, () => {
  it('loses nothing that it acknowledged; the file always opens; nothing is left beside it', async () => {
    console.log(`seed ${seed}`);
    const random = randomNumbers(seed);
    let acknowledged = 0;
    let desk = new Desk();
    let known = 0;
    let leftovers = 0;
    for (let round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_A_PROJECT === 0) {
        desk = new Desk();
        desk.withFile(system(COMPONENTS));
        known = 0;
      }
      const [first, last] = await editUntilKilled(desk, 5 + random(120));
      // One edit may have reached the disk without its acknowledgement; none may be missing.
      expect([known + 1, known + 2]).toContain(first);
      acknowledged += last - known;
      if (desk.files().length > 1) leftovers++;
      const published = must(openForReading(desk.file())).model;
      expect(missing([...published.records()], newestEdit([...published.records()]))).toEqual([]);
      // Every other time the next editing process has to recover by itself.
      known = round % 2 === 0 ? recover(desk, last, round % 4 === 0) : last;
    }
    console.log(`${acknowledged} edits acknowledged, temporary files found after ${leftovers} kills`);
    expect(acknowledged).toBeGreaterThan(ROUNDS);
  });
});

/** Lets a process edit for a while and kills it; answers the first and the last edit that it acknowledged. */
async function editUntilKilled(desk: Desk, milliseconds: number): Promise<readonly [number, number]> {
  const child = start(script('edit-for-ever.ts', [desk.home, desk.file()]));
  await child.line((line) => line.startsWith('ack '));
  await wait(milliseconds);
  await child.kill();
  const numbers = child.lines.filter((line) => line.startsWith('ack ')).map((line) => Number(line.slice(4)));
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
}

/** Opens what was left, checks it, and closes or lets go; answers the number of the newest edit. */
function recover(desk: Desk, acknowledged: number, close: boolean): number {
  const project = desk.open();
  const { records, revision } = project.state();
  const newest = newestEdit(records);
  expect([acknowledged, acknowledged + 1]).toContain(newest);
  expect(revision).toBe(newest);
  expect(missing(records, newest)).toEqual([]);
  expect(desk.files()).toEqual(['Orders.trail']);
  if (close) {
    expect(project.close()).toEqual({ state: 'published' });
    expect(existsSync(folderOf(desk.home, desk.file()).folder)).toBe(false);
    expect(must(openForReading(desk.file())).revision).toBe(newest);
  } else project.abandon();
  expect(desk.files()).toEqual(['Orders.trail']);
  return newest;
}
