import { replica } from './replica.ts';

/**
 * Waits until the replica has a commit: the answer to a command may come before the diff that it announces.
 * It waits no longer than the project is on the screen.
 */
export function caughtUp(revision: number): Promise<void> {
  const { project } = replica.getState().opened ?? {};
  const done = () => {
    const { opened, revision: now } = replica.getState();
    return now >= revision || opened?.project !== project;
  };
  if (done()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = replica.subscribe(() => {
      if (!done()) return;
      end();
      resolve();
    });
  });
}
