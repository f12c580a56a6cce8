import type { Id } from '../../../base/ids.ts';
import { isId } from '../../../base/ids.ts';
import { readLine, tidy, unquoted, quoted } from '../cells/plain.ts';
import { LONGEST_NAME } from '../limits.ts';

/*
 * One name as a cell says it: `Broker`, `Broker*` (out of scope), `"a name, exactly so"`, and where a name alone
 * would not do, with the id that the table was copied with: `Internet [zone:k3x9]`.
 */

export interface Said {
  readonly name: string;
  /** In quotes: nothing else is meant than exactly this. */
  readonly exactly: boolean;
  /** Marked with a star. */
  readonly star: boolean;
  /** Ids that stand beside the name. */
  readonly ids: readonly Id[];
}

/** The heading of the column with such ids. */
export const ID_HEADING = 'Trailmap id';

const ID_AT_END = /\[([a-z]+:[A-Za-z0-9_-]{1,64})\]$/;

/** A name has that of its record, and of its component and zone. */
const MOST_IDS = 4;
const LONGEST_ID = 100;

/** The ids at the end of a text, and the text before them. */
export function withoutIds(text: string): { readonly ids: Id[]; readonly rest: string } {
  const ids: Id[] = [];
  let rest = text;
  while (ids.length < MOST_IDS && rest.endsWith(']')) {
    const id = ID_AT_END.exec(rest.slice(-LONGEST_ID))?.[1] ?? '';
    if (!isId(id)) break;
    ids.push(id);
    rest = rest.slice(0, -(id.length + 2)).trimEnd();
  }
  return { ids, rest };
}

/** `Redis (out of scope)` as most reports write it: `Redis*`. */
export function starred(component: string): string {
  return component.replace(/\s\((?:out of|not in) scope\)$/i, '*');
}

export function readSaid(text: string): Said {
  const { ids, rest } = withoutIds(tidy(text));
  const exact = unquoted(rest);
  if (exact !== undefined) return { name: exact, exactly: true, star: false, ids };
  const star = /^.*\S\s*[*†]$/.test(rest);
  const bare = star ? rest.slice(0, -1) : rest;
  return { name: (readLine(bare) ?? '').replace(/[.;,]$/, ''), exactly: false, star, ids };
}

const BESIDES = /^(.*\S)\s+\((?:also (?:called|known as)|aka|a\.\s?k\.\s?a\.?)[:,]?\s+([^()]+)\)(\s*[*†])?$/i;

/** `Broker Process (also called Process)`: what a row that is about a record calls it, and what else. */
export function withoutBesides(cell: string): { readonly own: string; readonly besides: readonly string[] } {
  const text = tidy(cell);
  const [, own, besides = '', mark = ''] = (text.length <= LONGEST_NAME && BESIDES.exec(text)) || [];
  if (own === undefined) return { own: text, besides: [] };
  const names = besides.split(/[,;/]|\s(?:and|or)\s/).map((name) => name.trim());
  return { own: `${own}${mark}`, besides: names.filter((name) => name !== '') };
}

/** Words that cells have for something else than a name. */
const NO_NAME =
  /^(?:(?:any|all|every|none|no|everything|various|multiple|several|arbitrary|many|not|components? of|in words|is there|may use|acts as|see|etc|unknown)(?![\p{L}\p{N}])|[(*†])/iu;
/** What would be taken for a part of the table's own notation. */
const NOTATION =
  /["[\]•●◦▪■□‣∙·;—–]|^\s|\s$|\s\s|\sin\s|[*†.,;]$|scope\)$|^[=+\-@]|^\(?(?:[a-z]|\d{1,3})[.)]\s|^o\s/i;

/** A name as text that reads back as exactly it, in any cell. */
export function saidText(name: string, ids: readonly Id[] = []): string {
  const plain = isPlain(name);
  return [plain ? name : quoted(name), ...ids.map((id) => `[${id}]`)].join(' ');
}

export function isPlain(name: string): boolean {
  if (name === '' || NO_NAME.test(name) || NOTATION.test(name) || BESIDES.test(name)) return false;
  const read = readSaid(name);
  return read.name === name && !read.exactly && !read.star && read.ids.length === 0;
}
