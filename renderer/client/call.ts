import type { Call } from '../../shared/protocol/requests.ts';
import { bridge } from './bridge.ts';
import { requestWords, waitingFor } from './waiting.ts';

/** Asks the host. The types come from the request table; a failure is an answer, never thrown. */
export const call = ((name, args) => waitingFor(requestWords[name], bridge.call(name, args))) as Call;
