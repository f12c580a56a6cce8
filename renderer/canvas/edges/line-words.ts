/* What is written on lines is the same on the map and in a file. */

export { lineWords } from '../../../shared/documents/view/line-words.ts';
export type { WordsOfLine } from '../../../shared/documents/view/line-words.ts';
