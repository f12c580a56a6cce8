import { create } from 'zustand';
import { touched } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { LastChange } from '../../shared/protocol/requests.ts';
import { call } from '../client/call.ts';
import { replica } from '../client/replica.ts';
import type { ReplicaState } from '../client/replica.ts';

/*
 * When each record was last changed. Asked of the host once a project is opened, and from then on read off the
 * commits: the history is on the disk, and this is what is needed of it all the time.
 */

export type LastChanges = ReadonlyMap<Id, LastChange>;

interface Changed {
  /** The project that it speaks of. */
  readonly project: string | undefined;
  readonly last: LastChanges;
}

export const useChanged = create<Changed>()(() => ({ project: undefined, last: new Map() }));

replica.subscribe((now, before) => {
  if (now.opened?.project !== useChanged.getState().project) void begin(now.opened?.project);
  else if (now.revision !== before.revision) {
    const { newest } = now;
    // Otherwise commits were missed, and the whole state was asked for again.
    if (newest && newest !== before.newest && now.revision === before.revision + 1) follow(newest.diff, now);
    else void load(now.opened?.project);
  }
});

async function begin(project: string | undefined): Promise<void> {
  useChanged.setState({ project, last: new Map() });
  if (project !== undefined) await load(project);
}

async function load(project: string | undefined): Promise<void> {
  const answer = await call('project.changed', {});
  if (!answer.ok || useChanged.getState().project !== project) return;
  const found = Object.entries(answer.value.last) as [Id, LastChange][];
  useChanged.setState(({ last }) => ({ last: later(last, new Map(found)) }));
}

/** What was heard of while the host was asked may be newer than its answer. */
function later(a: LastChanges, b: LastChanges): LastChanges {
  const both = new Map(b);
  for (const [id, change] of a) {
    if (change.revision > (both.get(id)?.revision ?? -1)) both.set(id, change);
  }
  return both;
}

function follow(diff: Diff, { revision }: ReplicaState): void {
  // What was only laid out anew did not change.
  const ids = touched(diff).filter((id) => !isIdOf('view', id));
  if (ids.length === 0) return;
  const change: LastChange = { at: new Date().toISOString(), revision };
  useChanged.setState(({ last }) => ({
    last: new Map([...last, ...ids.map((id) => [id, change] as const)]),
  }));
}
