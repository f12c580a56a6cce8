import { textWidth } from './sizes.ts';

/** A text, cut with an ellipsis where it is wider than there is room for, in pixels. */
export function fit(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
