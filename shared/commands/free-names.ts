import type { Id, Kind } from '../base/ids.ts';
import type { AnyRecord, RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';

/** Kinds that people tell apart by their names. */
type Named = 'zone' | 'component' | 'actor' | 'asset' | 'control';
const NAMED: ReadonlySet<Kind> = new Set<Named>(['zone', 'component', 'actor', 'asset', 'control']);

function isNamed(record: AnyRecord): record is RecordOf<Named> {
  return NAMED.has(record.kind);
}

/** Names and numbers that a model has taken already; what is given out is taken as well. */
export class FreeNames {
  readonly #model: Model;
  readonly #taken = new Map<Kind, Map<string, Id>>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** The record of this kind that has this name. */
  called(record: AnyRecord): Id | undefined {
    return isNamed(record) ? this.#of(record.kind).get(folded(record.name)) : undefined;
  }

  /** The record with a name that is free, "Web gateway 2", and without a row id or number that another one has. */
  free(record: AnyRecord): AnyRecord {
    const own = this.#withoutNumbers(record);
    if (!isNamed(own)) return own;
    const taken = this.#of(own.kind);
    const name = freeName(own.name, taken);
    taken.set(folded(name), own.id);
    return name === own.name ? own : { ...own, name };
  }

  #withoutNumbers(record: AnyRecord): AnyRecord {
    const others = this.#model.all(record.kind);
    const { ref, ...rest } = record;
    const kept = ref !== undefined && others.some((other) => other.ref === ref) ? rest : record;
    if (kept.kind !== 'finding' || kept.number === undefined) return kept;
    const { number, ...without } = kept;
    return this.#model.all('finding').some((other) => other.number === number) ? without : kept;
  }

  #of(kind: Named): Map<string, Id> {
    let taken = this.#taken.get(kind);
    if (!taken) {
      taken = new Map(this.#model.all(kind).map((record) => [folded(record.name), record.id]));
      this.#taken.set(kind, taken);
    }
    return taken;
  }
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

function freeName(name: string, taken: Pick<ReadonlyMap<string, unknown>, 'has'>): string {
  if (!taken.has(folded(name))) return name;
  const [, base = name, number = '1'] = /^(.*\S)\s+(\d{1,4})$/.exec(name) ?? [];
  for (let next = Number(number) + 1; ; next += 1) {
    const other = `${base} ${next}`;
    if (!taken.has(folded(other))) return other;
  }
}
