import { z } from './schema.ts';

/** The seventeen kinds of record, in the order in which a project lists them. */
export const KINDS = [
  'project',
  'zone',
  'component',
  'placement',
  'connection',
  'actor',
  'path',
  'asset',
  'assumption',
  'category',
  'control',
  'finding',
  'change',
  'scenario',
  'review',
  'dismissal',
  'view',
] as const;

export type Kind = (typeof KINDS)[number];

/** An id names its kind: `zone:k3x9`. */
export type Id<K extends Kind = Kind> = K extends Kind ? `${K}:${string}` : never;

const NAME = '[A-Za-z0-9_-]{1,64}';
const ID = new RegExp(`^(${KINDS.join('|')}):${NAME}$`);

/** Which schemas are ids, and of which kinds: what finds the references of a record (`model/references.ts`). */
export const idKinds = new WeakMap<object, readonly Kind[]>();

/** The schema of the ids of one kind, or of several. */
export function idSchema<K extends Kind>(...kinds: readonly K[]): z.ZodType<Id<K>, Id<K>> {
  const schema: z.ZodType = z.string().regex(new RegExp(`^(${kinds.join('|')}):${NAME}$`));
  idKinds.set(schema, kinds);
  return schema as z.ZodType<Id<K>, Id<K>>;
}

export function isId(text: string): text is Id {
  return ID.test(text);
}

export function kindOf<K extends Kind>(id: Id<K>): K;
export function kindOf(id: string): Kind {
  return id.slice(0, id.indexOf(':')) as Kind;
}

export function isIdOf<K extends Kind>(kind: K, id: string): id is Id<K> {
  return id.startsWith(`${kind}:`);
}
