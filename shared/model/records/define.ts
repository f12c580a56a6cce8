import type { Kind } from '../../base/ids.ts';
import type { z } from '../../base/schema.ts';

/** One step from an older format: the body of one record as it was, to the body as it is from `to` on. */
export interface Migration {
  readonly to: number;
  readonly what: string;
  readonly up: (body: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** Everything about one kind of record; each file in this folder makes one. */
export interface KindDefinition<K extends Kind, S extends z.ZodType> {
  readonly kind: K;
  /** What a person calls one, and several. */
  readonly label: string;
  readonly plural: string;
  readonly schema: S;
  /** What a new one starts with, beside what the schema fills in. */
  readonly starts: Readonly<Record<string, unknown>>;
  /** Map fields: in a diff their entries are fields of their own (`positions/zone:a`). */
  readonly maps: readonly string[];
  /** Ascending by `to`, the format number that a step arrives at. */
  readonly migrations: readonly Migration[];
}

export function defineKind<K extends Kind, S extends z.ZodType>(definition: {
  readonly kind: K;
  readonly label: string;
  readonly plural: string;
  readonly schema: S;
  readonly starts?: Readonly<Record<string, unknown>>;
  readonly maps?: readonly string[];
  readonly migrations?: readonly Migration[];
}): KindDefinition<K, S> {
  return { starts: {}, maps: [], migrations: [], ...definition };
}
