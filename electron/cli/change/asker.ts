import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { plain } from '../text.ts';

/** Nobody answers any more: the input ended, or Ctrl+C was pressed. What was answered is kept. */
export class EndOfAnswers extends Error {}

/** An answer of a script that does not fit its question: going on would take the next answer for another question. */
export class WrongAnswer extends Error {}

/**
 * Asks one question after the other, of a person or of a script: answers are lines of standard input. A person is
 * asked again where an answer does not fit; a script is stopped.
 */
export class Asker {
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;
  readonly #out: NodeJS.WritableStream;
  readonly #isPerson: boolean;

  constructor(input: NodeJS.ReadStream, out: NodeJS.WriteStream) {
    this.#isPerson = input.isTTY && out.isTTY;
    this.#out = out;
    this.#reader = createInterface({ input, ...(this.#isPerson && { output: out, terminal: true }) });
    this.#lines = this.#reader[Symbol.asyncIterator]();
    this.#reader.on('SIGINT', () => this.#reader.close());
  }

  /** Says something that wants no answer. */
  say(...lines: readonly string[]): void {
    this.#out.write(lines.map((line) => `${plain(line)}\n`).join(''));
  }

  /** A line in words; empty where nothing was said. */
  async line(question: string): Promise<string> {
    const asked = `${plain(question)} `;
    if (this.#isPerson) {
      this.#reader.setPrompt(asked);
      this.#reader.prompt();
    } else {
      this.#out.write(asked);
    }
    const next = await this.#lines.next();
    if (next.done === true) {
      this.#out.write('\n');
      throw new EndOfAnswers();
    }
    const answer = next.value.trim();
    if (!this.#isPerson) this.#out.write(`${plain(answer)}\n`);
    return answer;
  }

  /** One of some words, or how it begins; the first of them where `orNothing` and nothing was said. */
  async choose<T extends string>(question: string, words: readonly T[], orNothing = false): Promise<T> {
    const [first] = words;
    for (;;) {
      const said = (await this.line(question)).toLowerCase();
      if (said === '' && orNothing && first !== undefined) return first;
      const found =
        words.find((word) => word === said) ?? words.find((word) => said !== '' && word.startsWith(said));
      if (found !== undefined) return found;
      this.complain(`${said === '' ? 'Nothing' : said} is none of: ${words.join(', ')}.`);
    }
  }

  async yes(question: string): Promise<boolean> {
    return (await this.choose(question, ['yes', 'no'])) === 'yes';
  }

  /** Lines until an empty one. */
  async lines(question: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (let said = await this.line(question); said !== ''; said = await this.line('and?')) found.push(said);
    return found;
  }

  /** An answer cannot be used: a person may try again. */
  complain(sentence: string): void {
    if (!this.#isPerson) throw new WrongAnswer(sentence);
    this.say(sentence);
  }

  close(): void {
    this.#reader.close();
  }
}
