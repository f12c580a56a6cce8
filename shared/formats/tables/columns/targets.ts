import { isIdOf } from '../../../base/ids.ts';
import type { FindingTarget } from '../../../model/records/finding.ts';
import { listed, values } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import { quoted, readLine, unquoted } from '../cells/plain.ts';
import type { Book } from '../names/book.ts';
import { readSaid } from '../names/said.ts';
import { NAMED_KINDS } from '../names/world.ts';
import { readAny } from './any.ts';
import { column } from './column.ts';
import type { Reading } from './column.ts';

/*
 * What a finding is at: records, the components of a zone, everything, or words that name nothing ("Multiple").
 */

const EVERYTHING = 'Everything';

export const targetsColumn = column<'finding'>({
  role: 'targets',
  heading: 'Target',
  also: ['Targets', 'Affected Component', 'Affected Components', 'Affected', 'Ziel'],
  plainly: ['Component', 'Components', 'Location', 'Where', 'Komponente'],
  write: ({ targets }, book) => listed(targets.map((target) => targetText(target, book))),
  read: (cell, row) => {
    const targets = values(cell, (text) => row.isKnown(text, NAMED_KINDS)).map(({ text }) =>
      readTarget(text, row),
    );
    if (targets.length > 0) row.set('targets', targets);
  },
});

function targetText(target: FindingTarget, book: Book): string {
  if ('record' in target) return book.any(target.record);
  if ('componentsOf' in target) return `components of ${book.label(target.componentsOf)}`;
  if ('everything' in target) return EVERYTHING;
  return wordsText(target.words, book);
}

/** Words as they are where they name nothing, else with a word that says so. */
function wordsText(words: string, book: Book): string {
  const namesNothing = book.names.find(words, NAMED_KINDS).length === 0;
  const isClear = /^[\p{L}\p{N}][^"[\]•●◦▪‣\n,;:/*]*$/u.test(words) && readLine(words) === words;
  const isWords =
    !/^(?:everything|all|components? of|in words)\b|\sin\s|[.†]$|^\(?(?:[a-z]|\d{1,3})[.)]\s|^o\s/i.test(
      words,
    );
  if (namesNothing && isClear && isWords) return words;
  return `in words: ${quoted(words)}`;
}

function readTarget(text: string, row: Reading): FindingTarget {
  const words = /^in words: (.*)$/is.exec(text)?.[1];
  if (words !== undefined) return { words: unquoted(words) ?? words };
  if (['everything', 'all', 'all component', 'entire system'].includes(loose(text)))
    return { everything: true };
  const of = /^(?:all )?components? (?:of|in) (?:the )?(.+?)(?: zone)?$/is.exec(text)?.[1];
  const zone = of === undefined ? undefined : row.find(readSaid(of), ['zone'], 'targets');
  if (zone !== undefined && isIdOf('zone', zone)) return { componentsOf: zone };
  const record = readAny(text, 'targets', row);
  return record === undefined ? { words: readLine(text) ?? text } : { record };
}
