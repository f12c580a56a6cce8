import type { Model } from '../model/model.ts';
import { PARTS } from '../model/records/project.ts';
import type { ModelPart } from '../model/records/project.ts';

/** SPEC L1. What every team keeps current, in every phase. */
export const ALWAYS_KEPT: readonly ModelPart[] = ['zones', 'actors', 'zone connections', 'assumptions'];

/** SPEC K3. Whether a part is one that this team has at all; in which phases it keeps it is another question. */
export function isKept(model: Model, part: ModelPart): boolean {
  return ALWAYS_KEPT.includes(part) || model.all('project')[0]?.notKept.includes(part) !== true;
}

/** SPEC L1. The parts that are kept current in the phase that the project is in. */
export function keptNow(model: Model): readonly ModelPart[] {
  const [project] = model.all('project');
  const keeps = project?.phases.find(({ name }) => name === project.phase)?.keeps ?? [];
  return PARTS.filter((part) => ALWAYS_KEPT.includes(part) || (keeps.includes(part) && isKept(model, part)));
}
