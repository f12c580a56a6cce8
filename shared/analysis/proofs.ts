import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { guardOf, provingOptions } from './guards.ts';
import type { As, Guard } from './guards.ts';
import { madeOf } from './made.ts';
import type { Made } from './made.ts';

/** What has to be passed on a connection, ridden either way. */
export interface Proof {
  readonly caller: Guard;
  readonly answerer: Guard;
  /** SPEC A6. Who holds all of one of these passes the caller's proof. */
  readonly opensWith: readonly ReadonlySet<Id<'asset'>>[];
}

type Connection = RecordOf<'connection'>;

interface Kept {
  readonly controls: readonly unknown[];
  readonly made: Made<Proof>;
}

/** By the project: a proof follows from the connection, the controls and the methods that prove something. */
const known = new WeakMap<object, Map<As, Kept>>();
const NO_PROJECT = {};

/** What has to be passed on each connection, in the order of the model. */
export function proofsOf(model: Model, as: As): readonly Proof[] {
  const project = model.all('project')[0] ?? NO_PROJECT;
  let byAs = known.get(project);
  if (!byAs) known.set(project, (byAs = new Map<As, Kept>()));
  const controls = model.all('control');
  const before = byAs.get(as);
  const made = madeOf(model, before?.controls === controls ? before.made : undefined, (connection) =>
    proofOf(model, connection, as),
  );
  byAs.set(as, { controls, made });
  return made.each;
}

const NOTHING_OPENS: Proof['opensWith'] = [];

function proofOf(model: Model, connection: Connection, as: As): Proof {
  const { protections } = connection;
  return {
    caller: guardOf(model, protections, 'caller', as),
    answerer: guardOf(model, protections, 'answerer', as),
    opensWith: protections.every(({ needs }) => needs.length === 0)
      ? NOTHING_OPENS
      : provingOptions(model, connection, as)
          .filter(({ needs }) => needs.length > 0)
          .map(({ needs }) => new Set(needs)),
  };
}
