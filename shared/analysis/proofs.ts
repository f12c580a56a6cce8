import type { Id } from '../base/ids.ts';
import { byText } from '../base/compare.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { guardOf, provingOptions } from './guards.ts';
import type { As, Guard } from './guards.ts';

/** What has to be passed on a connection, ridden either way. */
export interface Proof {
  readonly caller: Guard;
  readonly answerer: Guard;
  /** SPEC A6. Who holds all of one of these passes the caller's proof. */
  readonly opensWith: readonly ReadonlySet<Id<'asset'>>[];
}

type Connection = RecordOf<'connection'>;

interface Made {
  readonly connections: readonly Connection[];
  readonly project: RecordOf<'project'> | undefined;
  readonly proofs: readonly Proof[];
}

/** By the controls, what was made last. */
const known = new WeakMap<object, Map<As, Made>>();

/**
 * What has to be passed on each connection, in the order of the model. A proof follows from the connection, the
 * controls and the methods that prove something, so an edit of one connection leaves those of all others as they
 * were, and only its own is made again: reach is asked after every edit.
 */
export function proofsOf(model: Model, as: As): readonly Proof[] {
  const controls = model.all('control');
  let byAs = known.get(controls);
  if (!byAs) known.set(controls, (byAs = new Map<As, Made>()));
  const before = byAs.get(as);
  const connections = model.all('connection');
  const project = model.all('project')[0];
  const same = before?.project === project ? before : undefined;
  if (same && same.connections === connections) return same.proofs;
  const proofs = same ? renewed(model, as, same) : connections.map((one) => proofOf(model, one, as));
  byAs.set(as, { connections, project, proofs });
  return proofs;
}

/** Both lists are by id: each record that is still the same keeps its proof. */
function renewed(model: Model, as: As, { connections, proofs }: Made): Proof[] {
  let old = 0;
  return model.all('connection').map((connection) => {
    while (old < connections.length && byText(connections[old]?.id ?? '', connection.id) < 0) old += 1;
    const proof = connections[old] === connection ? proofs[old] : undefined;
    return proof ?? proofOf(model, connection, as);
  });
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
