import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { apply } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { Model } from '../../shared/model/model.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { HostEvent, OpenedProject, Publication } from '../../shared/protocol/requests.ts';
import { bridge } from './bridge.ts';
import { call } from './call.ts';

/*
 * The page's copy of the open project. It changes only when a committed diff arrives, so what is on the screen
 * is always something that is on the disk.
 */

export interface ReplicaState {
  readonly status: 'starting' | 'no project' | 'open' | 'unreachable';
  readonly host: 'desktop' | 'browser';
  readonly failure?: Failure;
  readonly opened?: Omit<OpenedProject, 'records'>;
  readonly model: Model;
  readonly revision: number;
  readonly undo?: string;
  readonly redo?: string;
  readonly publication: Publication;
  /** What the newest commit was: for announcements and for what is recomputed. */
  readonly newest?: { readonly label: string; readonly command: string; readonly diff: Diff };
}

const nothing: ReplicaState = {
  status: 'starting',
  host: 'browser',
  model: Model.empty,
  revision: 0,
  publication: { state: 'published' },
};

export const replica = createStore<ReplicaState>()(() => nothing);

export function useReplica<T>(select: (state: ReplicaState) => T): T {
  return useStore(replica, select);
}

/** Shows a project that the host has opened for this window. */
export function opened(project: OpenedProject): void {
  const { records, ...rest } = project;
  const { host } = replica.getState();
  const state: ReplicaState = {
    status: 'open',
    host,
    opened: rest,
    // The host has read every record through its schema; the page does not do it again.
    model: Model.of(records as readonly AnyRecord[]),
    revision: project.revision,
    publication: project.publication,
    ...(project.undo !== undefined && { undo: project.undo }),
    ...(project.redo !== undefined && { redo: project.redo }),
  };
  replica.setState(state, true);
}

/** What the host told by itself, while it was asked, is not built a second time. */
function shown(project: OpenedProject): void {
  const { status, opened: known, revision } = replica.getState();
  if (status === 'open' && known?.project === project.project && revision === project.revision) return;
  opened(project);
}

function receive(event: HostEvent): void {
  const state = replica.getState();
  if (event.event === 'opened') opened(event.opened);
  else if (event.event === 'publication') replica.setState({ publication: event.publication });
  else if (event.event === 'closed')
    replica.setState({ ...nothing, status: 'no project', host: state.host }, true);
  else if (event.event === 'committed') committed(state, event);
}

function committed(state: ReplicaState, event: Extract<HostEvent, { event: 'committed' }>): void {
  if (event.revision <= state.revision) return;
  if (event.revision !== state.revision + 1) return void start();
  const { undo: _undo, redo: _redo, ...kept } = state;
  const { diff } = event;
  replica.setState(
    {
      ...kept,
      model: apply(state.model, diff),
      revision: event.revision,
      newest: { label: event.label, command: event.command, diff },
      ...(event.undo !== undefined && { undo: event.undo }),
      ...(event.redo !== undefined && { redo: event.redo }),
    },
    true,
  );
}

/** Asks for the whole state: at the start, and when an event was missed. */
export async function start(): Promise<void> {
  const answer = await call('window.state', {});
  if (!answer.ok) replica.setState({ status: 'unreachable', failure: answer.error });
  else {
    replica.setState({ host: answer.value.host });
    if (answer.value.opened) shown(answer.value.opened);
    else replica.setState({ status: 'no project' });
  }
}

bridge.on(receive);
