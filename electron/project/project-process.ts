/** The process that keeps one project, as its host sees it: Electron's utility process, or a forked one. */
export interface ProjectProcess {
  /** The system's number of it, where the host knows it. */
  readonly pid?: number | undefined;
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once; afterwards the process and its locks are gone. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}
