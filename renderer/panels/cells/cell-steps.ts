import { kindOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';

/** What a cell says: fields of its record, or where the record goes, by a command that takes several of them. */
export type CellStep = Says | Goes;

interface Says {
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Goes {
  readonly command: string;
  /** The argument in which the command has its records. */
  readonly ids: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface CommandCall {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface CellSaid {
  readonly id: Id;
  readonly step: CellStep;
}

/** What cells say, as one command, so that it is one step; undefined where they say nothing. */
export function asOneStep(said: readonly CellSaid[]): CommandCall | undefined {
  const fields = new Map<Id, Record<string, unknown>>();
  const moves = new Map<string, { readonly step: Goes; readonly ids: Id[] }>();
  for (const { id, step } of said) {
    if ('fields' in step) fields.set(id, { ...fields.get(id), ...step.fields });
    else {
      const key = JSON.stringify([step.command, step.args]);
      const move = moves.get(key) ?? { step, ids: [] };
      moves.set(key, move);
      move.ids.push(id);
    }
  }
  const calls = [
    ...[...moves.values()].map(({ step, ids }) => ({
      command: step.command,
      args: { ...step.args, [step.ids]: ids },
    })),
    ...changing(fields),
  ];
  return calls.length > 1 ? { command: 'things.steps', args: { steps: calls } } : calls[0];
}

function changing(fields: ReadonlyMap<Id, object>): readonly CommandCall[] {
  const changes = [...fields].map(([id, said]) => ({ id, fields: said }));
  const [first, another] = changes;
  if (!first) return [];
  if (another) return [{ command: 'things.setEach', args: { changes } }];
  return [{ command: `${kindOf(first.id)}.change`, args: first }];
}
