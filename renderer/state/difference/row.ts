import type { Id } from '../../../shared/base/ids.ts';

/** What became of something between two models. */
export type Became = 'added' | 'removed' | 'moved' | 'changed';

/** One line of a difference: the thing that stands for it on the map, and what became of it in words. */
export interface DifferenceRow {
  readonly id: Id;
  readonly became: Became;
  readonly name: string;
  readonly says: readonly string[];
}

export function row(id: Id, became: Became, name: string, says: readonly string[]): DifferenceRow {
  return { id, became, name, says };
}
