import type { Call } from '../../shared/protocol/requests.ts';
import { bridge } from './bridge.ts';

/** Asks the host. The types come from the request table; a failure is an answer, never thrown. */
export const call = bridge.call.bind(bridge) as Call;
