import { ok } from '../../shared/base/result.ts';
import type { Answer, HostEvent, OpenedProject } from '../../shared/protocol/requests.ts';
import { ProjectClient } from '../project/client.ts';
import type { ClientEvent, Deadlines } from '../project/client.ts';
import { randomName } from '../project/files.ts';
import type { ProjectState } from '../project/project.ts';
import type { Source } from '../project/source.ts';
import type { HostPorts } from './ports.ts';

/** One open project, its process, and the windows that show it. */
export class Session {
  /** Opaque: stands for the project wherever a page is told of it. */
  readonly id = randomName();
  readonly windows = new Set<string>();
  readonly client: ProjectClient;
  #again: Source | undefined;
  #fileName: string | undefined;
  #name = 'project';

  /** `tell` hears what its windows should; `gone` when the project cannot be reached any more. */
  constructor(ports: HostPorts, deadlines: Deadlines, tell: (event: HostEvent | 'gone') => void) {
    const start = () => ports.startProjectProcess();
    this.client = new ProjectClient(start, deadlines, (event) => {
      tell(this.#event(event));
      if (event.event === 'gone') tell('gone');
    });
  }

  /** What the project is opened from again. */
  get again(): Source | undefined {
    return this.#again;
  }

  get fileName(): string | undefined {
    return this.#fileName;
  }

  /** What the project is called while it has no file. */
  get name(): string {
    return this.#name;
  }

  async open(source: Source, ports: HostPorts, quietMs: number): Promise<Answer<OpenedProject>> {
    const { home, author } = ports;
    const opened = await this.client.open({ source, home, author, quietMs });
    return opened.ok ? ok(this.show(opened.value)) : opened;
  }

  /** Publishes, closes and ends the process. */
  async close(discard: boolean): Promise<void> {
    await this.client.close(discard);
    this.client.end();
  }

  /** The project as it is now. */
  async state(): Promise<Answer<OpenedProject>> {
    const state = await this.client.call('state', {});
    return state.ok ? ok(this.show(state.value)) : state;
  }

  /** A state as a page may see it: with what stands for the project, without where it lies. */
  show(state: ProjectState): OpenedProject {
    const { again, name, ...shown } = state;
    this.#name = name;
    this.#again = again;
    this.#fileName = shown.fileName;
    this.client.follow(state);
    return { ...shown, project: this.id };
  }

  #event(event: ClientEvent): HostEvent {
    switch (event.event) {
      case 'reopened':
        return { event: 'opened', opened: this.show(event.state) };
      case 'gone':
        return { event: 'failed', failure: event.failure };
      case 'committed':
      case 'publication':
      case 'failed':
        return event;
    }
  }
}

/** Whether two sources are the same project. */
export function sameSource(a: Source | undefined, b: Source): boolean {
  if (a?.from === 'file' && b.from === 'file') return a.path === b.path;
  return a?.from === 'unsaved' && b.from === 'unsaved' && a.key === b.key;
}
