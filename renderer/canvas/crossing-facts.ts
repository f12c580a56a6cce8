import { crossingsOf } from '../../shared/analysis/crossings.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import type { CrossingFacts } from './to-lines.ts';

/** What a crossing is made from. The tables of a model are the same objects while nothing in them changed. */
const MADE_FROM: readonly Kind[] = ['connection', 'placement', 'zone', 'control', 'project'];

interface Known {
  readonly tables: readonly unknown[];
  readonly facts: ReadonlyMap<Id<'connection'>, CrossingFacts>;
}

let last: Known | undefined;

/** The crossings of a model as the map draws them; kept while only layout and unrelated records change. */
export function crossingFacts(model: Model): ReadonlyMap<Id<'connection'>, CrossingFacts> {
  const tables = MADE_FROM.map((kind) => model.all(kind));
  if (last?.tables.every((table, at) => table === tables[at])) return last.facts;
  const facts = new Map<Id<'connection'>, CrossingFacts>();
  for (const { connection, verdict, hollow, gate, shields } of crossingsOf(model)) {
    facts.set(connection, { verdict, hollow, gate, shielded: shields.length > 0 });
  }
  last = { tables, facts };
  return facts;
}
