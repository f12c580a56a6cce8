import { app } from 'electron';

/** How long quitting waits for the projects to be published, in milliseconds. */
const patience = 10_000;

/**
 * Holds quitting until every project is published. The wait is bounded: what was not published is in the working
 * database and is found at the next start, whereas an application that will not end gets killed.
 */
export function publishBeforeQuit(publishAll: () => Promise<void>): void {
  let state: 'running' | 'publishing' | 'done' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'done') return;
    event.preventDefault();
    if (state === 'publishing') return;
    state = 'publishing';
    void withinPatience(publishAll()).then(() => {
      state = 'done';
      app.quit();
    });
  });
}

async function withinPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  const settled = work.catch((error: unknown) =>
    console.error('trailmap: not everything was published', error),
  );
  await Promise.race([settled, limit]);
  clearTimeout(timer);
}
