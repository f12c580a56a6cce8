import { idSchema } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { create } from '../model/create.ts';
import { connectionName, zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { connectionSchema } from '../model/records/connection.ts';
import type { End } from '../model/records/connection.ts';
import { at, zoneOrNone } from './arguments.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { addComponent } from './placing.ts';
import { command } from './records.ts';

const fields = connectionSchema.shape;
const text = z.string().min(1).max(4_000);

/** One end: something that is there, or a component that is made, or placed once more, with the connection. */
const endArgs = z.union([
  z.strictObject({ placement: idSchema('placement') }),
  z.strictObject({ placements: z.array(idSchema('placement')).min(1) }),
  z.strictObject({ zone: idSchema('zone') }),
  z.strictObject({
    newPlacement: z.strictObject({ component: idSchema('component'), zone: idSchema('zone') }),
  }),
  z.strictObject({
    newComponent: z.strictObject({
      name: text,
      type: text.exactOptional(),
      technology: text.exactOptional(),
      zone: zoneOrNone.exactOptional(),
      at: at.exactOptional(),
    }),
  }),
]);

const connectArgs = z.strictObject({
  from: endArgs,
  to: endArgs,
  name: text.exactOptional(),
  type: fields.type.unwrap().exactOptional(),
  opener: fields.opener.unwrap().exactOptional(),
  data: fields.data,
  dataBack: fields.dataBack,
  protections: fields.protections.unwrap().exactOptional(),
  view: idSchema('view').exactOptional(),
});
const protectArgs = z.strictObject({
  connection: idSchema('connection'),
  options: fields.protections.unwrap(),
});
const reverseArgs = z.strictObject({ connection: idSchema('connection') });

/** Connections between what is there. */
export const connectingCommands: readonly Command[] = [
  command({ name: 'connection.connect', label: 'Connect', args: connectArgs, run: connect }),
  command({ name: 'connection.protect', label: 'Protect a connection', args: protectArgs, run: protect }),
  command({ name: 'connection.reverse', label: 'Turn a connection round', args: reverseArgs, run: reverse }),
];

function connect(
  model: Model,
  args: z.infer<typeof connectArgs>,
  context: Context,
): Result<Outcome, Refusal> {
  const edit = new Edit(model);
  const from = endOf(edit, args.from, args.view, context);
  if (!from.ok) return from;
  const to = endOf(edit, args.to, args.view, context);
  if (!to.ok) return to;
  const { from: _from, to: _to, view: _view, ...said } = args;
  const connection = create('connection', context.newId('connection'), {
    from: from.value,
    to: to.value,
    ...said,
  });
  edit.put(connection);
  return edit.outcome(`Connect ${connectionName(edit.result(), connection)}`);
}

type EndArgs = z.infer<typeof endArgs>;

function endOf(
  edit: Edit,
  end: EndArgs,
  view: Id<'view'> | undefined,
  context: Context,
): Result<End, Refusal> {
  if ('newComponent' in end) {
    const { newComponent } = end;
    if (newComponent.zone !== undefined && newComponent.zone !== null && !edit.model.has(newComponent.zone)) {
      return notThere(newComponent.zone);
    }
    const placement = addComponent(edit, { ...newComponent, ...(view !== undefined && { view }) }, context);
    return ok({ placements: [placement] });
  }
  if ('newPlacement' in end) {
    const { component, zone } = end.newPlacement;
    const absent = [component, zone].find((id) => !edit.model.has(id));
    if (absent !== undefined) return notThere(absent);
    const placement = create('placement', context.newId('placement'), { component, zone });
    edit.put(placement);
    return ok({ placements: [placement.id] });
  }
  if ('zone' in end) return edit.model.has(end.zone) ? ok({ zone: end.zone }) : notThere(end.zone);
  const placements = 'placement' in end ? [end.placement] : end.placements;
  const absent = placements.find((id) => !edit.model.has(id));
  if (absent !== undefined) return notThere(absent);
  const zones = new Set(placements.map((id) => zoneOfPlacement(edit.model, id)));
  if (zones.size > 1) return refuse('several zones', 'One end of a connection lies in one zone.', placements);
  return ok({ placements });
}

function protect(model: Model, args: z.infer<typeof protectArgs>): Result<Outcome, Refusal> {
  const connection = model.get(args.connection);
  if (!connection) return notThere(args.connection);
  const keys = args.options.map(({ key }) => key);
  if (new Set(keys).size < keys.length) return refuse('wrong arguments', 'Two options have the same key.');
  const mentioned = args.options.flatMap(({ needs, controls }): Id[] => [...needs, ...controls]);
  const absent = mentioned.find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  edit.put({ ...connection, protections: args.options });
  return edit.outcome(`Change the protections of ${connectionName(model, connection)}`);
}

/** The other way round: ends and data change places, who opens it stays the same. */
function reverse(model: Model, args: z.infer<typeof reverseArgs>): Result<Outcome, Refusal> {
  const connection = model.get(args.connection);
  if (!connection) return notThere(args.connection);
  const { data, dataBack, ...rest } = connection;
  const edit = new Edit(model);
  edit.put({
    ...rest,
    from: connection.to,
    to: connection.from,
    opener: connection.opener === 'from' ? 'to' : 'from',
    ...(dataBack && { data: dataBack }),
    ...(data && { dataBack: data }),
  });
  return edit.outcome(`Turn ${connectionName(model, connection)} round`);
}
