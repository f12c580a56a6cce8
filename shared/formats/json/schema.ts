import { KINDS } from '../../base/ids.ts';
import type { Kind } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { diffSchema, jsonSchema } from '../../model/diff-schema.ts';
import { definitionOf, kinds } from '../../model/kinds.ts';
import { FORMAT } from '../../model/migrate.ts';

/**
 * The native interchange as a JSON Schema (draft 7), made from the schemas that records are read through, so that it
 * says nothing of its own. It describes what may be written: what has a default may be left out. What no schema can
 * say (ids that are there, zones that do not lie in themselves) is integrity's to say. `resources/trailmap.schema.json`
 * is this, kept equal by a test.
 */
export function interchangeSchema(): object {
  const named = z.registry<{ id: string; title: string }>();
  named.add(jsonSchema, { id: 'json', title: 'anything that JSON can say' });
  named.add(diffSchema, { id: 'diff', title: 'what was added, changed and removed' });
  for (const kind of KINDS)
    named.add(definitionOf(kind).schema, { id: kind, title: definitionOf(kind).label });
  const records = KINDS.map((kind) => kinds[kind].schema as z.ZodObject<{ kind: z.ZodLiteral<Kind> }>);
  const [first, ...others] = records;
  const record = first ? z.discriminatedUnion('kind', [first, ...others]) : z.never();
  const file = z.strictObject({ trailmap: z.literal(FORMAT), records: z.array(record) });
  return {
    $id: 'https://trailmap.invalid/trailmap.schema.json',
    title: 'A Trailmap project',
    description: 'What “trailmap export --format json” writes and “trailmap import” reads.',
    ...z.toJSONSchema(file, { target: 'draft-7', io: 'input', metadata: named }),
  };
}
