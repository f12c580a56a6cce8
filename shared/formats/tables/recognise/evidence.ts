import { PROPOSED_SCALES } from '../../../model/records/project.ts';
import { loose } from '../cells/loose.ts';
import { values } from '../cells/lists.ts';
import { proposedCategory } from '../columns/categories.ts';
import { methodOf, transportOf } from '../protections/vocabulary.ts';
import type { Names } from '../names/names.ts';

/*
 * What the cells of a column look like, for tables whose headings are missing or say nothing: the part of the cells,
 * from 0 to 1, that could be what a role has.
 */

type Looks = (cell: string, names: Names) => boolean;

const scale = (name: keyof typeof PROPOSED_SCALES) =>
  new Set(PROPOSED_SCALES[name].values.map(({ value }) => loose(value)));
const SEVERITIES = scale('severity');
const RATINGS = new Set([...scale('maturity'), 'good', 'acceptable']);

const first = (cell: string): string => values(cell)[0]?.text ?? '';
const isName = (cell: string): boolean => cell.length <= 80 && !/[.!?]\s/.test(cell);
const isProse = (cell: string): boolean => cell.length > 25 && cell.includes(' ');
const isZone: Looks = (cell, names) =>
  /\b(?:zone|network|internet)\b/i.test(cell) ||
  names.find(first(cell), ['zone']).length > 0 ||
  /^any$/i.test(cell);
const isActor: Looks = (cell, names) =>
  /\b(?:attacker|user|admin\w*|operator|developer|maintainer|contributor|insider|adversary|employee|customer|client|authority)\b/i.test(
    cell,
  ) || names.find(first(cell), ['actor']).length > 0;
const isWay = (cell: string): boolean =>
  values(cell).some(
    ({ text }) => transportOf(text) !== undefined || (methodOf(text).isKnown && text.length < 60),
  ) || /^(?:various|arbitrary|n\/a|none|\*)$/i.test(cell.trim());

const LOOKS: Readonly<Record<string, Looks>> = {
  name: (cell) => isName(cell),
  summary: (cell) => isProse(cell),
  description: (cell) => isProse(cell),
  meaning: (cell) => isProse(cell),
  maturitySummary: (cell) => isProse(cell),
  data: (cell) => isProse(cell),
  title: (cell) => cell.length > 8 && cell.length < 160,
  included: (cell) => cell.includes('\n') || cell.includes(', ') || /^[•●◦-]/.test(cell.trim()),
  fromZone: isZone,
  toZone: isZone,
  from: isZone,
  to: isZone,
  actor: isActor,
  transport: isWay,
  method: isWay,
  severity: (cell) => SEVERITIES.has(loose(cell)),
  difficulty: (cell) => SEVERITIES.has(loose(cell)),
  rating: (cell) => RATINGS.has(loose(cell)),
  ref: (cell) => /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-?\d+$|^\d+$/.test(cell.trim()),
  code: (cell) => /^[A-Z]{2}$/.test(cell.trim()),
  type: (cell) => cell.length < 60,
  state: (cell) => /\b(?:resolved|fixed|open|accepted|remediated|undetermined)\b/i.test(cell),
};

/** Of some of its cells, how many look like what the role has. */
export function likenessToRole(cells: readonly string[], role: string, names: Names): number {
  const looks = LOOKS[role];
  const said = cells.filter((cell) => cell.trim() !== '').slice(0, 40);
  if (!looks || said.length === 0) return 0;
  return said.filter((cell) => looks(cell, names)).length / said.length;
}

/** Whether the cells of a column name control categories. */
export function areCategories(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '').slice(0, 40);
  return said.length > 0 && said.every((cell) => proposedCategory(cell.trim()) !== undefined);
}
