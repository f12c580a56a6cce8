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
  readonly project: RecordOf<'project'> | undefined;
  readonly made: Made<Proof>;
}

/** By the controls: a proof follows from the connection, the controls and the methods that prove something. */
const known = new WeakMap<object, Map<As, Kept>>();

/** What has to be passed on each connection, in the order of the model. */
export function proofsOf(model: Model, as: As): readonly Proof[] {
  const controls = model.all('control');
  let byAs = known.get(controls);
  if (!byAs) known.set(controls, (byAs = new Map<As, Kept>()));
  const project = model.all('project')[0];
  const before = byAs.get(as);
  const made = madeOf(model, before?.project === project ? before?.made : undefined, (connection) =>
    proofOf(model, connection, as),
  );
  byAs.set(as, { project, made });
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
