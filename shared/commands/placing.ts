import { idSchema } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { create } from '../model/create.ts';
import type { RecordOf } from '../model/kinds.ts';
import { placementName, zoneOfEnd, zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { at, positions, zoneOrNone } from './arguments.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { withZone } from './deleting.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { arrange, forgetPositions } from './positions.ts';
import { command } from './records.ts';

const text = z.string().min(1).max(4_000);
const view = idSchema('view').exactOptional();

const where = {
  zone: zoneOrNone.exactOptional(),
  parent: idSchema('placement').exactOptional(),
  view,
  at: at.exactOptional(),
};

/** A new component with its first placement. */
const addArgs = z.strictObject({
  name: text,
  type: text.exactOptional(),
  technology: text.exactOptional(),
  summary: z.string().max(200_000).exactOptional(),
  ...where,
});
const placeArgs = z.strictObject({
  component: idSchema('component'),
  condition: text.exactOptional(),
  optional: z.boolean().exactOptional(),
  howMany: text.exactOptional(),
  ...where,
});
const moveArgs = z.strictObject({
  placements: z.array(idSchema('placement')).min(1).max(20_000),
  zone: zoneOrNone,
  view,
  positions: positions.exactOptional(),
});
const nestArgs = z.strictObject({
  placement: idSchema('placement'),
  parent: z.union([idSchema('placement'), z.null()]),
});
const splitArgs = z.strictObject({
  placement: idSchema('placement'),
  ends: z.array(z.strictObject({ connection: idSchema('connection'), end: z.enum(['from', 'to']) })).min(1),
  zone: zoneOrNone.exactOptional(),
  view,
  at: at.exactOptional(),
});

/** Components and where they are. */
export const placingCommands: readonly Command[] = [
  command({ name: 'component.add', label: 'Add a component', args: addArgs, run: add }),
  command({ name: 'component.place', label: 'Place a component again', args: placeArgs, run: place }),
  command({ name: 'placement.move', label: 'Move to another zone', args: moveArgs, run: move }),
  command({ name: 'placement.nest', label: 'Nest in another component', args: nestArgs, run: nest }),
  command({ name: 'placement.split', label: 'Split a placement', args: splitArgs, run: split }),
];

interface Where {
  readonly zone?: Id<'zone'> | null;
  readonly parent?: Id<'placement'>;
  readonly view?: Id<'view'>;
  readonly at?: { readonly x: number; readonly y: number };
}

function placed(edit: Edit, placement: RecordOf<'placement'>, { view: on, at: spot }: Where): void {
  const { parent, zone } = placement;
  const around = parent === undefined ? undefined : zoneOfPlacement(edit.model, parent);
  // SPEC R6: in its parent's zone already, it does not say so itself.
  edit.put(zone !== undefined && zone === around ? withZone(placement, undefined) : placement);
  if (spot) arrange(edit, on, { [placement.id]: spot });
}

/** The records that a place names and that are not there. */
function missing(model: Model, { zone, parent, view: on }: Where): Id | undefined {
  return [zone, parent, on].find((id) => id !== undefined && id !== null && !model.has(id)) ?? undefined;
}

function add(model: Model, args: z.infer<typeof addArgs>, context: Context): Result<Outcome, Refusal> {
  const absent = missing(model, args);
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  addComponent(edit, args, context);
  return edit.outcome(`Add ${args.name}${inZone(model, args.zone)}`);
}

/** Puts a new component and its placement; answers the placement's id. */
export function addComponent(
  edit: Edit,
  args: Omit<z.infer<typeof addArgs>, 'view'> & { readonly view?: Id<'view'> },
  context: Context,
): Id<'placement'> {
  const { name, type, technology, summary, zone, parent } = args;
  const component = create('component', context.newId('component'), {
    name,
    ...(type !== undefined && { type }),
    ...(technology !== undefined && { technology }),
    ...(summary !== undefined && { summary }),
  });
  edit.put(component);
  const placement = create('placement', context.newId('placement'), {
    component: component.id,
    ...(zone !== undefined && zone !== null && { zone }),
    ...(parent !== undefined && { parent }),
  });
  placed(edit, placement, args);
  return placement.id;
}

function place(model: Model, args: z.infer<typeof placeArgs>, context: Context): Result<Outcome, Refusal> {
  const { component, condition, optional, howMany, zone, parent } = args;
  const name = model.get(component)?.name;
  if (name === undefined) return notThere(component);
  const absent = missing(model, args);
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  const placement = create('placement', context.newId('placement'), {
    component,
    ...(zone !== undefined && zone !== null && { zone }),
    ...(parent !== undefined && { parent }),
    ...(condition !== undefined && { condition }),
    ...(optional !== undefined && { optional }),
    ...(howMany !== undefined && { howMany }),
  });
  placed(edit, placement, args);
  return edit.outcome(`Place ${name} again${inZone(model, zone)}`);
}

function move(model: Model, args: z.infer<typeof moveArgs>): Result<Outcome, Refusal> {
  const { zone, placements } = args;
  const absent = [...placements, ...(zone === null ? [] : [zone])].find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  for (const id of placements) {
    const placement = model.get(id);
    if (!placement) continue;
    // In its parent's zone already: it need not say so itself.
    const { parent, ...alone } = placement;
    const parentZone = parent === undefined ? undefined : zoneOfPlacement(model, parent);
    if (parent !== undefined && zone === null) edit.put(withZone(alone, undefined));
    else
      edit.put(
        withZone(placement, parent !== undefined && parentZone === zone ? undefined : (zone ?? undefined)),
      );
  }
  const torn = tornEnds(model, edit.result());
  if (torn.length > 0) {
    return refuse(
      'several zones',
      'A connection would have one end in several zones; move all of that end, or split it.',
      torn,
    );
  }
  if (args.positions) arrange(edit, args.view, args.positions);
  else forgetPositions(edit, placements);
  const [first, ...others] = placements;
  const alone = first !== undefined && others.length === 0;
  const what = alone ? placementName(model, first) : `${placements.length} components`;
  const out = alone ? 'out of its zone' : 'out of their zones';
  return edit.outcome(`Move ${what} ${zone === null ? out : `to ${model.get(zone)?.name ?? ''}`}`);
}

/** The connections of which one end would be in several zones. */
function tornEnds(before: Model, after: Model): Id[] {
  return after
    .all('connection')
    .filter((connection) =>
      [connection.from, connection.to].some(
        (end) =>
          'placements' in end && new Set(end.placements.map((id) => zoneOfPlacement(after, id))).size > 1,
      ),
    )
    .filter(({ id }) => before.has(id))
    .map(({ id }) => id);
}

function nest(model: Model, { placement: id, parent }: z.infer<typeof nestArgs>): Result<Outcome, Refusal> {
  const placement = model.get(id);
  if (!placement) return notThere(id);
  if (parent !== null && !model.has(parent)) return notThere(parent);
  if (parent !== null && isInside(model, parent, id)) {
    return refuse('would nest in itself', 'A component cannot lie inside itself.', [id, parent]);
  }
  const edit = new Edit(model);
  const { parent: _before, ...rest } = placement;
  if (parent !== null) edit.put({ ...withZone(rest, undefined), parent });
  else edit.put(withZone(rest, zoneOfPlacement(model, id)));
  const torn = tornEnds(model, edit.result());
  if (torn.length > 0)
    return refuse('several zones', 'A connection would have one end in several zones.', torn);
  forgetPositions(edit, [id]);
  const name = placementName(model, id);
  return edit.outcome(
    parent === null ? `Take ${name} out of its parent` : `Nest ${name} in ${placementName(model, parent)}`,
  );
}

function isInside(model: Model, inner: Id<'placement'>, outer: Id<'placement'>): boolean {
  const seen = new Set<Id>();
  for (
    let at: Id<'placement'> | undefined = inner;
    at !== undefined && !seen.has(at);
    at = model.get(at)?.parent
  ) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

function split(model: Model, args: z.infer<typeof splitArgs>, context: Context): Result<Outcome, Refusal> {
  const original = model.get(args.placement);
  if (!original) return notThere(args.placement);
  const absent = missing(model, args);
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  const zone = args.zone === undefined ? zoneOfPlacement(model, original.id) : (args.zone ?? undefined);
  const copy = create('placement', context.newId('placement'), {
    component: original.component,
    ...(zone !== undefined && { zone }),
  });
  placed(edit, copy, args);
  for (const { connection: id, end } of args.ends) {
    const connection = edit.get(id);
    if (!connection) return notThere(id);
    const old = connection[end];
    if (!('placements' in old) || !old.placements.includes(original.id)) {
      return refuse('wrong arguments', 'The connection does not end at this placement.', [id]);
    }
    edit.put({
      ...connection,
      [end]: { placements: old.placements.map((other) => (other === original.id ? copy.id : other)) },
    });
  }
  const torn = args.ends.filter(({ connection, end }) => isTorn(edit.result(), connection, end));
  if (torn.length > 0)
    return refuse(
      'several zones',
      'A connection would have one end in several zones.',
      torn.map(({ connection }) => connection),
    );
  return edit.outcome(`Split ${placementName(model, original.id)}${inZone(model, args.zone)}`);
}

function isTorn(model: Model, id: Id<'connection'>, side: 'from' | 'to'): boolean {
  const end = model.get(id)?.[side];
  if (!end || !('placements' in end)) return false;
  return end.placements.some((placement) => zoneOfPlacement(model, placement) !== zoneOfEnd(model, end));
}

function inZone(model: Model, zone: Id<'zone'> | null | undefined): string {
  return zone === undefined || zone === null ? '' : ` in ${model.get(zone)?.name ?? ''}`;
}
