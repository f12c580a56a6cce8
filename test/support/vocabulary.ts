import { KINDS } from '../../shared/base/ids.ts';
import { CHECK_RULES, LEVELS } from '../../shared/analysis/checks.ts';
import { PATH_RESULTS } from '../../shared/analysis/paths.ts';
import { VERDICTS } from '../../shared/analysis/verdicts.ts';
import { interchangeSchema } from '../../shared/formats/json/schema.ts';
import { tables } from '../../shared/formats/tables/columns/tables.ts';
import { CAPTIONS } from '../../shared/formats/tables/kinds.ts';
import { definitionOf } from '../../shared/model/kinds.ts';
import { ASSET_TYPES } from '../../shared/model/records/asset.ts';
import { PROPOSED_PHASES } from '../../shared/model/records/project.ts';
import { COMPONENT_TYPES } from '../../shared/model/records/component.ts';
import { failures } from '../../shared/protocol/failures.ts';
import { RULES } from '../../shared/questions/consequences/consequence.ts';
import { questions } from '../../shared/questions/questions.ts';

/** Words of the core that are data, so that the page says them with `word`: choices of fields, names of kinds and rules. */
export function vocabulary(): ReadonlySet<string> {
  return new Set([
    ...choicesIn(interchangeSchema()),
    ...KINDS.flatMap((kind) => [definitionOf(kind).label, definitionOf(kind).plural]),
    // Not the only ones that a field may hold, but those that are offered.
    ...COMPONENT_TYPES,
    ...ASSET_TYPES,
    ...PROPOSED_PHASES.flatMap(({ name, checkpoint = name }) => [name, checkpoint]),
    ...LEVELS,
    ...VERDICTS,
    ...RULES,
    ...PATH_RESULTS,
    ...Object.values(CAPTIONS),
    ...Object.values(tables).flatMap(({ columns }) => columns.map(({ heading }) => heading)),
    ...CHECK_RULES.map(({ label }) => label),
    ...questions.flatMap(({ ask, help, how }) => [ask, help, how]),
    ...Object.values(failures)
      .flat()
      .filter((sentence) => sentence !== ''),
  ]);
}

/** Every text that a field may hold only as one of a few. */
function choicesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(choicesIn);
  if (typeof schema !== 'object' || schema === null) return [];
  const { enum: some, const: one }: { enum?: unknown; const?: unknown } = schema;
  const here = [one, ...(Array.isArray(some) ? (some as unknown[]) : [])];
  return [
    ...here.filter((choice) => typeof choice === 'string'),
    ...Object.values(schema as Readonly<Record<string, unknown>>).flatMap(choicesIn),
  ];
}
