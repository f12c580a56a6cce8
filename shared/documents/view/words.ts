/** What a zone holds. */
export interface ZoneCounts {
  readonly components: number;
  readonly zones: number;
  readonly actors: number;
}

/** "3 components, 1 actor" */
export function countsSentence({ components, zones, actors }: ZoneCounts): string {
  return [
    components > 0 || zones + actors === 0 ? plural(components, 'component') : '',
    zones > 0 ? plural(zones, 'zone') : '',
    actors > 0 ? plural(actors, 'actor') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
