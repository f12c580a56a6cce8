import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type {
  Answer,
  Committed,
  HistoryEntry,
  LastChange,
  NamedVersion,
  Publication,
} from '../../shared/protocol/requests.ts';
import type { CopyFormat } from './copy-format.ts';
import type { ChangedOnDisk } from './publication.ts';
import type { ProjectEvent, ProjectState } from './project.ts';
import type { Source } from './source.ts';

/*
 * What the host and the project's process say to each other. Described once; both sides derive their types from it.
 * The arguments were read through the request table's schemas by the service before they get here.
 */

/** What a process is told about the world when it opens its project. */
export interface OpenArgs {
  readonly source: Source;
  readonly home: string;
  readonly author: string;
  /** How long nothing must happen before the file is written, in milliseconds. */
  readonly quietMs: number;
}

export interface Calls {
  open: { args: OpenArgs; answer: ProjectState };
  state: { args: Nothing; answer: ProjectState };
  run: { args: { command: string; args: unknown; gesture?: string }; answer: Committed };
  undo: { args: Nothing; answer: Committed };
  redo: { args: Nothing; answer: Committed };
  history: { args: { limit: number; before?: number }; answer: readonly HistoryEntry[] };
  changed: { args: Nothing; answer: Readonly<Record<string, LastChange>> };
  nameVersion: { args: { name: string }; answer: NamedVersion };
  versions: { args: Nothing; answer: readonly NamedVersion[] };
  modelAt: { args: { revision: number }; answer: readonly AnyRecord[] };
  publish: { args: { changedOnDisk: ChangedOnDisk }; answer: Publication };
  saveAs: { args: { path: string }; answer: Publication };
  copy: { args: { format: CopyFormat }; answer: Uint8Array };
  copyTo: { args: { path: string; format: CopyFormat }; answer: Nothing };
  close: { args: { discard: boolean }; answer: Publication };
}

export type Nothing = Readonly<Record<string, never>>;
export type CallName = keyof Calls;

export interface CallMessage<N extends CallName = CallName> {
  readonly id: number;
  readonly request: N;
  readonly args: Calls[N]['args'];
}

export type ReplyMessage = { readonly id: number } & Answer<unknown>;
export interface EventMessage {
  readonly event: ProjectEvent;
}

export function isCallMessage(message: unknown): message is CallMessage {
  return isObject(message) && typeof message['id'] === 'number' && typeof message['request'] === 'string';
}

export function isReply(message: unknown): message is ReplyMessage {
  return isObject(message) && typeof message['id'] === 'number' && typeof message['ok'] === 'boolean';
}

export function isEvent(message: unknown): message is EventMessage {
  return isObject(message) && isObject(message['event']);
}

/** A reply as the answer that it carries. */
export function answerOf(reply: ReplyMessage): Answer<unknown> {
  return reply.ok ? { ok: true, value: reply.value } : { ok: false, error: errorOf(reply.error) };
}

function errorOf({ code, detail }: Failure): Failure {
  return detail === undefined ? { code } : { code, detail };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
