import { isIdOf, kindOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { badgesOf } from '../../shared/documents/view/badges.ts';
import type { Badge as LayerBadge } from '../../shared/documents/view/badges.ts';
import { sceneOf, WHOLE } from '../../shared/documents/view/scene.ts';
import type { Scene } from '../../shared/documents/view/scene.ts';
import { ids } from '../../shared/model/diff.ts';
import type { Diff, FieldChanges } from '../../shared/model/diff.ts';
import type { AnyRecord, RecordOf } from '../../shared/model/kinds.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Layer } from '../../shared/model/records/view.ts';
import { t } from '../words/t.ts';

/** What a draft does to a thing that is drawn. */
export type DraftMark = 'added' | 'removed' | 'moved' | 'retouched';

export type Positions = RecordOf<'view'>['positions'];

/** What the map draws: while a draft is shown also what the draft takes away. */
export interface Drawn {
  readonly model: Model;
  readonly positions: Positions;
  /** What of it the view shows, and how. */
  readonly scene: Scene;
  readonly layers: readonly Layer[];
  /** By box, what is counted on it. */
  readonly badges: ReadonlyMap<string, LayerBadge>;
  readonly marks: ReadonlyMap<Id, DraftMark>;
  /** The marks in words: `added`, `moved from Edge`. */
  readonly tags: ReadonlyMap<Id, string>;
  /** What the marks are about: `in this draft`, `since version “2.4 release”`. */
  readonly since: string;
}

/** The part of the shown state that the map draws. */
export interface DrawnFrom {
  readonly model: Model;
  readonly view: RecordOf<'view'> | undefined;
  readonly base?: Model;
  readonly diff?: Diff;
  /** For a difference that is looked at, what it is about, and what else it touches. */
  readonly compared?: { readonly since: string; readonly touched: readonly Id[] };
}

const DRAWN_KINDS = ['zone', 'component', 'placement', 'connection', 'actor'] as const;
const NO_CONNECTIONS: readonly RecordOf<'connection'>[] = [];
const NO_MARKS: ReadonlyMap<Id, DraftMark> = new Map();
const NO_TAGS: ReadonlyMap<Id, string> = new Map();

/**
 * @param also connections that are switched on for a look.
 * @param today the day, for findings that are open again.
 */
export function drawnOf(
  shown: DrawnFrom,
  also: readonly RecordOf<'connection'>[] = NO_CONNECTIONS,
  today = '',
): Drawn {
  const view = shown.view ?? WHOLE;
  const { diff, base } = shown;
  const now = withConnections(shown.model, also);
  if (!diff || !base) {
    const { positions } = view;
    return { ...pictured(now, view, positions, today), marks: NO_MARKS, tags: NO_TAGS, since: '' };
  }
  const marks = marksOf(shown.model, diff, shown.compared?.touched ?? []);
  const model = withRemoved(now, diff);
  const old = oldPlaces(shown.view && base.get(shown.view.id)?.positions, diff);
  return {
    ...pictured(model, view, { ...old, ...view.positions }, today),
    marks,
    tags: tagsOf(base, marks, shown.compared !== undefined),
    since: shown.compared?.since ?? t('in this draft'),
  };
}

function pictured(model: Model, view: Omit<typeof WHOLE, 'positions'>, positions: Positions, today: string) {
  const { layers } = view;
  const scene = sceneOf(model, { ...view, positions });
  return { model, positions, scene, layers, badges: badgesOf(model, scene, layers, today) };
}

function withConnections(model: Model, also: readonly RecordOf<'connection'>[]): Model {
  const absent = also.filter(({ id }) => !model.has(id));
  return absent.length === 0 ? model : model.replacing(new Map(absent.map((each) => [each.id, each])));
}

/** What a draft removes stands where it stood; what it moves has no place yet in its new zone. */
function oldPlaces(positions: Positions | undefined, diff: Diff): Positions {
  const entries = ids(diff.removed).flatMap((id) => {
    const at = isDrawable(id) ? positions?.[id] : undefined;
    return at ? [[id, at] as const] : [];
  });
  return Object.fromEntries(entries);
}

function isDrawable(id: Id): id is Id<'zone'> | Id<'placement'> | Id<'actor'> {
  return isIdOf('zone', id) || isIdOf('placement', id) || isIdOf('actor', id);
}

/** Removed things stay in sight, faded, so that the draft can be compared with today. */
function withRemoved(model: Model, diff: Diff): Model {
  const back = new Map<Id, AnyRecord>();
  for (const id of ids(diff.removed)) {
    const record = diff.removed[id];
    if (record && DRAWN_KINDS.some((kind) => kind === kindOf(id))) back.set(id, record);
  }
  return back.size === 0 ? model : model.replacing(back);
}

function marksOf(model: Model, diff: Diff, touched: readonly Id[]): ReadonlyMap<Id, DraftMark> {
  const marks = new Map<Id, DraftMark>(touched.map((id) => [id, 'retouched']));
  for (const id of ids(diff.updated)) {
    const mark = markOf(id, diff.updated[id] ?? {});
    if (mark) marks.set(id, mark);
  }
  for (const id of ids(diff.added)) marks.set(id, 'added');
  for (const id of ids(diff.removed)) marks.set(id, 'removed');
  for (const placement of model.all('placement')) {
    const mark = marks.get(placement.component);
    if (mark === 'retouched' && !marks.has(placement.id)) marks.set(placement.id, mark);
  }
  return marks;
}

function tagsOf(base: Model, marks: ReadonlyMap<Id, DraftMark>, compares: boolean): ReadonlyMap<Id, string> {
  return new Map([...marks].map(([id, mark]) => [id, tagOf(base, id, mark, compares)]));
}

function tagOf(base: Model, id: Id, mark: DraftMark, compares: boolean): string {
  switch (mark) {
    case 'added':
      return t('added');
    case 'removed':
      return t('removed');
    case 'moved':
      return movedFrom(base, id);
    case 'retouched':
      return compares ? t('changed') : t('retouched');
  }
}

function movedFrom(base: Model, id: Id): string {
  const zone = isIdOf('zone', id)
    ? base.get(id)?.parent
    : isIdOf('placement', id)
      ? zoneOfPlacement(base, id)
      : undefined;
  return zone === undefined
    ? t('moved from no zone')
    : t('moved from {zone}', { zone: base.get(zone)?.name ?? zone });
}

function markOf(id: Id, changes: FieldChanges): DraftMark | undefined {
  if (isIdOf('view', id)) return undefined;
  const moved = 'zone' in changes || 'parent' in changes;
  return moved && (isIdOf('placement', id) || isIdOf('zone', id)) ? 'moved' : 'retouched';
}
