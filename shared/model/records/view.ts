import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, setOf } from './common.ts';
import { defineKind } from './define.ts';

const coordinate = z.number().min(-1_000_000).max(1_000_000);

/**
 * Where one thing is drawn. `x`, `y` in pixels from the top left of the zone it is drawn in (from the
 * picture's own origin where there is none), so that a zone moves with its content by one entry.
 */
const position = z.strictObject({
  x: coordinate,
  y: coordinate,
  /** Zones only: the size, in pixels. */
  w: coordinate.exactOptional(),
  h: coordinate.exactOptional(),
  pinned: z.literal(true).exactOptional(),
  collapsed: z.literal(true).exactOptional(),
});
export type Position = z.infer<typeof position>;

const shows = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('whole model') }),
  z.strictObject({ what: z.literal('zone'), zone: idSchema('zone') }),
  z.strictObject({ what: z.literal('actor'), actor: idSchema('actor') }),
  z.strictObject({ what: z.literal('asset'), asset: idSchema('asset') }),
  z.strictObject({ what: z.literal('path'), path: idSchema('path') }),
]);

/** What can be switched on and off on a picture. */
export const LAYERS = ['data', 'protocols', 'actors', 'findings', 'controls', 'verdicts'] as const;
export type Layer = (typeof LAYERS)[number];
const AT_FIRST: readonly Layer[] = ['actors', 'verdicts'];

export type Shows = z.infer<typeof shows>;

/** A diagram: what it shows, and layout only. Nothing in it is part of the threat model's meaning. */
export const viewSchema = z.strictObject({
  ...everyRecord('view'),
  name: line.min(1),
  shows: shows.default({ what: 'whole model' }),
  layers: setOf(z.enum(LAYERS))
    .unwrap()
    .default(() => [...AT_FIRST]),
  /** Shown beside what the view is about. */
  also: setOf(idSchema('zone', 'placement')),
  /** In the model, and not on this picture. */
  hidden: setOf(idSchema('zone', 'placement', 'actor', 'connection')),
  positions: z.record(idSchema('zone', 'placement', 'actor'), position).default({}),
  ...everyRecordEnd,
});
export type View = z.infer<typeof viewSchema>;

export const view = defineKind({
  kind: 'view',
  label: 'view',
  plural: 'views',
  schema: viewSchema,
  maps: ['positions'],
  migrations: [
    {
      to: 2,
      what: 'layers are those that there are, with those that were always drawn',
      up: (body) => ({ ...body, layers: [...new Set([...AT_FIRST, ...layersAmong(body['layers'])])] }),
    },
  ],
});

/** Before format 2 any word could be a layer, and none did anything. */
function layersAmong(said: unknown): readonly Layer[] {
  return Array.isArray(said) ? LAYERS.filter((layer) => said.includes(layer)) : [];
}
