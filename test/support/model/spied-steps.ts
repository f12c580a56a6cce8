import { KINDS } from '../../../shared/base/ids.ts';
import type { Kind } from '../../../shared/base/ids.ts';
import type { Steps } from '../../../shared/model/migrate.ts';
import type { Migration } from '../../../shared/model/records/define.ts';

/** Steps that note when they run, and which of them never did: `zone to 3: …`. */
export function spied(steps: Steps): { readonly steps: Steps; readonly never: () => string[] } {
  const ran = new Set<Migration>();
  const watched = (step: Migration): Migration => ({
    ...step,
    up: (body) => {
      ran.add(step);
      return step.up(body);
    },
  });
  const each = KINDS.map((kind) => [kind, { migrations: steps[kind].migrations.map(watched) }] as const);
  return {
    steps: Object.fromEntries(each) as Record<Kind, { migrations: Migration[] }>,
    never: () =>
      KINDS.flatMap((kind) =>
        steps[kind].migrations
          .filter((step) => !ran.has(step))
          .map((step) => `${kind} to ${step.to}: ${step.what}`),
      ),
  };
}
