import os from 'node:os';
import path from 'node:path';
import { must } from '../../../shared/base/assert.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { Model } from '../../../shared/model/model.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { failure } from '../../../shared/protocol/failures.ts';
import type { Failure } from '../../../shared/protocol/failures.ts';
import { homeFolder } from '../../project/home.ts';
import { Project } from '../../project/project.ts';
import type { Step } from './work.ts';

/** A project file that is worked on, as the application works on it: nobody else has it open meanwhile. */
export interface ProjectFile {
  readonly model: Model;
  readonly revision: number;
  /** Commits what was worked out, step by step, each as it was; the file is written when it is closed. */
  commit(steps: readonly Step[]): Result<number, Failure>;
  close(): Result<void, Failure>;
}

/** The file is written when it is closed, and not before. */
const NEVER_MS = 2 ** 30;

export function openProjectFile(file: string, author: string): Result<ProjectFile, Failure> {
  let now = '';
  let ids: Id[] = [];
  const opened = Project.open(
    { from: 'file', path: path.resolve(file) },
    {
      home: homeFolder(process.env, process.platform, os.homedir()),
      author,
      quietMs: NEVER_MS,
      now: () => now,
      newId: <K extends Kind>() => must(ids.shift(), 'a command made more than before') as Id<K>,
      run: runCommand,
      announce: () => undefined,
    },
  );
  if (!opened.ok) return opened;
  const project = opened.value;
  const { records, revision } = project.state();
  return ok({
    model: Model.of(records as readonly AnyRecord[]),
    revision,
    commit(steps) {
      for (const step of steps) {
        now = step.now;
        ids = [...step.ids];
        const done = project.run(step.command, step.args);
        if (!done.ok) return done;
      }
      return ok(project.state().revision);
    },
    close() {
      const publication = project.close();
      if (publication.state === 'failed') return err(publication.failure);
      return publication.state === 'published' ? ok(undefined) : err(failure('write-failed'));
    },
  });
}
