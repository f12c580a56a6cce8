type Open = (file: string) => void;

/**
 * Files that the system asks us to open. macOS does so before there is anything to open them with, so they wait
 * until `start`.
 */
export class OpenQueue {
  #waiting: string[] = [];
  #open: Open | undefined;

  add(file: string): void {
    if (this.#open === undefined) this.#waiting.push(file);
    else this.#open(file);
  }

  /** Hands over every waiting file once, and each later one at once. Returns how many were waiting. */
  start(open: Open): number {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#open = open;
    for (const file of waiting) open(file);
    return waiting.length;
  }
}
