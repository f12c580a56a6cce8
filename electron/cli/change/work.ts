import { must } from '../../../shared/base/assert.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { draftDiff, draftModel } from '../../../shared/commands/draft.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { apply } from '../../../shared/model/diff.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { consequencesOf, withVerdicts } from '../../../shared/questions/consequences.ts';
import type { Decided } from '../../../shared/questions/consequences.ts';
import { newId } from '../../project/new-id.ts';

/** A command that was carried out, with what it may not make up itself: committed later just as it was. */
export interface Step {
  readonly command: string;
  readonly args: unknown;
  readonly ids: readonly Id[];
  readonly now: string;
}

/**
 * A change while its questions are answered: commands are carried out on the model in memory and remembered, and
 * committed together when the questions end. So a script that stops half way leaves the project as it was.
 */
export class Work {
  readonly steps: Step[] = [];
  readonly author: string;
  #today: Model;
  #change: Id<'change'> | undefined;

  constructor(model: Model, author: string) {
    this.#today = model;
    this.author = author;
  }

  /** The model of today, with the change's record in it and its draft apart. */
  get today(): Model {
    return this.#today;
  }

  /** The change that is worked on. */
  get change(): RecordOf<'change'> {
    return must(this.#change && this.#today.get(this.#change), 'no change is worked on');
  }

  /** The model as it would be. */
  get drafted(): Model {
    const drafted = draftModel(this.#today, this.change);
    return drafted.ok ? drafted.value : this.#today;
  }

  /** What the draft does. */
  get diff(): Diff {
    return draftDiff(this.change);
  }

  /** What follows from the draft, beside what was decided: verdicts are kept in the draft. */
  get consequences(): readonly Decided[] {
    const { drafted } = this;
    const kept = drafted.get(this.change.id)?.consequences ?? [];
    return withVerdicts(consequencesOf(this.#today, drafted), kept);
  }

  takeUp(change: Id<'change'>): void {
    this.#change = change;
  }

  /** Carries out a command; the failure is a sentence for a person. */
  run(command: string, args: unknown): Result<readonly Id[], string> {
    const ids: Id[] = [];
    const now = new Date().toISOString();
    const outcome = runCommand(this.#today, command, args, {
      author: this.author,
      now,
      newId: <K extends Kind>(kind: K) => {
        const id = newId(kind);
        ids.push(id);
        return id;
      },
    });
    if (!outcome.ok) return err(outcome.error.message);
    this.#today = apply(this.#today, outcome.value.diff);
    this.steps.push({ command, args, ids, now });
    return ok(outcome.value.created);
  }

  /** Carries out a command in the draft. */
  draft(command: string, args: unknown): Result<readonly Id[], string> {
    return this.run('change.draft', { change: this.change.id, command, args });
  }

  answer(question: string, answer: 'yes' | 'no' | 'left open', words = ''): Result<readonly Id[], string> {
    const said = { change: this.change.id, question, answer, ...(words !== '' && { words }) };
    return this.run('change.answer', said);
  }
}

/** The first of some new records that is of a kind. */
export function firstOf<K extends Kind>(kind: K, created: readonly Id[]): Id<K> | undefined {
  return created.find((id): id is Id<K> => isIdOf(kind, id));
}
