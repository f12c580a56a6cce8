/** The forms in which a copy of a project can be had. */
export type CopyFormat = 'trail' | 'trail without history' | 'json';

/** The ending of a copy's file name, with its dot. */
export function endingOf(format: CopyFormat): '.trail' | '.json' {
  return format === 'json' ? '.json' : '.trail';
}
