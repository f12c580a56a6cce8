import type { Id } from '../../../base/ids.ts';
import type { Finding } from '../../../model/records/finding.ts';
import { listed, outside, values } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import { quoted, readLine, unquoted } from '../cells/plain.ts';
import type { Book } from '../names/book.ts';
import { readSaid, saidText } from '../names/said.ts';
import { codeAndName, proposedCategory } from './categories.ts';
import { column } from './column.ts';
import type { Reading } from './column.ts';

/*
 * What a finding is classified as. Reports have one column, "Type": a control category, control identifiers
 * (`AC-3, AC-6`), or a theme of their own. A category is one of the model, with identifiers beside it; all else is a
 * classification in words, under the scheme that its column names.
 */

type CategoryOf = Finding['categories'][number];
type Classified = Finding['classification'][number];

const IDENTIFIER = /^([A-Z]{2})-(\d+(?:\(\d+\))*)$/;

export const categoriesColumn = column<'finding'>({
  role: 'type',
  heading: 'Control Categories',
  also: ['Control Type', 'Control Family'],
  plainly: ['Type', 'Typ', 'Category', 'Categories', 'Control', 'Kategorie', 'Theme'],
  always: true,
  write: ({ categories }, book) => listed(categories.map((one) => categoryText(one, book))),
  read: (cell, row) => {
    const categories: CategoryOf[] = [];
    for (const { text } of values(
      cell,
      (name) => row.isKnown(name, ['category']) || proposedCategory(name) !== undefined,
    )) {
      readType(text, categories, row);
    }
    if (categories.length > 0) row.set('categories', categories);
  },
});

function categoryText({ category, identifiers }: CategoryOf, book: Book): string {
  const label = book.label(category);
  if (identifiers.length === 0) return label;
  return `${label} (${identifiers.map((one) => (/^[\w-]+$/.test(one) ? one : quoted(one))).join(', ')})`;
}

function readType(text: string, categories: CategoryOf[], row: Reading): void {
  const identifier = IDENTIFIER.exec(text);
  if (identifier) {
    addIdentifier(identifier[1] ?? '', text, categories, row);
    return;
  }
  const aside = outside(text, /^\s+(?=\()/).at(-1) ?? '';
  const inner = aside.startsWith('(') && aside.endsWith(')') ? aside.slice(1, -1) : undefined;
  const isList = inner !== undefined && aside.length < text.length && codeAndName(text).code === undefined;
  const name = isList ? text.slice(0, text.length - aside.length).trim() : text;
  const category = findCategory(name, row) ?? (isList ? findCategory(text, row) : undefined);
  if (category === undefined) {
    classify({ scheme: 'type', value: unquoted(text) ?? text }, row);
    return;
  }
  const identifiers = isList ? outside(inner, /^,/).map((part) => unquoted(part.trim()) ?? part.trim()) : [];
  categories.push({ category, identifiers });
}

/** A category that is there, or one that a new model would have. */
function findCategory(name: string, row: Reading): Id<'category'> | undefined {
  const said = readSaid(name);
  const isThere = said.ids.length > 0 || row.isKnown(said.name, ['category']) || said.exactly;
  // A column that is headed as one of categories names categories, whether they are there or not.
  const isMeant = loose(row.heading('type')) === loose(categoriesColumn.heading);
  if (isThere || isMeant || proposedCategory(said.name)) return row.mention('category', said, 'type');
  return row.find(said, ['category'], 'type') as Id<'category'> | undefined;
}

function addIdentifier(code: string, identifier: string, categories: CategoryOf[], row: Reading): void {
  const category = findCategory(code, row);
  const before = categories.find((one) => one.category === category);
  if (category === undefined) classify({ scheme: 'control', value: identifier }, row);
  else if (before) before.identifiers.push(identifier);
  else categories.push({ category, identifiers: [identifier] });
}

function classify(classified: Classified, row: Reading): void {
  const before = (row.said('classification') ?? []) as readonly Classified[];
  row.set('classification', [...before, classified]);
}

/** `STRIDE: Spoofing`, one a line. */
export const classificationColumn = column<'finding'>({
  role: 'classification',
  heading: 'Classification',
  also: ['CWE', 'STRIDE'],
  write: ({ classification }) => listed(classification.map(classifiedText)),
  read: (cell, row) => {
    for (const { text } of values(cell)) classify(readClassified(text), row);
  },
});

function classifiedText({ scheme, value }: Classified): string {
  const plain = `${scheme}: ${value}`;
  const back = readClassified(plain);
  const isPlain =
    back.scheme === scheme && back.value === value && !/[",;•●◦▪‣]/.test(plain) && /^[\p{L}]/u.test(plain);
  return isPlain && saidText(plain) === plain ? plain : `${quoted(scheme)}: ${quoted(value)}`;
}

const QUOTED = /^("(?:[^"\\]|\\.)*"): ("(?:[^"\\]|\\.)*")$/;

function readClassified(text: string): Classified {
  const exact = QUOTED.exec(text);
  const scheme = exact && unquoted(exact[1] ?? '');
  const value = exact && unquoted(exact[2] ?? '');
  if (typeof scheme === 'string' && typeof value === 'string') return { scheme, value };
  const [, before, after] = /^([^:]+):\s+(.+)$/.exec(text) ?? [];
  if (before === undefined || after === undefined) return { scheme: 'type', value: readLine(text) ?? text };
  return { scheme: before.trim(), value: readLine(after) ?? after };
}
