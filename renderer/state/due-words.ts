import type { DueItem } from '../../shared/analysis/due.ts';
import { inEnglish } from '../../shared/base/t.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { ModelPart } from '../../shared/model/records/project.ts';
import { agoWords } from './freshness.ts';
import { t } from '../words/t.ts';

function partNames(): Readonly<Record<ModelPart, string>> {
  return {
    zones: t('Trust zones'),
    actors: t('Threat actors'),
    'zone connections': t('Trust zone connections'),
    assumptions: t('Assumptions'),
    components: t('Components'),
    paths: t('Threat actor paths'),
    assets: t('Sensitive data'),
    categories: t('Control categories'),
    controls: t('Controls'),
    findings: t('Findings'),
    scenarios: t('Scenarios'),
  };
}

/** The parts of a model, as people call them. */
export const PART_NAMES = partNames();

/** What the history calls a part, in whatever language the page is. */
export function partInHistory(part: ModelPart): string {
  return inEnglish(partNames)[part];
}

/** What changed near a thing since it was looked at, each once, a few by name. */
export function nearWords(model: Model, { near }: DueItem, most = 4): string {
  const names = [...new Set(near.map(({ record }) => recordName(model, record)))];
  const more = names.length - most;
  if (more <= 0) return names.join(', ');
  return t('{list} and {count} more', { list: names.slice(0, most).join(', '), count: more });
}

export function lookedWords({ looked }: DueItem, today: string): string {
  if (!looked) return t('never');
  return looked.by === undefined ? agoWords(looked.at, today) : `${agoWords(looked.at, today)}, ${looked.by}`;
}

export function changedWords({ changed }: DueItem, today: string): string {
  return changed ? agoWords(changed.at, today) : '';
}
