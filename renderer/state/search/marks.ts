/** Text as it is compared: without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A piece of text; marked where it was searched for. */
export type Piece = readonly [text: string, marked: boolean];

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A text in pieces, those marked that the found words stand in. */
export function marked(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const compared = plain(word);
    if (!terms.some((term) => term !== '' && (compared === term || compared.includes(term)))) continue;
    if (index > done) pieces.push([text.slice(done, index), false]);
    pieces.push([word, true]);
    done = index + word.length;
  }
  if (done < text.length) pieces.push([text.slice(done), false]);
  return pieces;
}

/** How much of a line stands before and after the word that was found. */
const BEFORE = 24;
const AFTER = 70;

/** The place in a longer text where it says what was searched for; none where it is not there. */
export function excerpt(text: string, terms: readonly string[]): string | undefined {
  for (const line of text.split('\n')) {
    for (const { 0: word, index } of line.matchAll(WORD)) {
      if (!terms.includes(plain(word))) continue;
      const from = index <= BEFORE ? 0 : line.lastIndexOf(' ', index - BEFORE) + 1;
      const to = Math.min(line.length, index + word.length + AFTER);
      return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
    }
  }
  return undefined;
}
