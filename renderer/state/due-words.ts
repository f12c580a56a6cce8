import type { DueItem } from '../../shared/analysis/due.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { ModelPart } from '../../shared/model/records/project.ts';
import { agoWords } from './freshness.ts';

/** The parts of a model, as people call them. */
export const PART_NAMES: Readonly<Record<ModelPart, string>> = {
  zones: 'Trust zones',
  actors: 'Threat actors',
  'zone connections': 'Trust zone connections',
  assumptions: 'Assumptions',
  components: 'Components',
  paths: 'Threat actor paths',
  assets: 'Sensitive data',
  categories: 'Control categories',
  controls: 'Controls',
  findings: 'Findings',
  scenarios: 'Scenarios',
};

/** What changed near a thing since it was looked at, each once, a few by name. */
export function nearWords(model: Model, { near }: DueItem, most = 4): string {
  const names = [...new Set(near.map(({ record }) => recordName(model, record)))];
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}

export function lookedWords({ looked }: DueItem, today: string): string {
  if (!looked) return 'never';
  return looked.by === undefined ? agoWords(looked.at, today) : `${agoWords(looked.at, today)}, ${looked.by}`;
}

export function changedWords({ changed }: DueItem, today: string): string {
  return changed ? agoWords(changed.at, today) : '';
}
