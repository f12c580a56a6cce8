import { must } from '../base/assert.ts';
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
  zone: z.union([idSchema('zone'), z.array(idSchema('zone')).min(1).max(20_000)]),
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

/** One zone, or several into the same one. */
function nest(model: Model, args: z.infer<typeof nestArgs>): Result<Outcome, Refusal> {
  const { zone, parent, nesting } = args;
  const chosen = [...new Set([zone].flat())];
  const absent = [...chosen, ...(parent === null ? [] : [parent])].find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const around = parent === null ? [] : zonesAround(model, parent);
  const inside = around.find((id) => chosen.includes(id));
  if (inside !== undefined && parent !== null) {
    return refuse('would nest in itself', 'A trust zone cannot lie inside itself.', [inside, parent]);
  }
  const edit = new Edit(model);
  const moved: Id<'zone'>[] = [];
  for (const id of chosen) {
    const before = must(model.get(id), 'it is there');
    const { parent: outer, ...rest } = before;
    const how = nesting ?? (parent === null ? 'nothing' : before.nesting);
    edit.put(parent === null ? { ...rest, nesting: how } : { ...rest, parent, nesting: how });
    if (outer !== (parent ?? undefined)) moved.push(id);
  }
  if (args.positions) arrange(edit, args.view, args.positions);
  else if (moved.length > 0) forgetPositions(edit, moved);
  return edit.outcome(nestLabel(model, chosen, parent));
}

function nestLabel(model: Model, chosen: readonly Id<'zone'>[], parent: Id<'zone'> | null): string {
  const [only, another] = chosen;
  const name = only === undefined ? undefined : model.get(only)?.name;
  const to = parent === null ? 'out of the zone around it' : `into ${model.get(parent)?.name ?? ''}`;
  if (another === undefined) return `Move trust zone ${name ?? ''} ${to}`;
  const where = parent === null ? 'out of the zones around them' : to;
  return `Move ${chosen.length} trust zones ${where}`;
}

function arrangeView(model: Model, args: z.infer<typeof arrangeArgs>): Result<Outcome, Refusal> {
  const absent = [args.view, ...(Object.keys(args.positions) as Id[])].find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  arrange(edit, args.view, args.positions);
  const count = Object.keys(args.positions).length;
  return edit.outcome(count === 1 ? 'Arrange the map' : `Arrange ${count} things on the map`);
}
