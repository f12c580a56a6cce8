import type { Diff } from '../../shared/model/diff.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { newPlacements, newZones } from './draft-content.ts';

/** Every step that the wizard can ask, in the order in which they are offered. */
export const STEPS = [
  ['questions', 'Questions'],
  ['component', 'Component'],
  ['zone', 'Zone'],
  ['flows', 'Data flows'],
  ['actors', 'Actors'],
  ['new zone', 'New zone'],
  ['speaks', 'Old or new'],
  ['pairs', 'Still talking'],
  ['actor', 'New actor'],
  ['connection', 'Connection'],
  ['relies', 'Relies on'],
  ['consequences', 'Consequences'],
  ['land', 'Land'],
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
