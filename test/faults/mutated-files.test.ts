import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectClient } from '../../electron/project/client.ts';
import { sha256 } from '../../electron/project/files.ts';
import type { ProjectProcess } from '../../electron/project/project-process.ts';
import type { ProjectState } from '../../electron/project/project.ts';
import { forkProjectProcess } from '../../electron/service/fork-process.ts';
import type { Answer } from '../../shared/protocol/requests.ts';
import { Desk, addComponent, connections, rename, system } from '../electron/support/projects.ts';
import { mutationsOf } from './support/mutations.ts';
import { randomNumbers, seed } from './support/random.ts';

const FILES = 2_000;
const entry = path.resolve(import.meta.dirname, '../../electron/project/process.ts');

/** A file with everything in it that a project can have: records, places, history, versions. */
function original(): { desk: Desk; bytes: Buffer } {
  // Two thousand projects are made and thrown away here; that they last is shown elsewhere.
  const desk = new Desk(true);
  desk.withFile([...system(30), ...connections(40, 30)]);
  const project = desk.open();
  for (let number = 0; number < 20; number++) rename(project, `component:c${number}`, `Renamed ${number}`);
  addComponent(project, 'Printer');
  project.nameVersion('First review');
  project.close();
  return { desk, bytes: desk.bytes() };
}

describe(`${FILES} damaged and hostile files through one process`, () => {
  it(
    'each is opened, salvaged or refused by name; none is touched; memory and time are bounded',
    async () => {
      console.log(`seed ${seed}`);
      const { desk, bytes } = original();
      const mutate = mutationsOf(bytes, desk.root, randomNumbers(seed));
      const processes: ProjectProcess[] = [];
      const start = () => {
        const made = forkProjectProcess(entry);
        processes.push(made);
        return made;
      };
      const client = new ProjectClient(start, { call: 30_000, open: 30_000 }, () => undefined);
      const file = desk.file('mutated.trail');
      const open = (salvage: boolean): Promise<Answer<ProjectState>> =>
        client.open({
          source: { from: 'file', path: file, salvage },
          home: desk.home,
          author: 'Ada',
          quietMs: 60_000,
        });

      const outcomes = new Map<string, number>();
      const count = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
      let slowest = 0;
      const began = Date.now();
      for (let number = 0; number < FILES; number++) {
        const mutation = mutate(number);
        writeFileSync(file, mutation.bytes);
        const hash = sha256(mutation.bytes);
        const from = performance.now();
        let answer = await open(false);
        if (!answer.ok && answer.error.code === 'damaged') answer = await open(true);
        slowest = Math.max(slowest, performance.now() - from);
        if (answer.ok) {
          count(answer.value.lost.length > 0 ? 'salvaged' : 'opened');
          // A part that was lost is said to be lost; what is shown is whole records.
          if (answer.value.fileName === undefined)
            expect(answer.value.lost.length, mutation.what).toBeGreaterThan(0);
          await client.close(true);
        } else {
          count(answer.error.code);
          expect(REFUSALS, `${mutation.what}: ${answer.error.detail ?? ''}`).toContain(answer.error.code);
          expect(answer.error.detail ?? '').not.toContain(desk.root);
        }
        expect(sha256(readFileSync(file)), mutation.what).toBe(hash);
      }
      const seconds = (Date.now() - began) / 1_000;
      const memory = peakMemoryMb(processes.at(-1)?.pid);
      client.end();
      console.log(
        `${FILES} files in ${seconds.toFixed(1)} s, slowest ${slowest.toFixed(0)} ms, peak ${memory ?? '?'} MB,`,
        `${processes.length} process(es):`,
        Object.fromEntries(outcomes),
      );
      expect(readdirSync(desk.folder).toSorted()).toEqual(['Orders.trail', 'mutated.trail']);
      expect(processes).toHaveLength(1);
      // Each within the deadline: none had to be given up, and the process is the first one still.
      if (memory !== undefined) expect(memory).toBeLessThan(700);
      for (const needed of ['opened', 'salvaged', 'hostile', 'not-a-project', 'from-the-future']) {
        expect(outcomes.get(needed) ?? 0, needed).toBeGreaterThan(0);
      }
    },
    15 * 60_000,
  );
});

const REFUSALS = ['damaged', 'hostile', 'not-a-project', 'from-the-future', 'too-large'];

/** The most memory that a process ever had, where the system says so. */
function peakMemoryMb(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1_024);
}
