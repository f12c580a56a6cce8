import { t } from '../../base/t.ts';

/** What a zone holds. */
export interface ZoneCounts {
  readonly components: number;
  readonly zones: number;
  readonly actors: number;
}

/** "3 components, 1 actor" */
export function countsSentence({ components, zones, actors }: ZoneCounts): string {
  return [
    components > 0 || zones + actors === 0
      ? t('{count, plural, one {{count} component} other {{count} components}}', { count: components })
      : '',
    zones > 0 ? t('{count, plural, one {{count} zone} other {{count} zones}}', { count: zones }) : '',
    actors > 0 ? t('{count, plural, one {{count} actor} other {{count} actors}}', { count: actors }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
