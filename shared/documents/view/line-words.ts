import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';

type Connection = RecordOf<'connection'>;

/** What can be written on a line. */
export type WordsOfLine = 'data' | 'protocols';

/** Longer words stand in no picture: they are in the inspector. */
const LONGEST = 34;

/** What a connection carries and what it speaks, as far as those are asked for; empty when nothing is said. */
export function lineWords(model: Model, connection: Connection, wanted: ReadonlySet<WordsOfLine>): string {
  const parts = [
    ...(wanted.has('data') ? dataOf(model, connection) : []),
    ...(wanted.has('protocols') ? protocolsOf(connection) : []),
  ];
  const words = [...new Set(parts)].join(' · ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

function dataOf(model: Model, { data }: Connection): string[] {
  const assets = (data?.assets ?? []).flatMap((id) => model.get(id)?.name ?? []);
  const words = data?.words ?? '';
  return assets.length > 0 ? assets : words === '' ? [] : [words];
}

/** Of each option the innermost protocol: what people call the connection. */
function protocolsOf({ protections }: Connection): string[] {
  return protections.flatMap(({ protocols }) => protocols?.at(-1) ?? []);
}

/** The layers that are words on lines, of those that are on. */
export function wordsWanted(layers: readonly string[]): ReadonlySet<WordsOfLine> {
  return new Set((['data', 'protocols'] as const).filter((layer) => layers.includes(layer)));
}
