import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { isCallMessage } from './calls.ts';
import type { CallMessage, CallName, Calls, Nothing, OpenArgs } from './calls.ts';
import type { Runner } from './editing.ts';
import { newId } from './new-id.ts';
import { Project } from './project.ts';
import type { ProjectState } from './project.ts';

/** The line to the host: Electron's parent port, or the channel of a forked process. */
export interface HostLine {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

type Handlers = {
  readonly [N in CallName]: (args: Calls[N]['args']) => Result<Calls[N]['answer'], Failure>;
};

/** Keeps one project and answers the host's calls, one after the other, until the process ends. */
export function serve(line: HostLine, run: Runner): void {
  const handlers = handlersFor(line, run);
  line.onMessage((message) => {
    if (!isCallMessage(message)) return;
    line.post({ id: message.id, ...answer(handlers, message) });
  });
}

function answer<N extends CallName>(
  handlers: Handlers,
  { request, args }: CallMessage<N>,
): Result<unknown, Failure> {
  if (!Object.hasOwn(handlers, request)) return err(failure('bad-request'));
  try {
    return handlers[request](args);
  } catch (error) {
    // A bug. What it says may hold names of the model or of folders, so it stays on this machine's console.
    console.error('trailmap project:', error);
    return err(failure('internal'));
  }
}

function handlersFor(line: HostLine, run: Runner): Handlers {
  let project: Project | undefined;
  const nothing: Nothing = {};

  const open = ({ source, home, author, quietMs }: OpenArgs): Result<ProjectState, Failure> => {
    if (project) return err(failure('bad-request', 'A project is open already.'));
    const opened = Project.open(source, {
      home,
      author,
      quietMs,
      newId,
      run,
      now: () => new Date().toISOString(),
      announce: (event) => line.post({ event }),
    });
    if (!opened.ok) return opened;
    project = opened.value;
    return ok(project.state());
  };
  const close = (discard: boolean) => {
    const publication = project?.close(discard) ?? { state: 'published' as const };
    project = undefined;
    return ok(publication);
  };
  const on = <T>(work: (open: Project) => Result<T, Failure>): Result<T, Failure> =>
    project ? work(project) : err(failure('no-project'));

  return {
    open,
    state: () => on((it) => ok(it.state())),
    run: ({ command, args, gesture }) => on((it) => it.run(command, args, gesture)),
    undo: () => on((it) => it.undo()),
    redo: () => on((it) => it.redo()),
    history: ({ limit, before }) => on((it) => ok(it.history(limit, before))),
    changed: () => on((it) => ok(it.changed())),
    nameVersion: ({ name }) => on((it) => it.nameVersion(name)),
    versions: () => on((it) => ok(it.versions())),
    modelAt: ({ revision }) => on((it) => it.modelAt(revision)),
    publish: ({ changedOnDisk }) => on((it) => ok(it.publish(changedOnDisk))),
    saveAs: ({ path }) => on((it) => it.saveAs(path)),
    copy: ({ format }) => on((it) => it.copy(format)),
    copyTo: ({ path, format }) => on((it) => withNothing(it.copyTo(path, format), nothing)),
    close: ({ discard }) => close(discard),
  };
}

function withNothing(result: Result<void, Failure>, nothing: Nothing): Result<Nothing, Failure> {
  return result.ok ? ok(nothing) : result;
}
