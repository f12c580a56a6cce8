import { isIdOf, kindOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Point } from '../../shared/layout/picture.ts';
import type { NewRecord } from '../../shared/model/kinds.ts';
import { tell } from '../client/notices.ts';
import { run } from '../client/run.ts';
import { useSelection } from '../state/selection.ts';
import { crossingNotice } from './crossing-words.ts';
import { currentMap } from './current.ts';
import type { Positions } from './drawn.ts';
import { modelAfter } from './from-flow.ts';
import type { Intention, Position } from './from-flow.ts';
import type { Step } from './quick-entry-plan.ts';
import type { Named } from './transient.ts';

/* What the canvas asks the model to do. Everything that changes the model from here is in this file. */

/** An end as `connection.connect` takes it: what is there, or a component that is made with it. */
export type EndSpec =
  | { readonly zone: Id<'zone'> }
  | { readonly placements: readonly Id<'placement'>[] }
  | {
      readonly newComponent: {
        readonly name: string;
        readonly type?: string;
        readonly zone?: Id<'zone'>;
        readonly at?: Point;
      };
    };

type Done = Promise<readonly Id[] | undefined>;

async function carried(command: string, args: object, gesture?: string): Done {
  const answer = await run(command, args, gesture === undefined ? {} : { gesture });
  if (!answer.ok) currentMap()?.putBack();
  return answer.ok ? (answer.value.created as readonly Id[]) : undefined;
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

export interface NewThing {
  readonly name: string;
  readonly zone: Id<'zone'> | undefined;
  readonly type?: string;
  readonly technology?: string;
  /** From the top left of the zone, or of the picture. */
  readonly at?: Point;
}

export async function addComponent({ name, zone, type, technology, at }: NewThing): Promise<void> {
  const created = await carried('component.add', {
    name,
    ...(type !== undefined && { type }),
    ...(technology !== undefined && { technology }),
    ...(zone !== undefined && { zone }),
    ...placedAt(at),
  });
  choose(created, 'placement');
}

export interface NewZone {
  readonly name: string;
  readonly parent: Id<'zone'> | undefined;
  readonly external?: boolean;
  readonly at?: Point;
}

export async function addZone({ name, parent, external, at }: NewZone): Promise<void> {
  const created = await carried('zone.add', {
    name,
    ...(external && { external }),
    ...(parent !== undefined && { parent }),
    ...placedAt(at),
  });
  choose(created, 'zone');
}

function placedAt(at: Point | undefined): object {
  const view = currentMap()?.view;
  return {
    ...(view !== undefined && { view }),
    ...(view !== undefined && at && { at: { x: at.x, y: at.y } }),
  };
}

export async function addActor(name: string, zone: Id<'zone'> | undefined): Promise<void> {
  const access = zone === undefined ? [] : [{ manner: 'is there', place: zone }];
  choose(await carried('actor.create', { fields: { name, access } }), 'actor');
}

export interface ConnectionWords {
  readonly words?: string;
  readonly both?: boolean;
  readonly protections?: NewRecord<'connection'>['protections'];
}

export async function connect(from: EndSpec, to: EndSpec, said: ConnectionWords = {}): Promise<void> {
  const view = currentMap()?.view;
  const data = said.words === undefined ? undefined : { words: said.words };
  const created = await carried('connection.connect', {
    from,
    to,
    ...(data && { data }),
    ...(data && said.both && { dataBack: data }),
    ...(said.protections && { protections: said.protections }),
    ...(view !== undefined && { view }),
  });
  choose(created, 'connection');
}

/** Carries out what the line for quick entry says. */
export async function carryOutStep(step: Step): Promise<void> {
  switch (step.what) {
    case 'component':
      return addComponent(step.thing);
    case 'zone':
      return addZone({ name: step.name, parent: step.parent, external: step.external });
    case 'actor':
      return addActor(step.name, step.zone);
    case 'connection':
      return connect(step.from, step.to, step);
  }
}

/** Selects what a command made. */
function choose(created: readonly Id[] | undefined, kind: string): void {
  const found = created?.findLast((id) => kindOf(id) === kind);
  if (found !== undefined) useSelection.getState().select([found]);
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

/** Deletes records one after the other, each with what cannot be without it. */
export async function remove(ids: readonly Id[]): Promise<void> {
  for (const id of ids) {
    if (currentMap()?.drawn.model.has(id))
      await carried(`${kindOf(id)}.delete`, { id, referring: 'delete too' });
  }
  useSelection.getState().clear();
}
