import type { DueItem } from '../../shared/analysis/due.ts';
import type { ModelPart } from '../../shared/model/records/project.ts';
import { replica } from '../client/replica.ts';
import { run } from '../client/run.ts';

/** Says that something was looked at and still stands, as it is now. */
export function confirmItem({ records, name }: DueItem): Promise<boolean> {
  return confirm(
    records.map((record) => ({ record })),
    name,
  );
}

/** The same of a whole part of the model. */
export function confirmPart(part: ModelPart, name: string): Promise<boolean> {
  return confirm([{ part }], name);
}

async function confirm(of: readonly object[], name: string): Promise<boolean> {
  const { revision } = replica.getState();
  const answer = await run('review.confirm', { of, name, revision });
  return answer.ok;
}
