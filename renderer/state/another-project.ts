import { replica } from '../client/replica.ts';

/** What is looked at belongs to the project that it was begun in: it is forgotten when another one is shown. */
export function onAnotherProject(forget: () => void): void {
  replica.subscribe((now, before) => {
    if (now.opened?.project !== before.opened?.project) forget();
  });
}
