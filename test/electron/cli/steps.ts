import type { Context } from '../../../shared/commands/command.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { apply } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';

/** A model that people work on by commands, as the application does; ids are counted. */
export class Steps {
  model: Model;
  readonly #context: Context;

  constructor(model: Model) {
    this.model = model;
    const made = new Map<Kind, number>();
    this.#context = {
      author: 'Ada',
      now: '2026-11-20T09:00:00Z',
      newId: <K extends Kind>(kind: K) => {
        const number = (made.get(kind) ?? 0) + 1;
        made.set(kind, number);
        return `${kind}:new-${number}` as Id<K>;
      },
    };
  }

  run(command: string, args: unknown): this {
    const outcome = runCommand(this.model, command, args, this.#context);
    if (!outcome.ok) throw new Error(`${command}: ${outcome.error.message}`);
    this.model = apply(this.model, outcome.value.diff);
    return this;
  }

  /** A change with this reference, in which the four questions have these answers. */
  begin(reference: string, answers: Readonly<Record<string, 'yes' | 'no' | 'left open'>> = {}): this {
    this.run('change.begin', { title: 'A shortcut', reference, baseRevision: 0 });
    for (const [question, answer] of Object.entries(answers)) {
      this.run('change.answer', { change: 'change:new-1', question, answer });
    }
    return this;
  }
}

export const FOUR_TIMES_NO = { component: 'no', zone: 'no', actor: 'no', connection: 'no' } as const;
