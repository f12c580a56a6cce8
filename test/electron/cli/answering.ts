import { readFileSync, readdirSync } from 'node:fs';
import { createFile } from '../../../electron/project/create-file.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import type { ReadProject } from '../../../electron/project/read-model.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { makeFolder, trailmap } from './terminal.ts';
import type { Ran } from './terminal.ts';

/** A project file of its own, about which `trailmap change` asks; each answer is a line. */
export class Asked {
  readonly files = makeFolder();
  readonly file = this.files.at('shop.trail');

  constructor(model: Model) {
    const made = createFile(this.file, model.records());
    if (!made.ok) throw new Error(made.error.code);
  }

  /** Runs the command on the file; what is left out of the answers is the end of the input. */
  change(args: readonly string[], answers: readonly string[] = []): Promise<Ran> {
    return trailmap(['change', this.file, ...args], {
      input: answers.map((line) => `${line}\n`).join(''),
      env: { TRAILMAP_HOME: this.files.at('home') },
    });
  }

  /** The same with --ref "PR 7", a title and nobody responsible. */
  answer(...answers: readonly string[]): Promise<Ran> {
    return this.change(['--ref', 'PR 7', '--title', 'A change', '--responsible', ''], answers);
  }

  get project(): ReadProject {
    const read = openForReading(this.file);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  }

  get model(): Model {
    return this.project.model;
  }

  /** The one change of the project. */
  get record(): RecordOf<'change'> {
    const [change, ...others] = this.model.all('change');
    if (!change || others.length > 0) throw new Error('not one change');
    return change;
  }

  get bytes(): Buffer {
    return readFileSync(this.file);
  }

  /** What the recovery folder keeps of projects; nothing where everything is in the file. */
  get leftBehind(): readonly string[] {
    return readdirSync(this.files.at('home/projects'));
  }

  remove(): void {
    this.files.remove();
  }
}

/** Four answers, and nothing that it relies on. */
export const NOTHING_ELSE = {
  existing: 'no',
  component: 'no',
  zone: 'no',
  actor: 'no',
  connection: 'no',
  relies: '',
};

/** The answers to the questions in their order, with what each of them goes on to ask. */
export function answers(
  given: Partial<Record<keyof typeof NOTHING_ELSE, string | readonly string[]>>,
): readonly string[] {
  return Object.values({ ...NOTHING_ELSE, ...given }).flat();
}

/** Answers in one line, apart by bars; nothing between two is an empty line: `typed('Clerk | benign | | yes')`. */
export function typed(row: string): readonly string[] {
  return row.split('|').map((answer) => answer.trim());
}
