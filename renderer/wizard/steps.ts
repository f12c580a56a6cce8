import type { Diff } from '../../shared/model/diff.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { t } from '../words/t.ts';
import { newPlacements, newZones } from './draft-content.ts';

/** Every step that the wizard can ask, in the order in which they are offered; then what going on to it is called. */
export const STEPS = [
  ['questions', t('Questions'), t('Continue to questions')],
  ['component', t('Component'), t('Continue to component')],
  ['zone', t('Zone'), t('Continue to zone')],
  ['flows', t('Data flows'), t('Continue to data flows')],
  ['actors', t('Actors'), t('Continue to actors')],
  ['new zone', t('New zone'), t('Continue to new zone')],
  ['speaks', t('Old or new'), t('Continue to old or new')],
  ['pairs', t('Still talking'), t('Continue to still talking')],
  ['actor', t('New actor'), t('Continue to new actor')],
  ['connection', t('Connection'), t('Continue to connection')],
  ['relies', t('Relies on', undefined, 'step'), t('Continue to relies on')],
  ['consequences', t('Consequences'), t('Continue to consequences')],
  ['land', t('Land', undefined, 'step'), t('Continue to land')],
] as const;
export type Step = (typeof STEPS)[number][0];

const ALWAYS: ReadonlySet<Step> = new Set(['questions', 'relies', 'consequences', 'land']);
const COMPONENT: ReadonlySet<Step> = new Set(['component', 'zone', 'flows', 'actors']);
const ZONE: ReadonlySet<Step> = new Set(['new zone', 'speaks', 'pairs']);

/** The steps of this change: those that its answers, or what was drawn already, call for. */
export function stepsOf(change: RecordOf<'change'>, diff: Diff): readonly (typeof STEPS)[number][] {
  const isYes = (question: string) => change.answers[question]?.answer === 'yes';
  const component = isYes('component') || newPlacements(diff).length > 0;
  const zone = isYes('zone') || newZones(diff).length > 0;
  return STEPS.filter(([step]) => {
    if (ALWAYS.has(step)) return true;
    if (COMPONENT.has(step)) return component;
    if (ZONE.has(step)) return zone;
    return isYes(step);
  });
}
