import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { zonesAround } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import type { End } from '../../model/records/connection.ts';
import { startOf } from '../picture/actor-places.ts';
import { aboutOf } from './about.ts';
import type { Drawable } from './about.ts';

type Box = Id<'zone'> | Id<'placement'>;

/** What of a view a picture is made from. */
export type ViewContent = Pick<RecordOf<'view'>, 'shows' | 'also' | 'hidden' | 'positions'>;

/** What a view shows, collapsed zones with all that is inside; everything when nothing is left out. */
export type Shown = ReadonlySet<Drawable> | 'all';

/** SPEC V2 to V9. */
export function shownIn(model: Model, { shows, also, hidden }: ViewContent): Shown {
  const about = aboutOf(model, shows);
  if (about === 'all' && hidden.length === 0) return 'all';
  const asked = about === 'all' ? everything(model) : withBrought(model, about, also, shows.what);
  return withoutHidden(model, asked, new Set(hidden));
}

function everything(model: Model): Set<Drawable> {
  return new Set<Drawable>(
    (['zone', 'placement', 'actor', 'connection'] as const).flatMap((kind) =>
      model.all(kind).map(({ id }) => id),
    ),
  );
}

/** SPEC V7, V8. */
function withBrought(
  model: Model,
  about: readonly Drawable[],
  also: readonly Box[],
  what: ViewContent['shows']['what'],
): Set<Drawable> {
  const shown = new Set<Drawable>();
  const show = (id: Drawable): void => {
    if (shown.has(id) || !model.has(id)) return;
    shown.add(id);
    for (const brought of broughtBy(model, id)) show(brought);
  };
  for (const id of [...about, ...also]) show(id);
  if (also.length > 0) for (const id of speakingOf(model, shown, new Set(also))) show(id);
  if (what === 'zone' || what === 'asset') for (const id of startingIn(model, shown)) shown.add(id);
  return shown;
}

function broughtBy(model: Model, id: Drawable): readonly Drawable[] {
  if (isIdOf('connection', id)) {
    const connection = model.get(id);
    return connection ? [...boxesOfEnd(connection.from), ...boxesOfEnd(connection.to)] : [];
  }
  if (isIdOf('actor', id)) {
    const actor = model.get(id);
    const start = actor && startOf(model, actor);
    return start === undefined ? [] : [start];
  }
  const holder = isIdOf('zone', id) ? model.get(id)?.parent : holderOf(model, id);
  return holder === undefined ? [] : [holder];
}

function holderOf(model: Model, id: Id<'placement'>): Box | undefined {
  const placement = model.get(id);
  return placement?.parent ?? placement?.zone;
}

/** The connections between what was added and anything that is shown. */
function speakingOf(model: Model, shown: ReadonlySet<Drawable>, added: ReadonlySet<Box>): Id<'connection'>[] {
  const ends = model.all('connection').map(({ id, from, to }) => ({ id, from, to }));
  const isShown = (end: End) => boxesOfEnd(end).some((box) => shown.has(box));
  const isAdded = (end: End) => boxesOfEnd(end).some((box) => added.has(box));
  return ends.flatMap(({ id, from, to }) =>
    isShown(from) && isShown(to) && (isAdded(from) || isAdded(to)) ? [id] : [],
  );
}

function startingIn(model: Model, shown: ReadonlySet<Drawable>): Id<'actor'>[] {
  return model.all('actor').flatMap((actor) => {
    const start = startOf(model, actor);
    return start !== undefined && shown.has(start) ? [actor.id] : [];
  });
}

/** SPEC V9. */
function withoutHidden(
  model: Model,
  asked: ReadonlySet<Drawable>,
  hidden: ReadonlySet<Drawable>,
): Set<Drawable> {
  const boxes = new Set<Drawable>();
  for (const id of asked) {
    if (!isIdOf('zone', id) && !isIdOf('placement', id)) continue;
    if (!outwards(model, id).some((each) => hidden.has(each))) boxes.add(id);
  }
  const stays = (id: Drawable) => {
    if (hidden.has(id)) return false;
    if (isIdOf('actor', id)) return broughtBy(model, id).every((start) => boxes.has(start));
    const connection = isIdOf('connection', id) ? model.get(id) : undefined;
    return (
      connection !== undefined &&
      [connection.from, connection.to].every((end) => boxesOfEnd(end).some((box) => boxes.has(box)))
    );
  };
  return new Set([...asked].filter((id) => boxes.has(id) || stays(id)));
}

/** A zone or placement and what it is drawn in, from itself outwards. A circle ends the list. */
export function outwards(model: Model, id: Box): readonly Box[] {
  const around: Box[] = [];
  let at: Box | undefined = id;
  while (at !== undefined && isIdOf('placement', at) && !around.includes(at)) {
    around.push(at);
    at = holderOf(model, at);
  }
  return at !== undefined && isIdOf('zone', at) ? [...around, ...zonesAround(model, at)] : around;
}

export function boxesOfEnd(end: End): readonly Box[] {
  return 'zone' in end ? [end.zone] : end.placements;
}
