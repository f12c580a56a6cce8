import type { AnyRecord } from '../../../model/kinds.ts';
import { PROPOSED_CATEGORIES } from '../../../model/records/category.ts';
import { loose } from '../cells/loose.ts';
import { readLine, readProse, written } from '../cells/plain.ts';
import { readSaid, saidText } from '../names/said.ts';
import { column } from './column.ts';
import type { Reading, TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { proseColumn, yesNoColumn } from './simple.ts';

/** Security control categories: the list with its codes, and how mature each is, with or without a rating. */
export const categories: TableDefinition = {
  kind: 'categories',
  record: 'category',
  named: 'name',
  orders: [
    ['name', 'maturitySummary', 'rating'],
    ['name', 'rating', 'maturitySummary'],
    ['code', 'name', 'meaning'],
    ['name', 'meaning'],
  ],
  columns: [
    column<'category'>({
      role: 'code',
      heading: 'Code',
      plainly: ['Family Code', 'Control Code', 'Kürzel'],
      write: ({ code }) => written(code, readLine),
      read: (cell, row) => row.set('code', readLine(cell)),
    }),
    column<'category'>({
      role: 'name',
      heading: 'Category',
      also: [
        'Control Category',
        'Security Control Category',
        'Control Family',
        'Family',
        'Security Control',
        'Control Type',
        'Kategorie',
      ],
      plainly: ['Name', 'Control'],
      always: true,
      write: ({ name }) => saidText(name),
      read: readName,
    }),
    proseColumn({
      role: 'maturitySummary',
      heading: 'Summary',
      plainly: ['Maturity Summary', 'Assessment', 'Zusammenfassung'],
      path: 'maturity.summary',
    }),
    column<'category'>({
      role: 'rating',
      heading: 'Result',
      also: ['Strength', 'Maturity', 'Rating', 'Control Maturity', 'Reifegrad', 'Bewertung'],
      plainly: ['Score', 'Ergebnis'],
      write: ({ maturity }) => written(maturity?.rating, readLine),
      read: (cell, row) => row.set('maturity.rating', row.onScale('maturity', readLine(cell), 'rating')),
    }),
    column<'category'>({
      role: 'meaning',
      heading: 'Meaning',
      plainly: ['Description', 'Definition', 'Beschreibung', 'Details'],
      always: true,
      write: ({ meaning }) => written(meaning === '' ? undefined : meaning, readProse),
      read: (cell, row) => {
        const text = readProse(cell);
        // Beside a rating without a summary, a description is of how mature it is.
        const isOfRating =
          row.has('rating') && !row.has('maturitySummary') && loose(row.heading('meaning')) !== 'meaning';
        row.set(isOfRating ? 'maturity.summary' : 'meaning', text);
      },
    }),
    yesNoColumn({ role: 'used', heading: 'Used', usual: true }),
    ...commonColumns({ plainly: [] }),
  ],
  sortedBy: (record: AnyRecord) => (record.kind === 'category' ? (record.code ?? record.name) : ''),
};

/** `AC: Access Controls` and `Access Controls (AC)` have a code; what is named by its code alone has a known name. */
function readName(cell: string, row: Reading): void {
  const { name, exactly } = readSaid(cell);
  const { code, name: own } = exactly ? { name, code: undefined } : codeAndName(name);
  row.set('name', own);
  if (code !== undefined && row.cell('code') === '') row.set('code', code);
}

export function codeAndName(text: string): { readonly name: string; readonly code?: string } {
  const [, before, rest] = /^([A-Z]{2})(?:\s*[:–—-]\s*|\s+)(\S.*)$/.exec(text) ?? [];
  if (before !== undefined && rest !== undefined && isCode(before)) return { code: before, name: rest };
  const [, own, after] = /^([^()]*\S)\s*\(([A-Z]{2})\)$/.exec(text) ?? [];
  if (own !== undefined && after !== undefined && isCode(after)) return { code: after, name: own };
  const proposed = byCode.get(text);
  return proposed ? { code: text, name: proposed.name } : { name: text };
}

function isCode(text: string): boolean {
  return byCode.has(text);
}

interface Proposed {
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
}

const PROPOSED: readonly Proposed[] = PROPOSED_CATEGORIES.map(([code, name, meaning]) => ({
  code,
  name,
  meaning,
}));
const byCode = new Map(PROPOSED.map((one) => [one.code, one]));
const byLooseName = new Map(PROPOSED.map((one) => [loose(one.name), one]));

/** What a new model would start with under this name, or this code. */
export function proposedCategory(name: string): Proposed | undefined {
  if (name.length > LONGEST_PROPOSED) return undefined;
  return byCode.get(name) ?? byLooseName.get(loose(codeAndName(name).name));
}

const LONGEST_PROPOSED = 100;
