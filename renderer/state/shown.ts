import { useMemo } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { draftDiff, draftModel } from '../../shared/commands/draft.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { draft, useDraft } from '../client/draft.ts';
import { replica, useReplica } from '../client/replica.ts';
import { useOpenView, viewIn } from './views.ts';

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
  const view = useOpenView((state) => state.view);
  return useMemo(() => shown(today, change, view), [today, change, view]);
}

/** The same, for what is not drawn by React; it may be a frame ahead of the screen. */
export function shownNow(): Shown {
  const today = replica.getState().model;
  const { change } = draft.getState();
  return shown(today, change && today.get(change), useOpenView.getState().view);
}

function shown(today: Model, change: RecordOf<'change'> | undefined, view: Id<'view'> | undefined): Shown {
  if (change?.state === 'draft') {
    const drafted = draftModel(today, change);
    if (drafted.ok) {
      const model = drafted.value;
      return { model, view: viewIn(model, view), base: today, diff: draftDiff(change), change };
    }
  }
  return { model: today, view: viewIn(today, view) };
}
