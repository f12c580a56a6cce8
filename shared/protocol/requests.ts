import { z } from '../base/schema.ts';
import type { Result } from '../base/result.ts';
import type { Diff } from '../model/diff.ts';
import { moment } from '../model/records/common.ts';
import type { Failure } from './failures.ts';
import { TEMPLATES } from './templates.ts';

/*
 * Everything that a page, a terminal or a test can ask of a host. One entry a request: the schema of its
 * arguments and, as a type, its answer. Client and server types are derived from this table.
 */

const nothing = z.strictObject({});
const text = z.string().min(1).max(4_000);

/** An entry: the argument schema carries the answer's type as a phantom. */
interface Request<S extends z.ZodType, A> {
  readonly args: S;
  readonly answer?: A;
}
function request<A>() {
  return <S extends z.ZodType>(args: S): Request<S, A> => ({ args });
}

/** How the published file stands against the working database. */
export type Publication =
  | { readonly state: 'published' }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** One line of the history. */
export interface HistoryEntry {
  readonly revision: number;
  readonly at: string;
  readonly author: string;
  readonly label: string;
  readonly command: string;
  /** The revision that this entry takes back or brings back. */
  readonly undoes?: number;
}

/** When a record was last changed, and as which revision of the project. */
export interface LastChange {
  readonly at: string;
  readonly revision: number;
}

/** Everything a window needs when a project is opened in it. */
export interface OpenedProject {
  /** Opaque: stands for the project in this session. */
  readonly project: string;
  /** The file's name without its folder, or none while it was never saved. */
  readonly fileName?: string;
  readonly revision: number;
  /** Whom the history will name for what is done in this window. */
  readonly author: string;
  readonly records: readonly unknown[];
  readonly undo?: string;
  readonly redo?: string;
  readonly publication: Publication;
  /** What the integrity check found on opening, in words. */
  readonly problems: readonly string[];
  /** For a damaged file that was salvaged: what was lost, record by record. */
  readonly lost: readonly string[];
  /** Whether work was found that had not been published when the application last stopped. */
  readonly recovered: boolean;
}

/** The answer to everything that commits. */
export interface Committed {
  readonly revision: number;
  readonly label: string;
  /** In the order in which the command made them. */
  readonly created: readonly string[];
}

/** How fresh a model was when it was last open: how many of its parts were due, and when somebody last looked. */
export const freshnessSchema = z.strictObject({
  due: z.number().int().min(0).max(1_000),
  looked: moment.exactOptional(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

/** A project file that the host offers to open, without its path. */
export interface OfferedFile {
  readonly file: string;
  readonly name: string;
  readonly where: 'recent' | 'folder' | 'sample';
  readonly at?: string;
  readonly fresh?: Freshness;
}

export interface NamedVersion {
  readonly name: string;
  readonly revision: number;
  readonly at: string;
  readonly author: string;
}

export const requests = {
  /** What this window shows now; an answer without a project means the start page. */
  'window.state': request<{ readonly host: 'desktop' | 'browser'; readonly opened?: OpenedProject }>()(
    nothing,
  ),

  'files.list': request<{ readonly files: readonly OfferedFile[] }>()(nothing),
  'files.open': request<OpenedProject>()(
    z.strictObject({ file: text, salvage: z.boolean().exactOptional() }),
  ),
  /** Asks the person for a file in a dialog; only the desktop offers it. */
  'files.choose': request<OpenedProject>()(nothing),
  /** A file's bytes, given by the person; base64. Opens as a new project, never written back. */
  'files.upload': request<OpenedProject>()(
    z.strictObject({ name: text, bytes: z.string().max(90_000_000), salvage: z.boolean().exactOptional() }),
  ),
  /** Writes the project to a place the person chooses (desktop) or answers its bytes (browser). */
  'files.copy': request<{ readonly name: string; readonly bytes?: string }>()(
    z.strictObject({ format: z.enum(['trail', 'trail without history', 'json']) }),
  ),

  /** Writes bytes that the page made to a place the person chooses; base64. Only the desktop offers it. */
  'files.save': request<{ readonly name: string }>()(
    z.strictObject({
      name: z.string().regex(/^[^\p{Cc}/\\]{1,200}\.(svg|png)$/u),
      bytes: z.string().max(400_000_000),
    }),
  ),

  'project.create': request<OpenedProject>()(
    z.strictObject({ name: text, from: z.enum(['blank', 'sample', ...TEMPLATES]).default('blank') }),
  ),
  'project.close': request<Record<string, never>>()(nothing),
  /** Runs a command of `shared/commands`: one transaction, one entry in the history. */
  'project.run': request<Committed>()(
    z.strictObject({
      command: text,
      args: z.unknown(),
      /** Layout entries of one gesture share it and are one entry in the history. */
      gesture: text.exactOptional(),
    }),
  ),
  'project.undo': request<Committed>()(nothing),
  'project.redo': request<Committed>()(nothing),
  'project.history': request<{ readonly entries: readonly HistoryEntry[] }>()(
    z.strictObject({
      before: z.number().int().min(0).exactOptional(),
      limit: z.number().int().min(1).max(1_000),
    }),
  ),
  /** When each record was last changed, as far back as the history goes; by id. */
  'project.changed': request<{ readonly last: Readonly<Record<string, LastChange>> }>()(nothing),
  /** Tells the host how fresh the model is: it is said where the file is offered again. */
  'project.fresh': request<Record<string, never>>()(freshnessSchema),
  'project.publish': request<{ readonly publication: Publication }>()(
    z.strictObject({ changedOnDisk: z.enum(['stop', 'merge', 'overwrite', 'keep both']).default('stop') }),
  ),
  'versions.name': request<NamedVersion>()(z.strictObject({ name: text })),
  /** The model as it was after an entry of the history, layout included. */
  'versions.model': request<{ readonly records: readonly unknown[] }>()(
    z.strictObject({ revision: z.number().int().min(0) }),
  ),
  'versions.list': request<{ readonly versions: readonly NamedVersion[] }>()(nothing),
} as const;

export type RequestName = keyof typeof requests;
/** What a caller passes. */
export type RequestArgs<N extends RequestName> = z.input<(typeof requests)[N]['args']>;
/** What the server reads. */
export type ParsedArgs<N extends RequestName> = z.infer<(typeof requests)[N]['args']>;
export type RequestAnswer<N extends RequestName> = NonNullable<(typeof requests)[N]['answer']>;
export type Answer<T> = Result<T, Failure>;

/** The service as a function type, derived from the table: what hosts offer and the client calls. */
export type Call = <N extends RequestName>(
  name: N,
  args: RequestArgs<N>,
) => Promise<Answer<RequestAnswer<N>>>;

export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}

/** What a host tells its windows without being asked. */
export type HostEvent =
  | { readonly event: 'opened'; readonly opened: OpenedProject }
  | {
      readonly event: 'committed';
      readonly revision: number;
      readonly label: string;
      readonly command: string;
      readonly diff: Diff;
      readonly undo?: string;
      readonly redo?: string;
    }
  | { readonly event: 'publication'; readonly publication: Publication }
  | { readonly event: 'closed' }
  | { readonly event: 'failed'; readonly failure: Failure }
  /** A menu entry of the desktop, by its id. */
  | { readonly event: 'menu'; readonly id: string };

/** The bridge between a page and its host; the page knows it only through `renderer/client`. */
export interface Bridge {
  call(name: string, args: unknown): Promise<Answer<unknown>>;
  on(listener: (event: HostEvent) => void): () => void;
}
