import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectClient } from '../../electron/project/client.ts';
import type { ClientEvent, Deadlines } from '../../electron/project/client.ts';
import type { ProjectProcess } from '../../electron/project/project-process.ts';
import { forkProjectProcess } from '../../electron/service/fork-process.ts';
import { Desk, connections, must, system } from '../electron/support/projects.ts';

const entry = path.resolve(import.meta.dirname, '../../electron/project/process.ts');

/** What a busy machine needs for what is not too slow. */
const PATIENT = 60_000;

function client(deadlines: Deadlines) {
  const processes: ProjectProcess[] = [];
  const events: ClientEvent[] = [];
  const start = () => {
    const made = forkProjectProcess(entry);
    processes.push(made);
    return made;
  };
  return { client: new ProjectClient(start, deadlines, (event) => events.push(event)), processes, events };
}

/** Whether a process is there and not merely waiting to be buried, which nobody does in some containers. */
function isAlive(pid: number | undefined): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}

describe.runIf(process.platform === 'linux')('a file that takes longer than its deadline', () => {
  it('is given up as too-slow, its process is gone, and another file opens', async () => {
    const desk = new Desk();
    const huge = desk.withFile([...system(16_000), ...connections(30_000, 16_000)], 'Huge.trail');
    const small = desk.withFile(system(), 'Small.trail');
    const before = readFileSync(huge);
    const deadlines = { call: PATIENT, open: 1_500 };
    const { client: kept, processes } = client(deadlines);
    const open = (file: string) =>
      kept.open({ source: { from: 'file', path: file }, home: desk.home, author: 'Ada', quietMs: 1_000 });
    expect(await open(huge)).toMatchObject({ ok: false, error: { code: 'too-slow' } });
    expect(isAlive(processes[0]?.pid)).toBe(false);
    deadlines.open = PATIENT;
    expect(must(await open(small)).fileName).toBe('Small.trail');
    expect(processes).toHaveLength(2);
    await kept.close();
    kept.end();
    expect(readFileSync(huge).equals(before)).toBe(true);
  });

  it('while work is going on: the project comes back with everything acknowledged', async () => {
    const desk = new Desk();
    const file = desk.withFile();
    const deadlines = { call: PATIENT, open: PATIENT };
    const { client: kept, processes, events } = client(deadlines);
    must(
      await kept.open({
        source: { from: 'file', path: file },
        home: desk.home,
        author: 'Ada',
        quietMs: 60_000,
      }),
    );
    const rename = (name: string) =>
      kept.call('run', { command: 'component.change', args: { id: 'component:c0', fields: { name } } });
    must(await rename('Acknowledged'));
    // The process is stopped where it stands, as a statement that never ends would hold it.
    process.kill(processes[0]?.pid ?? 0, 'SIGSTOP');
    deadlines.call = 400;
    expect(await rename('Never')).toMatchObject({ ok: false, error: { code: 'too-slow' } });
    deadlines.call = PATIENT;
    const state = must(await kept.call('state', {}));
    expect(state.records).toContainEqual(
      expect.objectContaining({ id: 'component:c0', name: 'Acknowledged' }),
    );
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['failed', 'reopened']));
    expect(isAlive(processes[0]?.pid)).toBe(false);
    await kept.close();
    kept.end();
  });
});
