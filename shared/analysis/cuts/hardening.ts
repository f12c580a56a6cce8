import { must } from '../../base/assert.ts';
import { byText } from '../../base/compare.ts';
import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { UNREACHED, guardsIn } from '../search.ts';
import { networkOf } from './network.ts';
import { questionOf } from './question.ts';
import type { Question } from './question.ts';
import { NOTHING_DECIDED, smallestSet } from './solve.ts';
import { canBeHardened, tightCopies } from './tight.ts';

/** The fewest connections that raise the guards to defeat, once they prove their caller (SPEC U3). */
export interface Hardening {
  readonly connections: readonly Id<'connection'>[];
  /** Guards to defeat as it is, by the best chain, and with them; undefined where nothing is reached then. */
  readonly before: number;
  readonly after: number | undefined;
}

/** SPEC U3. Asked plainly, the fewest; asked with what the actor finds, some of which none can be left out. */
export function hardeningOf(question: Question): Hardening | undefined {
  const before = guardsTo(question);
  if (before === undefined) return undefined;
  const finds = question.options.withWhatItFinds === true;
  const chosen = finds ? despiteFinds(question, before) : onPaper(question);
  if (!chosen || chosen.length === 0) return undefined;
  return { connections: chosen, before, after: guardsTo(hardened(question, chosen)) };
}

type Ids = readonly Id<'connection'>[];

/** The fewest that are on every chain with exactly the guards of the best one. */
function onPaper(question: Question): Ids | undefined {
  const set = smallestSet(networkOf(tightCopies(question)), NOTHING_DECIDED);
  return (
    set &&
    idsOf(
      question,
      set.flatMap((bundle) => bundle.connections),
    )
  );
}

function idsOf({ model }: Question, connections: readonly number[]): Ids {
  const all = model.all('connection');
  return connections.map((index) => must(all[index], 'no such connection').id).toSorted(byText);
}

/**
 * Once the actor has one more guard to defeat, what it finds past that may open another, so that what is enough on
 * paper is not. Then it is asked again of what is left, and in the end whether all that there is would do.
 */
function despiteFinds(question: Question, before: number): Ids | undefined {
  let chosen: Ids = [];
  for (let asked = question; guardsTo(asked) === before; asked = hardened(question, chosen)) {
    const more = onPaper(asked) ?? [];
    if (more.length > 0) chosen = [...chosen, ...more];
    else {
      chosen = hardenable(question);
      if (guardsTo(hardened(question, chosen)) === before) return undefined;
    }
  }
  return chosen.reduce((left, id) => {
    const others = left.filter((one) => one !== id);
    return guardsTo(hardened(question, others)) === before ? left : others;
  }, chosen);
}

/** Everything that does not prove its caller and can be ridden. */
function hardenable(question: Question): Ids {
  return idsOf(question, [
    ...new Set(question.legs.filter(canBeHardened).map(({ connection }) => connection)),
  ]);
}

/** Guards to defeat to the best of the target, by any chain. */
export function guardsTo({ reach, reached }: Question): number | undefined {
  const costs = reached.map((node) => reach.anyhow[node] ?? UNREACHED);
  return costs.length === 0 ? undefined : guardsIn(Math.min(...costs));
}

/** The same question in a model in which these connections prove their caller by what nobody holds. */
function hardened({ model, actor, target, options }: Question, ids: Ids): Question {
  return questionOf(withProof(model, ids), actor, target, options);
}

function withProof(model: Model, ids: Ids): Model {
  const changes = ids.flatMap((id) => {
    const connection = model.get(id);
    return connection ? [[id, proving(connection)] as const] : [];
  });
  return model.replacing(new Map(changes));
}

/** The options say of the caller what one more of them says, and of all else what they did. */
function proving(connection: RecordOf<'connection'>): RecordOf<'connection'> {
  const others = connection.protections.map(({ caller: _caller, ...rest }) => ({ ...rest, needs: [] }));
  const proof = { key: 'hardened', protocols: [], caller: PROVED, needs: [], controls: [] };
  return { ...connection, protections: [...others, proof] };
}

const PROVED = { is: 'yes' as const, types: [] };
