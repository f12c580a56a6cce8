import { lifecycle } from './lifecycle.ts';

/** Names are lower-cased as in Electron; Chromium gets every switch when it starts. */
export class CommandLine {
  readonly #switches = new Map<string, string>();
  readonly #given = new Map<string, string>();

  appendSwitch(name: string, value = ''): void {
    lifecycle.needsNotReady(`appendSwitch('${name}')`);
    this.#switches.set(name.toLowerCase(), value);
  }

  hasSwitch(name: string): boolean {
    return this.#switches.has(name.toLowerCase()) || this.#given.has(name.toLowerCase());
  }

  getSwitchValue(name: string): string {
    return this.#switches.get(name.toLowerCase()) ?? this.#given.get(name.toLowerCase()) ?? '';
  }

  /** For the host: the switches that the application set, as Chromium's arguments. */
  asArguments(): string[] {
    return [...this.#switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  }

  /** For the host: switches that came with the process. */
  readFrom(argv: readonly string[]): void {
    for (const argument of argv.filter((text) => text.startsWith('--'))) {
      const [name = '', ...value] = argument.slice(2).split('=');
      this.#given.set(name.toLowerCase(), value.join('='));
    }
  }
}

export const commandLine = new CommandLine();
