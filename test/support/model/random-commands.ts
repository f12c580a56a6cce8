import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { copyOf } from '../../../shared/commands/copied.ts';
import { commands } from '../../../shared/commands/registry.ts';
import { placementsOf } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { referencesOf } from '../../../shared/model/references.ts';
import type { End } from '../../../shared/model/records/connection.ts';
import type { Pick } from './pick.ts';
import { randomDiff } from './random-diff.ts';
import { randomEnd, strangeId } from './random-model.ts';
import { randomFields } from './random-record.ts';
import type { Fields } from './random-record.ts';
import { NOTHING, randomValue } from './random-value.ts';
import type { Source } from './random-value.ts';

/** A command as a page might send it; nobody has looked at its arguments. */
export interface Said {
  readonly name: string;
  readonly args: unknown;
}

const NAMES = [...commands.keys()];
/** As many of the commands that do several things at once as of those that every kind has. */
const COMPOUND = NAMES.filter((name) => !/\.(create|change|delete)$/.test(name));

/** Any command, mostly on what is there and with arguments that it reads, sometimes not. */
export function randomCommand(model: Model, pick: Pick): Said {
  const name = pick.of(pick.chance(0.5) ? COMPOUND : NAMES);
  const args = randomArgs(name, model, pick);
  if (pick.chance(0.9)) return { name, args };
  return pick.chance(0.05) ? { name: 'zone.paint', args } : { name, args: garbled(args, pick) };
}

function randomArgs(name: string, model: Model, pick: Pick): unknown {
  const source = sourceOf(model, pick);
  const schema = commands.get(name)?.args;
  const args = schema ? randomValue(schema, source) : NOTHING;
  if (typeof args !== 'object' || args === null) return {};
  return { ...args, ...fitting(name, args, model, source) };
}

function sourceOf(model: Model, pick: Pick): Source {
  return {
    pick,
    full: 0.35,
    diff: () => randomDiff(model, pick),
    // One id in forty is of nothing that is there.
    ids: (kind) => (pick.chance(0.025) ? [strangeId(kind)] : model.all(kind).map(({ id }) => id)),
  };
}

/** The arguments that come out of a schema alone would nearly always be refused for. */
function fitting(name: string, args: object, model: Model, source: Source): Fields {
  const { pick } = source;
  const [kind = '', verb = ''] = name.split('.');
  if (verb === 'create' || verb === 'change')
    return { fields: randomChanges(kind as Kind, verb, model, source) };
  switch (name) {
    case 'change.draft': {
      const inner = pick.of(NAMES);
      return { ...openChange(model, pick), command: inner, args: randomArgs(inner, model, pick) };
    }
    case 'change.answer':
    case 'change.undoDraft':
    case 'change.land':
    case 'change.drop':
      return openChange(model, pick);
    case 'connection.connect':
      return connectEnds(model, pick);
    case 'connection.protect':
      return 'options' in args && Array.isArray(args.options)
        ? { options: args.options.map((option: object, at) => ({ ...option, key: `option ${at}` })) }
        : {};
    case 'placement.split':
      return splitEnds(model, pick);
    case 'tables.enter':
      return pastedRows(model, source);
    case 'things.paste':
      return pick.chance(0.9) ? { copied: randomCopy(model, pick) } : {};
    case 'things.steps':
      return pick.chance(0.9) ? { steps: twoSteps(model, source) } : {};
    case 'things.setEach':
      return pick.chance(0.9) ? { changes: remarksOfEach(model, pick) } : {};
    case 'things.set':
      return { fields: pick.chance(0.9) ? { remarks: `said ${pick.below(3)}` } : { id: 'zone:other' } };
    case 'zone.respeak':
      return zoneMention(model, pick);
    default:
      return {};
  }
}

/** All fields of a new record; of one that is there some, or one taken away. */
function randomChanges(kind: Kind, verb: 'create' | 'change', model: Model, source: Source): Fields {
  const { pick } = source;
  const ends = kind === 'connection' && model.count('placement') > 0 && pick.chance(0.8);
  const own = ends ? { from: randomEnd(model, pick), to: randomEnd(model, pick) } : {};
  const fields = randomFields(kind, source, own);
  if (verb === 'create') return fields;
  const some = pick.some(Object.keys(fields), 3).map((name) => [name, fields[name]] as const);
  return Object.fromEntries(
    some.map(([name, value]) => [name, pick.chance(0.15) ? null : value] as [string, unknown]),
  );
}

/** Some new records under ids that stand for them, and some of the fields of one that is there. */
function pastedRows(model: Model, source: Source): Fields {
  const { pick } = source;
  const kinds = pick.some(['zone', 'asset', 'actor', 'assumption'] as const, 2);
  const made = kinds.map((kind) => ({
    id: `${kind}:pasted`,
    fields: randomChanges(kind, 'create', model, source),
  }));
  const one = pick.maybe(model.all('zone'));
  return { made, changed: one ? [{ id: one.id, fields: { summary: `of ${model.size} records` } }] : [] };
}

/** A remark of its own for each of a few records. */
function remarksOfEach(model: Model, pick: Pick): Fields[] {
  const some = pick.some([...model.records()], 4);
  return some.map(({ id }, at) => ({ id, fields: { remarks: `said ${at}` } }));
}

/** Two commands of any kind; some are not allowed within another step. */
function twoSteps(model: Model, source: Source): Fields[] {
  const { pick } = source;
  return [pick.of(COMPOUND), pick.of(NAMES)].map((name) => ({
    command: name,
    args: name === 'things.steps' ? {} : randomArgs(name, model, pick),
  }));
}

function openChange(model: Model, pick: Pick): Fields {
  const open = model.all('change').filter(({ state }) => state === 'draft' || state === 'announced');
  const change = pick.chance(0.95) ? pick.maybe(open) : undefined;
  return change ? { change: change.id } : {};
}

/** A copy of a few things of the model, or of nothing. */
function randomCopy(model: Model, pick: Pick): unknown {
  const all = [...model.records()].map(({ id }) => id);
  return copyOf(model, pick.some(all, 5)) ?? { records: [], along: [] };
}

function connectEnds(model: Model, pick: Pick): Fields {
  if (model.count('placement') === 0 || pick.chance(0.3)) return {};
  return { from: ended(randomEnd(model, pick)), to: ended(randomEnd(model, pick)) };
}

function ended(end: End): unknown {
  const [first] = placementsOf(end);
  return placementsOf(end).length === 1 ? { placement: first } : end;
}

function splitEnds(model: Model, pick: Pick): Fields {
  const connection = pick.maybe(model.all('connection'));
  const end = pick.of(['from', 'to'] as const);
  const placement = connection && pick.maybe(placementsOf(connection[end]));
  return connection && placement !== undefined
    ? { placement, ends: [{ connection: connection.id, end }] }
    : {};
}

/** Some place where a record speaks of a zone. */
function zoneMention(model: Model, pick: Pick): Fields {
  const mentions = [...model.records()].flatMap(referencesOf).filter(({ to }) => isIdOf('zone', to));
  const mention = pick.maybe(mentions);
  return mention ? { record: mention.from, field: mention.field, old: mention.to } : {};
}

/** Arguments with something wrong: one missing, one too many, one of another type, or none at all. */
function garbled(args: unknown, pick: Pick): unknown {
  const keys = Object.keys(args as object);
  const wrong = pick.of<unknown>([null, 7, 'text', [], {}, ['zone:z0'], '__proto__', true]);
  const key = pick.maybe(keys);
  switch (pick.below(4)) {
    case 0:
      return wrong;
    case 1:
      return { ...(args as object), strange: wrong };
    case 2:
      return Object.fromEntries(Object.entries(args as object).filter(([name]) => name !== key));
    default:
      return key === undefined ? wrong : { ...(args as object), [key]: wrong };
  }
}

/** New ids that count up, a time that stands still, and Ada. */
export function testContext(start = 0) {
  let next = start;
  return {
    newId: <K extends Kind>(kind: K): Id<K> => {
      const id = `${kind}:n${next++}`;
      if (!isIdOf(kind, id)) throw new Error(`${id} is no id of ${kind}`);
      return id;
    },
    now: '2026-11-24T13:45:00Z',
    author: 'Ada',
  };
}
