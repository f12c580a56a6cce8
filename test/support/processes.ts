import { execFileSync } from 'node:child_process';

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** One letter; `Z` has ended. */
  readonly state: string;
  readonly command: string;
}

/** Every process on this machine. */
function running(): readonly RunningProcess[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S)\S*\s+(.*)$/.exec(line) ?? [];
    return state === undefined || command === undefined
      ? []
      : [{ pid: Number(pid), parent: Number(parent), state, command }];
  });
}

/** What a process has started, and what those have started. */
export function childrenOf(pid: number | undefined): readonly RunningProcess[] {
  const all = running();
  const found = new Set([pid]);
  const under = (): readonly RunningProcess[] =>
    all.filter((each) => found.has(each.parent) && !found.has(each.pid));
  const children: RunningProcess[] = [];
  for (let next = under(); next.length > 0; next = under()) {
    children.push(...next);
    for (const each of next) found.add(each.pid);
  }
  return children;
}

/** Whether it is still there; one that ended and that nobody has asked after is not. */
export function isRunning(pid: number): boolean {
  return running().some((each) => each.pid === pid && each.state !== 'Z');
}
