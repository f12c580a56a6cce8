import { isIdOf, kindOf } from '../../shared/base/ids.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import type { Copied } from '../../shared/commands/copied.ts';
import type { Point } from '../../shared/layout/picture.ts';
import { caughtUp } from '../client/caught-up.ts';
import { tell } from '../client/notices.ts';
import { run } from '../client/run.ts';
import { useSelection } from '../state/selection.ts';
import { shownNow } from '../state/shown.ts';
import { crossingNotice } from './crossing-words.ts';
import { currentMap } from './current.ts';
import type { Positions } from './drawn.ts';
import { commandOf } from './entry/step-command.ts';
import type { EndSpec, NewThing, Step } from './entry/step.ts';
import { modelAfter } from './from-flow.ts';
import type { Intention, Position } from './from-flow.ts';
import type { Named } from './transient.ts';

/* What the canvas asks the model to do. Everything that changes the model from here is in this file. */

type Done = Promise<readonly Id[] | undefined>;

async function carried(command: string, args: object, gesture?: string): Done {
  const answer = await run(command, args, gesture === undefined ? {} : { gesture });
  if (!answer.ok) {
    currentMap()?.putBack();
    return undefined;
  }
  // What is made is chosen, and what is typed next is read, in the model that has it.
  await caughtUp(answer.value.revision);
  return answer.value.created as readonly Id[];
}

export function rename(id: Named, name: string): void {
  void carried(`${kindOf(id)}.change`, { id, fields: { name } });
}

/** The view on the screen; a project without one gets one. */
async function viewNow(): Promise<Id<'view'> | undefined> {
  const map = currentMap();
  if (!map || map.view !== undefined) return map?.view;
  const created = await carried('view.create', { fields: { name: 'Map' } });
  return created?.find((id): id is Id<'view'> => isIdOf('view', id));
}

/** Layout only. Arrangements with one `gesture` are one entry of the history. */
export async function arrange(positions: Positions, gesture?: string): Promise<void> {
  if (Object.keys(positions).length === 0) return;
  const view = await viewNow();
  if (view !== undefined) await carried('view.arrange', { view, positions }, gesture);
}

/** Zones as one box each, in the view on the screen. */
export async function collapse(zones: readonly Id<'zone'>[]): Promise<void> {
  const map = currentMap();
  const view = zones.length === 0 ? undefined : await viewNow();
  if (!map || view === undefined) return;
  const places = zones.flatMap((id): [string, Point][] => {
    const rect = map.places.rects.get(id);
    return rect ? [[id, { x: Math.round(rect.x), y: Math.round(rect.y) }]] : [];
  });
  await carried('view.collapse', { view, zones, collapsed: true, places: Object.fromEntries(places) });
}

/** Zones open where they stand, and what makes room for them. @returns whether it was done. */
export async function expand(zones: readonly Id<'zone'>[], around: Positions): Promise<boolean> {
  const view = zones.length === 0 ? undefined : currentMap()?.view;
  if (view === undefined) return false;
  return (await carried('view.collapse', { view, zones, collapsed: false, around })) !== undefined;
}

export function resizeZone(id: Id<'zone'>, size: { readonly w: number; readonly h: number }): void {
  const map = currentMap();
  const rect = map?.places.rects.get(id);
  if (!map || !rect) return;
  const at: Position = { ...map.drawn.positions[id], x: Math.round(rect.x), y: Math.round(rect.y), ...size };
  void arrange({ [id]: at });
}

/** Carries out what letting go meant, and says which crossings it changed. */
export async function carryOut(intention: Intention): Promise<void> {
  const map = currentMap();
  if (!map) return;
  if (intention.what === 'arrange') return arrange(intention.positions);
  const before = map.drawn.model;
  const { positions } = intention;
  const layout = map.view === undefined ? {} : { view: map.view, positions };
  const done =
    intention.what === 'move'
      ? await carried('placement.move', { placements: intention.placements, zone: intention.zone, ...layout })
      : await carried('zone.nest', { zone: intention.zone, parent: intention.parent, ...layout });
  if (done) tell(crossingNotice(before, modelAfter(before, intention)));
}

export function addComponent(thing: NewThing): Promise<boolean> {
  return carryOutStep({ what: 'component', thing });
}

export interface NewZone {
  readonly name: string;
  readonly parent: Id<'zone'> | undefined;
  readonly external?: boolean;
  readonly at?: Point;
}

export function addZone({ name, parent, external = false, at }: NewZone): Promise<boolean> {
  return carryOutStep({
    what: 'zone',
    name,
    external,
    ...(parent !== undefined && { parent }),
    ...(at && { at }),
  });
}

export function addActor(name: string, zone: Id<'zone'> | undefined): Promise<boolean> {
  return carryOutStep({ what: 'actor', name, places: zone === undefined ? [] : [zone] });
}

/** @param select what is selected afterwards: the connection, or what was made at its end. */
export function connect(
  from: EndSpec,
  to: EndSpec,
  select: 'connection' | 'placement' = 'connection',
): Promise<boolean> {
  return carryOutStep({ what: 'connection', from, to, both: false }, select);
}

/**
 * Makes one thing and selects it, or a thing of the kind that is given.
 * @returns whether it was done; if not, the person was told why.
 */
export async function carryOutStep(step: Step, select?: Kind | 'nothing'): Promise<boolean> {
  const { command, args, makes } = commandOf(step, currentMap()?.view);
  return choose(await carried(command, args), select ?? makes);
}

/** Selects what a command made. @returns whether it made anything. */
function choose(created: readonly Id[] | undefined, kind: Kind | 'nothing'): boolean {
  const found = created?.findLast((id) => kindOf(id) === kind);
  if (found !== undefined) useSelection.getState().select([found]);
  return created !== undefined;
}

/** Selects what is drawn of what a command made. */
function chooseAll(created: readonly Id[] | undefined): void {
  const made = new Set(created);
  const { model } = shownNow();
  const outermost = [...made].filter((id) => {
    const record = model.get(id);
    if (record?.kind === 'zone') return record.parent === undefined || !made.has(record.parent);
    if (record?.kind !== 'placement') return record?.kind === 'actor';
    return ![record.parent, record.zone].some((holder) => holder !== undefined && made.has(holder));
  });
  const chosen = outermost.length > 0 ? outermost : [...made];
  if (chosen.length > 0) useSelection.getState().select(chosen);
}

/** Makes the things again, with what lies in them and the connections between them. */
export async function duplicate(ids: readonly Id[]): Promise<void> {
  const view = currentMap()?.view;
  chooseAll(await carried('things.duplicate', { ids, ...(view !== undefined && { view }) }));
}

/** @param zone where what was in no copied zone goes; none: where it was. */
export async function paste(copied: Copied, zone: Id<'zone'> | undefined): Promise<void> {
  const view = currentMap()?.view;
  const into = { ...(zone !== undefined && { zone }), ...(view !== undefined && { view }) };
  chooseAll(await carried('things.paste', { copied, ...into }));
}

/** Pins the things where they are, or lets them go again when all of them are pinned. */
export function togglePins(ids: Iterable<Id>): void {
  const map = currentMap();
  if (map?.view === undefined) return;
  const all = [...ids].filter((id): id is Id<'zone'> | Id<'placement'> => map.places.rects.has(id));
  const pinned = all.every((id) => map.drawn.positions[id]?.pinned);
  const entries = all.map((id): [string, Position] => {
    const rect = map.places.rects.get(id);
    const { pinned: _, ...rest } = { ...map.drawn.positions[id], x: rect?.x ?? 0, y: rect?.y ?? 0 };
    return [id, pinned ? rest : { ...rest, pinned: true }];
  });
  // An arrangement leaves alone what it does not say, so it cannot take a pin out.
  if (entries.length > 0)
    void carried('view.change', { id: map.view, fields: { positions: Object.fromEntries(entries) } });
}

/** Deletes records as one step, each with what cannot be without it. */
export async function remove(ids: readonly Id[]): Promise<void> {
  const there = ids.filter((id) => shownNow().model.has(id));
  if (there.length > 0) await carried('things.remove', { ids: there, referring: 'delete too' });
  // Who has gone on to something else meanwhile keeps it.
  const { ids: chosen, select } = useSelection.getState();
  select([...chosen].filter((id) => shownNow().model.has(id)));
}
