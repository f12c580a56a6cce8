/*
 * Names as people mean them: without regard to case, punctuation, articles and plurals.
 */

/** What two ways of writing one name have in common: `The Orders-APIs` and `orders api`. */
export function loose(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(s\)/g, 's')
    .split(/[^\p{L}\p{N}$#]+/u)
    .filter((word) => word !== '' && word !== 'the');
  return words.length === 0 ? text.trim().toLowerCase() : words.map(singular).join(' ');
}

/** English plurals, as far as names of things have them. */
function singular(word: string): string {
  if (word.length <= 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The numbers and single letters of a name: `Host 1` and `Host 2` are never one thing. */
export function distinguishing(key: string): string {
  return (key.match(/\d+|(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])/gu) ?? []).join(' ');
}

/** How many letters have to be put in, taken out, changed or exchanged with their neighbour; `most + 1` is "more". */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_none, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      now.push(least);
    }
    if (Math.min(...now) > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
