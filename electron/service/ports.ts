import type { ProjectProcess } from '../project/project-process.ts';
import type { Answer, Freshness, HostEvent, OpenedProject } from '../../shared/protocol/requests.ts';
import type { TemplateName } from '../../shared/protocol/templates.ts';

export type { ProjectProcess };

/** A project file that a host offers to open. */
export interface OfferedPath {
  readonly path: string;
  readonly name: string;
  readonly where: 'recent' | 'folder' | 'sample';
  /** When it was last written or opened, ISO 8601. */
  readonly at?: string;
  readonly fresh?: Freshness;
}

/**
 * What the service needs of the host that it runs in. Paths stay between host and service: a page only ever
 * sees opaque ids and file names.
 */
export interface HostPorts {
  readonly host: 'desktop' | 'browser';
  /** The folder of the working databases: see `homeFolder` in `electron/project/home.ts`. */
  readonly home: string;
  readonly author: string;
  startProjectProcess(): ProjectProcess;
  offered(): Promise<readonly OfferedPath[]>;
  /** A file was opened or saved: the host may list it as recent. */
  remember(path: string): Promise<void>;
  /** How fresh the model in a file is, to be offered with it. */
  noteFreshness(path: string, fresh: Freshness): Promise<void>;
  /** Asks the person for a file; undefined when they thought better of it. Left out where there are no dialogs. */
  chooseOpen?(windowId: string): Promise<string | undefined>;
  /** Asks where to write; `suggestedName` ends in the right ending (`.trail`, `.json`). */
  chooseSave?(windowId: string, suggestedName: string): Promise<string | undefined>;
  /** The path of the sample project as a .trail file: see `makeSample` in `electron/project/sample.ts`. */
  samplePath(): Promise<string>;
  /** The native interchange text of a template. */
  templateText(template: TemplateName): Promise<string>;
}

/** What every host gives its windows: requests in, events out. */
export interface Service {
  /** From now on the window hears its project's events. The answer ends that (a reload attaches again). */
  attach(windowId: string, listener: (event: HostEvent) => void): () => void;
  /** Answers one request of a window; never throws for bad input. */
  call(windowId: string, name: string, args: unknown): Promise<Answer<unknown>>;
  /** Opens a file in a window on the host's own behalf (command line, double click, menu); also as an event. */
  openPath(windowId: string, path: string): Promise<Answer<OpenedProject>>;
  /** Begins to open a file that a window will show: what is read while the page loads need not be waited for. */
  prepare(path: string): Promise<void>;
  /** Publishes and closes every project. */
  close(): Promise<void>;
}
