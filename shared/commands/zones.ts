import { idSchema } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { create } from '../model/create.ts';
import { zonesAround } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { NESTING } from '../model/records/zone.ts';
import { position, positions, zoneOrNone } from './arguments.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { arrange, forgetPositions } from './positions.ts';
import { command } from './records.ts';

const view = idSchema('view').exactOptional();

const addArgs = z.strictObject({
  name: z.string().min(1).max(4_000),
  parent: idSchema('zone').exactOptional(),
  external: z.boolean().exactOptional(),
  view,
  at: position.exactOptional(),
});
const nestArgs = z.strictObject({
  zone: idSchema('zone'),
  parent: zoneOrNone,
  nesting: z.enum(NESTING).exactOptional(),
  view,
  positions: positions.exactOptional(),
});
const arrangeArgs = z.strictObject({ view: idSchema('view'), positions });

/** Zones, and where things are drawn. */
export const zoneCommands: readonly Command[] = [
  command({ name: 'zone.add', label: 'Add a trust zone', args: addArgs, run: add }),
  command({ name: 'zone.nest', label: 'Nest a trust zone', args: nestArgs, run: nest }),
  command({ name: 'view.arrange', label: 'Arrange', args: arrangeArgs, run: arrangeView }),
];

function add(model: Model, args: z.infer<typeof addArgs>, context: Context): Result<Outcome, Refusal> {
  const { name, parent, external, view: on, at } = args;
  const absent = [parent, on].find((id) => id !== undefined && !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  const zone = create('zone', context.newId('zone'), {
    name,
    ...(parent !== undefined && { parent }),
    ...(external !== undefined && { external }),
  });
  edit.put(zone);
  if (at) arrange(edit, on, { [zone.id]: at });
  return edit.outcome(`Add trust zone ${name}`);
}

function nest(model: Model, args: z.infer<typeof nestArgs>): Result<Outcome, Refusal> {
  const { zone: id, parent, nesting } = args;
  const zone = model.get(id);
  if (!zone) return notThere(id);
  if (parent !== null && !model.has(parent)) return notThere(parent);
  if (parent !== null && zonesAround(model, parent).includes(id)) {
    return refuse('would nest in itself', 'A trust zone cannot lie inside itself.', [id, parent]);
  }
  const edit = new Edit(model);
  const { parent: _before, ...rest } = zone;
  const how = nesting ?? (parent === null ? 'nothing' : zone.nesting);
  edit.put(parent === null ? { ...rest, nesting: how } : { ...rest, parent, nesting: how });
  if (args.positions) arrange(edit, args.view, args.positions);
  else if (zone.parent !== (parent ?? undefined)) forgetPositions(edit, [id]);
  const to = parent === null ? 'out of the zone around it' : `into ${model.get(parent)?.name ?? ''}`;
  return edit.outcome(`Move trust zone ${zone.name} ${to}`);
}

function arrangeView(model: Model, args: z.infer<typeof arrangeArgs>): Result<Outcome, Refusal> {
  const absent = [args.view, ...(Object.keys(args.positions) as Id[])].find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  arrange(edit, args.view, args.positions);
  const count = Object.keys(args.positions).length;
  return edit.outcome(count === 1 ? 'Arrange the map' : `Arrange ${count} things on the map`);
}
