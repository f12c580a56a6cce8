import type { As, Guard } from '../../shared/analysis/guards.ts';
import type { ReachOptions } from '../../shared/analysis/reach-options.ts';
import type { Id } from '../../shared/base/ids.ts';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Model } from '../../shared/model/model.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { Call, Option } from './command.ts';
import { find, named } from './naming.ts';
import { plain } from './text.ts';

/*
 * What reach is asked with, as it is typed and as JSON repeats it (SPEC A13 to A18).
 */

const AS: readonly As[] = ['designed', 'built', 'verified'];
const GUARDS: readonly Guard[] = ['all', 'some', 'none', 'not said'];

export const asOption: Option = {
  name: 'as',
  value: 'STATE',
  words: 'What counts as there: designed (usual), built or verified.',
};

export const ridingOptions: readonly Option[] = [
  { name: 'by-answering', words: 'Ride connections backwards too: a malicious answer.' },
  { name: 'by-update', words: 'Ride what arrives: code, images, updates.' },
  { name: 'with-what-it-finds', words: 'Credentials stored where it arrives count as held.' },
];

export const reachOptions: readonly Option[] = [
  ...ridingOptions,
  {
    name: 'only-through',
    value: 'GUARD',
    many: true,
    words: 'Only where the caller guard is all, some, none or not-said. Repeatable.',
  },
  { name: 'without', value: 'ID', many: true, words: 'Leave a connection out, by id or name. Repeatable.' },
  asOption,
];

/** What `--as` says. */
export function readAs({ texts }: Call): Result<As, Failure> {
  const as = AS.find((state) => state === (texts.get('as') ?? 'designed'));
  return as ? ok(as) : err(failure('bad-request', `--as takes ${AS.join(', ')}.`));
}

/** Every option that asks reach otherwise; only what was said is in it. */
export function readReachOptions(model: Model, call: Call): Result<ReachOptions, Failure> {
  const { switches } = call;
  const as = readAs(call);
  if (!as.ok) return as;
  const onlyThrough = readGuards(call);
  if (!onlyThrough.ok) return onlyThrough;
  const without = readConnections(model, call);
  if (!without.ok) return without;
  return ok({
    as: as.value,
    ...(switches.has('by-answering') && { byAnswering: true }),
    ...(switches.has('by-update') && { byUpdate: true }),
    ...(switches.has('with-what-it-finds') && { withWhatItFinds: true }),
    ...(onlyThrough.value && { onlyThrough: onlyThrough.value }),
    ...(without.value.length > 0 && { without: without.value }),
  });
}

function readGuards({ lists }: Call): Result<readonly Guard[] | undefined, Failure> {
  const said = lists.get('only-through');
  if (!said) return ok(undefined);
  const guards = said.map((word) => GUARDS.find((guard) => guard.replace(' ', '-') === word));
  const known = guards.filter((guard) => guard !== undefined);
  if (known.length < said.length) {
    return err(failure('bad-request', '--only-through takes all, some, none, not-said.'));
  }
  return ok(GUARDS.filter((guard) => known.includes(guard)));
}

function readConnections(model: Model, { lists }: Call): Result<readonly Id<'connection'>[], Failure> {
  const found: Id<'connection'>[] = [];
  for (const said of lists.get('without') ?? []) {
    const one = find(model, ['connection'], said);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return ok([...new Set(found)].toSorted());
}

/** The question as JSON repeats it. */
export function askedRow(model: Model, options: ReachOptions) {
  return {
    as: options.as ?? 'designed',
    byAnswering: options.byAnswering === true,
    byUpdate: options.byUpdate === true,
    withWhatItFinds: options.withWhatItFinds === true,
    onlyThrough: options.onlyThrough ?? null,
    without: (options.without ?? []).map((id) => named(model, id)),
  };
}

/** The question in words, for the line above the answer; nothing where it is the plain one. */
export function askedWords({
  as,
  byAnswering,
  byUpdate,
  withWhatItFinds,
  onlyThrough,
  without,
}: Asked): string {
  const parts = [
    ...(as === 'designed' ? [] : [`as ${as}`]),
    ...(byAnswering ? ['by answering too'] : []),
    ...(byUpdate ? ['by update too'] : []),
    ...(withWhatItFinds ? ['with what it finds'] : []),
    ...(onlyThrough ? [`only through caller guards: ${onlyThrough.join(', ')}`] : []),
    ...(without.length > 0 ? [`without ${without.map(({ name }) => name).join(', ')}`] : []),
  ];
  return plain(parts.join('; '));
}

export type Asked = ReturnType<typeof askedRow>;
