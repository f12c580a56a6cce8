import type { DueItem } from '../../shared/analysis/due.ts';
import type { ModelPart } from '../../shared/model/records/project.ts';
import { workOn } from '../client/draft.ts';
import { replica } from '../client/replica.ts';
import { run } from '../client/run.ts';
import { partInHistory } from './due-words.ts';
import { usePlaces } from './places.ts';

/** Walks through what is due. It is today's model that is looked at, not a draft. */
export function beginReview(): void {
  workOn(undefined);
  usePlaces.getState().setReview(true);
}

/** Says that something was looked at and still stands, as it is now. */
export function confirmItem({ records, name }: DueItem, remarks = ''): Promise<boolean> {
  return confirm(
    records.map((record) => ({ record })),
    name,
    remarks,
  );
}

/** The same of a whole part of the model. */
export function confirmPart(part: ModelPart): Promise<boolean> {
  return confirm([{ part }], partInHistory(part), '');
}

async function confirm(of: readonly object[], name: string, remarks: string): Promise<boolean> {
  const { revision } = replica.getState();
  const said = remarks.trim();
  const args = { of, name, revision, ...(said !== '' && { remarks: said }) };
  const answer = await run('review.confirm', args);
  return answer.ok;
}
