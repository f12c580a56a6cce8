import type { Id } from '../base/ids.ts';
import { isIdOf } from '../base/ids.ts';
import { t } from '../base/t.ts';
import type { RecordOf } from '../model/kinds.ts';
import { protectionsOf } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { instancesOf } from './instances.ts';
import type { Reasons, Say } from './touch-reasons.ts';

/** An assumption, control or finding that speaks of something that is not as it was (SPEC G6). */
export interface Touched {
  readonly record: Id<'assumption' | 'control' | 'finding'>;
  /** What it speaks of and how that is not as it was, in words of the language in which it is asked for. */
  readonly because: readonly string[];
}

/** Those that are in both models: what is new was written with the change in mind. */
export function touchedRecords(before: Model, after: Model, reasons: Reasons): readonly Touched[] {
  if (reasons.isEmpty) return [];
  const records = [...after.all('assumption'), ...after.all('control'), ...after.all('finding')];
  return records.flatMap((record) => {
    if (!before.has(record.id)) return [];
    const says = becauseOf(after, record, reasons);
    if (says.length === 0) return [];
    return [
      {
        record: record.id,
        get because() {
          return [...new Set(says.map((say) => say()))];
        },
      },
    ];
  });
}

type Speaking = RecordOf<'assumption'> | RecordOf<'control'> | RecordOf<'finding'>;

function becauseOf(model: Model, record: Speaking, reasons: Reasons): readonly Say[] {
  const { of, general } = spokenOf(model, record);
  const particular = of
    .filter((id) => id !== record.id)
    .flatMap((id): readonly Id[] => (isIdOf('zone', id) ? instancesOf(model, id) : [id]))
    .flatMap((id) => reasons.of(id));
  return general === undefined ? particular : [...particular, general];
}

interface SpokenOf {
  readonly of: readonly Id[];
  /** For what speaks of everything, or of nothing in particular. */
  readonly general?: Say;
}

function spokenOf(model: Model, record: Speaking): SpokenOf {
  if (record.kind === 'assumption') {
    const of = [...record.about, ...namedByRule(record.rule)];
    return of.length === 0 ? { of, general: () => t('it speaks of nothing in particular') } : { of };
  }
  if (record.kind === 'control') {
    const realises = protectionsOf(model, record.id).map(({ connection }) => connection);
    const of = [...realises, ...record.restsOn];
    if ('records' in record.guards) return { of: [...record.guards.records, ...of] };
    return { of, general: () => t('it guards everything') };
  }
  const of = record.targets.flatMap((target): readonly Id[] => {
    if ('record' in target) return [target.record];
    return 'componentsOf' in target ? [target.componentsOf] : [];
  });
  const isGeneral = record.targets.some((target) => 'everything' in target);
  return { of, ...(isGeneral && { general: () => t('it speaks of everything') }) };
}

function namedByRule(rule: RecordOf<'assumption'>['rule']): readonly Id[] {
  switch (rule?.rule) {
    case undefined:
      return [];
    case 'actors never get':
      return [...rule.actors, ...[rule.asset, rule.place].filter((id) => id !== undefined)];
    case 'asset never travels to':
      return [rule.asset, ...rule.zones];
    case 'every crossing':
      return [rule.from, rule.to];
    case 'only these may use':
      return [rule.place, ...rule.actors];
  }
}
