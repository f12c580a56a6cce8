import { KINDS, idSchema } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { create } from '../model/create.ts';
import type { Model } from '../model/model.ts';
import { modelPart } from '../model/records/project.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { callIt } from './deleting.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { command } from './records.ts';

const looked = z.union([z.strictObject({ part: modelPart }), z.strictObject({ record: idSchema(...KINDS) })]);
const args = z.strictObject({
  /** What was looked at in one look: a part, a record, or the records that are looked at as one. */
  of: z.array(looked).min(1).max(20_000),
  /** What it is called, where that is not the name of its one record. */
  name: z.string().min(1).max(4_000).exactOptional(),
  /** The revision that was looked at. */
  revision: z.number().int().min(0),
  remarks: z.string().max(200_000).exactOptional(),
});

/** Saying that something was looked at and still stands: one look, one entry in the history. */
export const reviewingCommands: readonly Command[] = [
  command({ name: 'review.confirm', label: 'Looked at, still stands', args, run: confirm }),
];

function confirm(model: Model, said: z.infer<typeof args>, context: Context): Result<Outcome, Refusal> {
  const gone = said.of.find((one) => 'record' in one && !model.has(one.record));
  if (gone && 'record' in gone) return notThere(gone.record);
  const [first] = said.of;
  if (!first) return refuse('wrong arguments', 'Nothing was looked at.');
  const edit = new Edit(model);
  for (const of of said.of) {
    edit.put(
      create('review', context.newId('review'), {
        of,
        by: context.author,
        at: context.now,
        revision: said.revision,
        ...(said.remarks !== undefined && { remarks: said.remarks }),
      }),
    );
  }
  return edit.outcome(`Look at ${said.name ?? nameOf(model, first)}: it stands`);
}

function nameOf(model: Model, of: z.infer<typeof looked>): string {
  if ('part' in of) return of.part;
  const record = model.get(of.record);
  return record ? callIt(model, record) : of.record;
}
