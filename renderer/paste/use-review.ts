import { useMemo } from 'react';
import type { Result } from '../../shared/base/result.ts';
import { planOf } from '../../shared/formats/tables/plan/plan.ts';
import type { Plan } from '../../shared/formats/tables/plan/types.ts';
import type { NotTables, ReadTables } from '../../shared/formats/tables/text/pasted.ts';
import { readTables } from '../../shared/formats/tables/text/read-tables.ts';
import type { Model } from '../../shared/model/model.ts';
import { useShown } from '../state/shown.ts';
import { usePaste } from './paste-state.ts';

/** A paste as it is reviewed: what was read, and what entering it would do to the model on the screen. */
export interface Review {
  readonly model: Model;
  readonly read: ReadTables;
  readonly plan: Plan;
}

/** The review; undefined where nothing was pasted, or nothing of it could be read. */
export function useReview(): Review | undefined {
  const { model } = useShown();
  const text = usePaste((state) => state.text);
  const choices = usePaste((state) => state.choices);
  const read = useMemo(() => readPaste(text), [text]);
  const plan = useMemo(
    () => (read?.ok === true ? planOf(model, read.value.tables, choices, read.value.outside) : undefined),
    [model, read, choices],
  );
  return read?.ok === true && plan ? { model, read: read.value, plan } : undefined;
}

export function readPaste(text: string): Result<ReadTables, NotTables> | undefined {
  return text === '' ? undefined : readTables(text);
}
