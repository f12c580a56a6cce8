import type { HostEvent } from '../../shared/protocol/requests.ts';
import { bridge } from './bridge.ts';

/** Listens to one event of the host; the answer ends it. */
export function onEvent<E extends HostEvent['event']>(
  name: E,
  listener: (event: Extract<HostEvent, { event: E }>) => void,
): () => void {
  return bridge.on((event) => {
    if (event.event === name) listener(event as Extract<HostEvent, { event: E }>);
  });
}
