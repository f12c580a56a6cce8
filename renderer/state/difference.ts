import { useMemo } from 'react';
import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import { between } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { Model } from '../../shared/model/model.ts';
import { parseDiff } from '../../shared/model/parse.ts';
import { ask } from '../client/run.ts';
import { onAnotherProject } from './another-project.ts';
import { beforeChange } from './difference/before-change.ts';
import { differenceGroups } from './difference/rows.ts';
import type { DifferenceGroup } from './difference/rows.ts';
import { useShown } from './shown.ts';

/** What the model on the screen is compared with: a named version, or itself without a change that has landed. */
export type Against =
  | { readonly kind: 'version'; readonly name: string; readonly revision: number }
  | { readonly kind: 'change'; readonly change: Id<'change'> };

interface Comparing {
  readonly against: Against | undefined;
  /** The person is asked what to compare with. */
  readonly choosing: boolean;
  /** The model of a version, once the host has answered. It is of the past: no commit makes it stale. */
  readonly version: Model | undefined;
  choose(): void;
  compareWith(against: Against): Promise<void>;
  stop(): void;
}

export const useComparing = create<Comparing>()((set, get) => ({
  against: undefined,
  choosing: false,
  version: undefined,
  choose() {
    set({ choosing: true });
  },
  async compareWith(against) {
    set({ against, choosing: true, version: undefined });
    if (against.kind === 'change') return;
    const answer = await ask('versions.model', { revision: against.revision });
    // Something else may have been asked for meanwhile.
    if (get().against !== against) return;
    if (!answer.ok) set({ against: undefined });
    else set({ version: Model.of(answer.value.records as readonly AnyRecord[]) });
  },
  stop() {
    set({ against: undefined, choosing: false, version: undefined });
  },
}));

onAnotherProject(() => useComparing.getState().stop());

/** The difference on the screen. */
export interface Compared {
  readonly against: Against;
  /** The name of the version, or the title of the change. */
  readonly name: string;
  readonly before: Model;
  readonly diff: Diff;
  readonly groups: readonly DifferenceGroup[];
}

/** The model on the screen against what it is compared with; none while it is compared with nothing. */
export function useCompared(): Compared | undefined {
  const { model } = useShown();
  const { against, version } = useComparing();
  return useMemo(() => {
    const before = against && modelBefore(model, against, version);
    if (!against || !before) return undefined;
    const known = remembered(before, model);
    return { against, name: nameOfOther(model, against), before, ...known };
  }, [model, against, version]);
}

interface Known {
  readonly before: Model;
  readonly after: Model;
  readonly diff: Diff;
  readonly groups: readonly DifferenceGroup[];
}

let last: Known | undefined;

/** The map and the list ask for the same difference: it is worked out once. */
function remembered(before: Model, after: Model): Pick<Known, 'diff' | 'groups'> {
  if (last?.before !== before || last.after !== after) {
    const diff = between(before, after);
    last = { before, after, diff, groups: differenceGroups(before, after, diff) };
  }
  return { diff: last.diff, groups: last.groups };
}

const without = new WeakMap<Model, { readonly change: Id<'change'>; readonly before: Model }>();

function modelBefore(model: Model, against: Against, version: Model | undefined): Model | undefined {
  if (against.kind === 'version') return version;
  const known = without.get(model);
  if (known?.change === against.change) return known.before;
  const landed = model.get(against.change)?.landed;
  const diff = landed && parseDiff(landed.diff);
  if (diff?.ok !== true) return undefined;
  const before = beforeChange(model, diff.value);
  without.set(model, { change: against.change, before });
  return before;
}

function nameOfOther(model: Model, against: Against): string {
  return against.kind === 'version' ? against.name : (model.get(against.change)?.title ?? against.change);
}
