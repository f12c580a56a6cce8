import type { Id } from '../../../base/ids.ts';
import { sameJson } from '../../../base/json.ts';
import { canonical } from '../../../model/canonical.ts';
import type { AnyRecord } from '../../../model/kinds.ts';
import type { Model } from '../../../model/model.ts';

/**
 * Records without a name, found again by what they say: a row that says of a connection or a path only what one of
 * the model says already is that one, so that pasting a report twice does nothing the second time.
 */
export class Twins {
  /** What turned out to be there already, by the id that stood for it. */
  readonly aliases = new Map<Id, Id>();
  readonly #claimed = new Set<Id>();
  readonly #model: Model;
  readonly #byEnds = new Map<string, AnyRecord[]>();

  constructor(model: Model) {
    this.#model = model;
  }

  twinOf(record: AnyRecord): Id | undefined {
    if (record.kind !== 'connection' && record.kind !== 'path') return undefined;
    this.#index(record.kind);
    const key = endsOf(record);
    const twin = (key === undefined ? [] : (this.#byEnds.get(key) ?? [])).find(
      (one) => !this.#claimed.has(one.id) && addsNothing(record, one),
    );
    if (!twin) return undefined;
    this.#claimed.add(twin.id);
    this.aliases.set(record.id, twin.id);
    return twin.id;
  }

  #index(kind: 'connection' | 'path'): void {
    if (this.#byEnds.has(kind)) return;
    this.#byEnds.set(kind, []);
    for (const record of this.#model.all(kind)) {
      const key = endsOf(record) ?? '';
      const list = this.#byEnds.get(key);
      if (list) list.push(record);
      else this.#byEnds.set(key, [record]);
    }
  }
}

function endsOf(record: AnyRecord): string | undefined {
  if (record.kind !== 'connection' && record.kind !== 'path') return undefined;
  return `${record.kind} ${JSON.stringify([record.from, record.to])}`;
}

/** Whether all that a record says of itself is in another one. */
function addsNothing(record: AnyRecord, one: AnyRecord): boolean {
  return sameJson(canonical({ ...one, ...saidFields(record), id: one.id } as AnyRecord), one);
}

/** The fields in which something is said: what is as usual says nothing. */
function saidFields(record: AnyRecord): object {
  const usual: Readonly<Record<string, unknown>> = {
    type: 'data flow',
    opener: 'from',
    listed: true,
    description: '',
  };
  const entries = Object.entries(record).filter(
    ([field, value]) => !sameJson(usual[field], value) && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}
