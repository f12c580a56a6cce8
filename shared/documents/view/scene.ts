import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import type { Line } from '../../layout/picture.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { startOf } from '../picture/actor-places.ts';
import type { Drawable } from './about.ts';
import { bundled } from './bundles.ts';
import type { Bundle } from './bundles.ts';
import { ghostsOf } from './ghosts.ts';
import type { Ghost } from './ghosts.ts';
import { linesBetween, linesOfConnection } from './lines.ts';
import { boxesOfEnd, outwards, shownIn } from './shown.ts';
import type { Shown, ViewContent } from './shown.ts';

type Box = Id<'zone'> | Id<'placement'>;

/** What is drawn of a model in a view: the same for the map, the terminal and a file. */
export interface Scene {
  /** Whether a thing is drawn as itself: shown, and not inside a collapsed zone. */
  draws: (id: Drawable) => boolean;
  /** The box by which a zone or placement is drawn: itself, or the collapsed zone that it is in. */
  standsFor: (id: Box) => Box | undefined;
  /** The zones that are drawn as one box. */
  readonly collapsed: ReadonlyMap<Id<'zone'>, Collapsed>;
  readonly lines: readonly Line[];
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** By box, what it speaks to that is not shown. */
  readonly ghosts: ReadonlyMap<string, Ghost>;
  /** Whether anything of the model is left out, or drawn as part of something else. */
  readonly whole: boolean;
}

/** What is in a collapsed zone. */
export interface Collapsed {
  readonly components: number;
  readonly zones: number;
  readonly actors: number;
  /** The connections that have an end inside. */
  readonly connections: readonly Id<'connection'>[];
}

const NO_BUNDLES: Scene['bundles'] = new Map();
const NO_GHOSTS: Scene['ghosts'] = new Map();
const NO_BOXES: Scene['collapsed'] = new Map();

/** SPEC V2 to V13. */
export function sceneOf(model: Model, view: ViewContent): Scene {
  const shown = shownIn(model, view);
  const collapsed = collapsedIn(model, view);
  if (shown === 'all' && collapsed.size === 0) return wholeScene(model);
  const isShown = (id: Drawable) => (shown === 'all' ? model.has(id) : shown.has(id));
  const standsFor = standing(model, isShown, collapsed);
  const { lines, bundles } = bundled(linesOf(model, isShown, standsFor, collapsed), collapsed);
  return {
    draws: drawing(model, isShown, standsFor, collapsed),
    standsFor,
    collapsed: contentsOf(model, shown, standsFor, collapsed),
    lines,
    bundles,
    ghosts: shown === 'all' ? NO_GHOSTS : ghostsOf(model, isShown, standsFor),
    whole: false,
  };
}

function wholeScene(model: Model): Scene {
  return {
    draws: (id) => model.has(id),
    standsFor: (id) => (model.has(id) ? id : undefined),
    collapsed: NO_BOXES,
    lines: model.all('connection').flatMap((connection) => linesOfConnection(connection)),
    bundles: NO_BUNDLES,
    ghosts: NO_GHOSTS,
    whole: true,
  };
}

function collapsedIn(model: Model, { positions }: ViewContent): ReadonlySet<Id<'zone'>> {
  const found = new Set<Id<'zone'>>();
  for (const [id, position] of Object.entries(positions))
    if (position.collapsed && isIdOf('zone', id) && model.has(id)) found.add(id);
  return found;
}

/** SPEC V11. Of collapsed zones inside each other the outermost stands for all. */
function standing(
  model: Model,
  isShown: (id: Drawable) => boolean,
  collapsed: ReadonlySet<Box>,
): Scene['standsFor'] {
  const known = new Map<Box, Box | undefined>();
  return (id) => {
    if (!known.has(id)) {
      const outermost = isShown(id) ? outwards(model, id).findLast((each) => collapsed.has(each)) : undefined;
      known.set(id, outermost ?? (isShown(id) ? id : undefined));
    }
    return known.get(id);
  };
}

function drawing(
  model: Model,
  isShown: (id: Drawable) => boolean,
  standsFor: Scene['standsFor'],
  collapsed: ReadonlySet<Box>,
): Scene['draws'] {
  return (id) => {
    if (isIdOf('zone', id) || isIdOf('placement', id)) return standsFor(id) === id;
    const actor = isIdOf('actor', id) ? model.get(id) : undefined;
    const start = actor && startOf(model, actor);
    const open = start === undefined || (standsFor(start) === start && !collapsed.has(start));
    return open && isShown(id);
  };
}

function linesOf(
  model: Model,
  isShown: (id: Drawable) => boolean,
  standsFor: Scene['standsFor'],
  collapsed: ReadonlySet<Box>,
): Line[] {
  const stands = (boxes: readonly Box[]) => [...new Set(boxes.flatMap((box) => standsFor(box) ?? []))];
  return model.all('connection').flatMap((connection) => {
    if (!isShown(connection.id)) return [];
    const [from, to] = [boxesOfEnd(connection.from), boxesOfEnd(connection.to)];
    const [starts, ends] = [stands(from), stands(to)];
    const isWhole = same(from, starts) && same(to, ends);
    const lines = isWhole ? linesOfConnection(connection) : linesBetween(connection.id, starts, ends);
    return lines.filter((line) => line.from !== line.to || !collapsed.has(line.from as Box));
  });
}

function same(a: readonly Box[], b: readonly Box[]): boolean {
  return a.length === b.length && a.every((box, at) => box === b[at]);
}

/** SPEC V13. */
function contentsOf(
  model: Model,
  shown: Shown,
  standsFor: Scene['standsFor'],
  collapsed: ReadonlySet<Id<'zone'>>,
): ReadonlyMap<Id<'zone'>, Collapsed> {
  const drawn = [...collapsed].filter((zone) => standsFor(zone) === zone);
  const inside = new Map<
    Box,
    { components: Set<Id>; zones: number; actors: number; connections: Id<'connection'>[] }
  >(drawn.map((zone) => [zone, { components: new Set(), zones: 0, actors: 0, connections: [] }]));
  const of = (id: Box | undefined) => {
    const box = id === undefined ? undefined : standsFor(id);
    return box === undefined ? undefined : inside.get(box);
  };
  const isShown = (id: Drawable) => shown === 'all' || shown.has(id);
  for (const { id, component } of model.all('placement')) of(id)?.components.add(component);
  for (const { id } of model.all('zone')) {
    const content = inside.has(id) ? undefined : of(id);
    if (content) content.zones += 1;
  }
  for (const actor of model.all('actor')) {
    const content = isShown(actor.id) ? of(startOf(model, actor)) : undefined;
    if (content) content.actors += 1;
  }
  for (const connection of model.all('connection')) {
    if (!isShown(connection.id)) continue;
    const ends = [...boxesOfEnd(connection.from), ...boxesOfEnd(connection.to)];
    for (const content of new Set(ends.flatMap((end) => of(end) ?? [])))
      content.connections.push(connection.id);
  }
  return new Map(
    drawn.flatMap((zone) => {
      const content = inside.get(zone);
      return content ? [[zone, { ...content, components: content.components.size }]] : [];
    }),
  );
}

/** The view of a model that has none: everything, laid out. */
export const WHOLE: ViewContent & Pick<RecordOf<'view'>, 'layers'> = {
  shows: { what: 'whole model' },
  also: [],
  hidden: [],
  positions: {},
  layers: ['actors', 'verdicts'],
};
