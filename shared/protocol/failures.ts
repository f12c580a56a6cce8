/**
 * Every failure that a person or a program can meet, named once. The code is stable and travels across
 * processes; the sentences say what happened, what was kept and what to do.
 */
export const failures = {
  // Opening
  'not-found': ['There is no such file any more.', 'Nothing was changed.', 'Choose another file.'],
  'not-a-project': [
    'This is not a Trailmap project.',
    'The file was not touched.',
    'Choose a .trail file, or import it.',
  ],
  'too-large': [
    'The file is larger than Trailmap opens.',
    'The file was not touched.',
    'Check where it comes from.',
  ],
  'from-the-future': [
    'The project was written by a newer Trailmap.',
    'The file was not touched.',
    'Open it with that version or a newer one.',
  ],
  damaged: [
    'The project file is damaged.',
    'The file was not touched.',
    'Open what can be salvaged as a new project; the report says what was lost.',
  ],
  hostile: [
    'The file holds things that no Trailmap project has (triggers, views, a foreign schema).',
    'The file was not touched and nothing in it was run.',
    'Do not trust it; ask its sender.',
  ],
  'already-open': [
    'The project is open in another Trailmap.',
    'Nothing was changed.',
    'Close it there, or work in that window.',
  ],
  unreadable: ['The file cannot be read.', 'Nothing was changed.', 'Check its permissions.'],
  'bad-import': [
    'The text is not what its format asks for.',
    'Nothing was imported.',
    'See the place that is named.',
  ],
  // Saving
  'disk-full': [
    'There is no space left on the disk.',
    'What was acknowledged before is safe; this step was not carried out.',
    'Free some space and try again.',
  ],
  'read-only': [
    'The folder cannot be written.',
    'All work is safe in the working copy.',
    'Make the folder writable, or save a copy elsewhere.',
  ],
  'changed-on-disk': [
    'The project file was changed by somebody else.',
    'Both states are kept; nothing was overwritten.',
    'Merge, keep both, or overwrite.',
  ],
  'merge-conflict': [
    'Both states change the same things.',
    'Both are kept; nothing was overwritten.',
    'Keep both, overwrite the file, or change one side first.',
  ],
  'removed-on-disk': [
    'The project file is not there any more.',
    'All work is safe in the working copy.',
    'Publish it again, or save a copy elsewhere.',
  ],
  'write-failed': [
    'The disk refused to write.',
    'This step was not carried out.',
    'Look at the disk, then try again.',
  ],
  // Working
  refused: ['This cannot be done.', 'Nothing was changed.', 'See the reason.'],
  'no-project': ['No project is open.', 'Nothing was changed.', 'Open or create one.'],
  'nothing-to-undo': ['There is nothing to undo.', 'Nothing was changed.', ''],
  'nothing-to-redo': ['There is nothing to redo.', 'Nothing was changed.', ''],
  integrity: [
    'The step would leave the model inconsistent.',
    'Nothing was changed.',
    'This is a fault of Trailmap; please report it.',
  ],
  // Calling
  'bad-request': ['The request was not understood.', 'Nothing was changed.', ''],
  forbidden: ['The request did not come from this application.', 'Nothing was changed.', ''],
  'too-slow': [
    'The project took too long to answer and was stopped.',
    'Everything that was acknowledged is safe.',
    'It is opened again from its working copy.',
  ],
  stopped: [
    'The process that keeps the project stopped.',
    'Everything that was acknowledged is safe.',
    'It is opened again from its working copy.',
  ],
  cancelled: ['It was cancelled.', 'Nothing was changed.', ''],
  'not-offered': [
    'This host does not offer that.',
    'Nothing was changed.',
    'Use the desktop application or a terminal.',
  ],
  internal: [
    'Something went wrong inside Trailmap.',
    'Everything that was acknowledged is safe.',
    'Please report it.',
  ],
} as const satisfies Record<string, readonly [what: string, kept: string, todo: string]>;

export type FailureCode = keyof typeof failures;

/** A failure as it travels. `detail` says what is particular to this case, in one sentence or a list of lines. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
  /** For a damaged file that the host knows: the opaque id by which it can be opened again, to salvage it. */
  readonly file?: string;
}

export function failure(code: FailureCode, detail?: string): Failure {
  return detail === undefined ? { code } : { code, detail };
}

/** The whole message: what happened (and the detail), what was kept, what to do. */
export function explain({ code, detail }: Failure): { what: string; kept: string; todo: string } {
  const [what, kept, todo] = failures[code];
  return { what: detail === undefined ? what : `${what} ${detail}`, kept, todo };
}

/** For a catch: whatever was thrown, as a failure. */
export function isFailure(value: unknown): value is Failure {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false;
  return typeof value.code === 'string' && Object.hasOwn(failures, value.code);
}
