import { idSchema } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { create } from '../model/create.ts';
import type { RecordOf } from '../model/kinds.ts';
import { recordName } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { LAYERS } from '../model/records/view.ts';
import type { Position } from '../model/records/view.ts';
import { at, positions } from './arguments.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { Edit, notThere } from './edit.ts';
import { arrange } from './positions.ts';
import { command } from './records.ts';

const view = idSchema('view');
const box = idSchema('zone', 'placement');
const drawable = idSchema('zone', 'placement', 'actor', 'connection');

const collapseArgs = z.strictObject({
  view,
  zones: z.array(idSchema('zone')).min(1).max(20_000),
  collapsed: z.boolean(),
  /** Where those are drawn that have no position yet. */
  places: z.record(idSchema('zone'), at).exactOptional(),
  /** Where other things go, to make room. */
  around: positions.exactOptional(),
});
const hideArgs = z.strictObject({ view, ids: z.array(drawable).min(1).max(20_000) });
const addArgs = z.strictObject({ view, ids: z.array(box).min(1).max(20_000) });
const layerArgs = z.strictObject({ view, layer: z.enum(LAYERS), on: z.boolean() });
const duplicateArgs = z.strictObject({ view, name: z.string().min(1).max(4_000) });

/** What is on a picture and how: nothing of it is part of the threat model (SPEC V1). */
export const viewCommands: readonly Command[] = [
  command({
    name: 'view.collapse',
    label: 'Collapse or expand a trust zone',
    args: collapseArgs,
    run: collapse,
  }),
  command({ name: 'view.hide', label: 'Hide in a view', args: hideArgs, run: hide }),
  command({ name: 'view.show', label: 'Show what a view hides', args: hideArgs, run: show }),
  command({ name: 'view.add', label: 'Add to a view', args: addArgs, run: add }),
  command({ name: 'view.layer', label: 'Switch a layer of a view', args: layerArgs, run: layer }),
  command({ name: 'view.duplicate', label: 'Duplicate a view', args: duplicateArgs, run: duplicate }),
];

type View = RecordOf<'view'>;

function changed(
  model: Model,
  view: Id<'view'>,
  others: readonly Id[],
  label: (view: View) => string,
  next: (view: View) => View,
): Result<Outcome, Refusal> {
  const record = model.get(view);
  if (!record) return notThere(view);
  const absent = others.find((id) => !model.has(id));
  if (absent !== undefined) return notThere(absent);
  const edit = new Edit(model);
  edit.put(next(record));
  return edit.outcome(label(record));
}

function collapse(model: Model, args: z.infer<typeof collapseArgs>): Result<Outcome, Refusal> {
  const { view: id, zones, collapsed, places = {}, around = {} } = args;
  const record = model.get(id);
  if (!record) return notThere(id);
  const absent = [...zones, ...(Object.keys(around) as Id[])].find((each) => !model.has(each));
  if (absent !== undefined) return notThere(absent);
  const next = { ...record.positions };
  for (const zone of zones) {
    const before: Position = next[zone] ?? places[zone] ?? { x: 0, y: 0 };
    const { collapsed: _before, ...rest } = before;
    // Where nothing was said of a zone, to say that it is open would only give it a place.
    if (collapsed) next[zone] = { ...rest, collapsed: true };
    else if (next[zone]) next[zone] = rest;
  }
  const edit = new Edit(model);
  edit.put({ ...record, positions: next });
  arrange(edit, id, around);
  return edit.outcome(`${collapsed ? 'Collapse' : 'Expand'} ${called(model, zones, 'trust zones')}`);
}

function hide(model: Model, { view: id, ids }: z.infer<typeof hideArgs>): Result<Outcome, Refusal> {
  const label = ({ name }: View) => `Hide ${called(model, ids, 'things')} in view ${name}`;
  return changed(model, id, ids, label, (record) => ({
    ...record,
    hidden: [...record.hidden, ...ids],
  }));
}

function show(model: Model, { view: id, ids }: z.infer<typeof hideArgs>): Result<Outcome, Refusal> {
  const label = ({ name }: View) => `Show ${called(model, ids, 'things')} in view ${name}`;
  return changed(model, id, ids, label, (record) => ({
    ...record,
    hidden: record.hidden.filter((each) => !ids.includes(each)),
  }));
}

/** What is added is not hidden any more. */
function add(model: Model, { view: id, ids }: z.infer<typeof addArgs>): Result<Outcome, Refusal> {
  const label = ({ name }: View) => `Add ${called(model, ids, 'things')} to view ${name}`;
  return changed(model, id, ids, label, (record) => ({
    ...record,
    also: [...record.also, ...ids],
    hidden: record.hidden.filter((each) => !ids.some((one) => one === each)),
  }));
}

function layer(
  model: Model,
  { view: id, layer: which, on }: z.infer<typeof layerArgs>,
): Result<Outcome, Refusal> {
  const label = ({ name }: View) => `Switch ${which} ${on ? 'on' : 'off'} in view ${name}`;
  return changed(model, id, [], label, (record) => {
    const others = record.layers.filter((each) => each !== which);
    return { ...record, layers: on ? [...others, which] : others };
  });
}

function duplicate(
  model: Model,
  { view: id, name }: z.infer<typeof duplicateArgs>,
  context: Context,
): Result<Outcome, Refusal> {
  const record = model.get(id);
  if (!record) return notThere(id);
  const edit = new Edit(model);
  const { id: _id, kind: _kind, ref: _ref, ...fields } = record;
  edit.put(create('view', context.newId('view'), { ...fields, name }));
  return edit.outcome(`Duplicate view ${record.name} as ${name}`);
}

function called(model: Model, ids: readonly Id[], several: string): string {
  const [only, another] = ids;
  return only !== undefined && another === undefined ? recordName(model, only) : `${ids.length} ${several}`;
}
