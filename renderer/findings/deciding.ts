import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import { run } from '../client/run.ts';
import type { Disposition, Finding } from './columns.ts';

/** Which decision is being asked about, if any: the dialog lies over board and page alike. */
interface Deciding {
  readonly asked: { readonly finding: Id<'finding'>; readonly state: Disposition } | undefined;
  ask(finding: Id<'finding'>, state: Disposition): void;
  done(): void;
}

export const useDeciding = create<Deciding>()((set) => ({
  asked: undefined,
  ask(finding, state) {
    set({ asked: { finding, state } });
  },
  done() {
    set({ asked: undefined });
  },
}));

/** What is said with a decision. */
export interface Said {
  readonly why: string;
  readonly decidedBy: string;
  readonly reviewBy: string;
  readonly evidence: string;
  readonly responseProcedure: string;
}

/** What each decision asks for, beside why and by whom. */
export const ASKS: Readonly<Record<Disposition, readonly ('reviewBy' | 'evidence' | 'responseProcedure')[]>> =
  {
    open: [],
    'partly remediated': ['reviewBy', 'evidence'],
    remediated: ['evidence'],
    accepted: ['reviewBy', 'responseProcedure'],
    transferred: ['reviewBy', 'evidence'],
    'not applicable': ['evidence'],
    withdrawn: [],
  };

/** What is decided without a reason is not worth keeping. */
export function needsReason(state: Disposition): boolean {
  return state === 'accepted' || state === 'transferred' || state === 'not applicable';
}

/** The disposition after a decision: what it did not ask for stays as it was, but for a date that is no longer so. */
export function decided(
  { disposition }: Finding,
  state: Disposition,
  said: Said,
  day: string,
): Finding['disposition'] {
  const { reviewBy: _before, ...kept } = disposition;
  const asks = ASKS[state];
  const text = (field: keyof Said) => {
    const value = said[field].trim();
    return value === '' ? {} : { [field]: value };
  };
  return {
    ...kept,
    ...text('why'),
    ...text('decidedBy'),
    ...(asks.includes('evidence') && text('evidence')),
    ...(asks.includes('responseProcedure') && text('responseProcedure')),
    ...(asks.includes('reviewBy') && text('reviewBy')),
    state,
    decidedAt: day,
  };
}

/** Changes a part of what was decided; an empty text takes it away. */
export function changeDisposition(finding: Finding, fields: Partial<Record<keyof Said, string>>): void {
  const disposition: Record<string, unknown> = { ...finding.disposition };
  for (const [field, value] of Object.entries(fields)) {
    if (value.trim() === '') delete disposition[field];
    else disposition[field] = value.trim();
  }
  void run('finding.change', { id: finding.id, fields: { disposition } });
}
