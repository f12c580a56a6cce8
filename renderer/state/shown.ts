import { useMemo } from 'react';
import { draftDiff, draftModel } from '../../shared/commands/draft.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { draft, useDraft } from '../client/draft.ts';
import { replica, useReplica } from '../client/replica.ts';

export interface Shown {
  /** What is drawn: today's model, or a draft's. */
  readonly model: Model;
  readonly view: RecordOf<'view'> | undefined;
  /** While a draft is shown: today's model, and the draft. */
  readonly base?: Model;
  readonly diff?: Diff;
  readonly change?: RecordOf<'change'>;
}

/** The model on the screen. A draft that no longer fits today's model is not drawn. */
export function useShown(): Shown {
  const today = useReplica((state) => state.model);
  const changeId = useDraft();
  const change = changeId && today.get(changeId);
  return useMemo(() => shown(today, change), [today, change]);
}

/** The same, for what is not drawn by React; it may be a frame ahead of the screen. */
export function shownNow(): Shown {
  const today = replica.getState().model;
  const { change } = draft.getState();
  return shown(today, change && today.get(change));
}

function shown(today: Model, change: RecordOf<'change'> | undefined): Shown {
  if (change?.state === 'draft') {
    const drafted = draftModel(today, change);
    if (drafted.ok) {
      const model = drafted.value;
      return { model, view: firstView(model), base: today, diff: draftDiff(change), change };
    }
  }
  return { model: today, view: firstView(today) };
}

function firstView(model: Model): RecordOf<'view'> | undefined {
  return model.all('view')[0];
}
