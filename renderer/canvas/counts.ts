import type { Verdict } from '../../shared/analysis/verdicts.ts';
import type { Badge } from '../../shared/documents/view/badges.ts';
import { VERDICTS } from '../../shared/documents/view/verdict-counts.ts';
import type { VerdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import type { ZoneCounts } from '../../shared/documents/view/words.ts';
import { t } from '../words/t.ts';

/* What is counted on the map, in words. */

export function connectionCount(count: number): string {
  return t('{count, plural, one {{count} connection} other {{count} connections}}', { count });
}

export function findingCount(count: number): string {
  return t('{count, plural, one {{count} open finding} other {{count} open findings}}', { count });
}

export function controlCount(count: number): string {
  return t('{count, plural, one {{count} control} other {{count} controls}}', { count });
}

/** "2 open findings, 1 control": what layers count on a box or a line; empty where they count nothing. */
export function badgeWords(badge: Pick<Badge, 'findings' | 'controls'> | undefined): string {
  const { findings = 0, controls = 0 } = badge ?? {};
  return [findings > 0 ? findingCount(findings) : '', controls > 0 ? controlCount(controls) : '']
    .filter(Boolean)
    .join(', ');
}

/** "3 components, 1 actor" */
export function countsSentence({ components, zones, actors }: ZoneCounts): string {
  const parts = [
    ...(components > 0 || zones + actors === 0 ? [componentCount(components)] : []),
    ...(zones > 0 ? [zoneCount(zones)] : []),
    ...(actors > 0 ? [actorCount(actors)] : []),
  ];
  return parts.join(', ');
}

function componentCount(count: number): string {
  return t('{count, plural, one {{count} component} other {{count} components}}', { count });
}

function zoneCount(count: number): string {
  return t('{count, plural, one {{count} zone} other {{count} zones}}', { count });
}

function actorCount(count: number): string {
  return t('{count, plural, one {{count} actor} other {{count} actors}}', { count });
}

/** "2 guarded, 1 unguarded"; empty where nothing crosses. */
export function verdictWords(counts: VerdictCounts): string {
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => ofVerdict(verdict, counts[verdict]))
    .join(', ');
}

function ofVerdict(verdict: Verdict, count: number): string {
  switch (verdict) {
    case 'guarded':
      return t('{count} guarded', { count });
    case 'partly':
      return t('{count} partly', { count });
    case 'unguarded':
      return t('{count} unguarded', { count });
    case 'not stated':
      return t('{count} not stated', { count });
  }
}
