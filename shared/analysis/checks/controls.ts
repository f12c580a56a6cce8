import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { quoted } from './check.ts';
import type { CheckRule, Found } from './check.ts';

/** Whether controls are borne out. */
export const CONTROL_CHECKS: readonly CheckRule[] = [
  {
    id: 'control-failed',
    level: 'error',
    label: 'control failed',
    parts: ['controls'],
    find: failed,
  },
  {
    id: 'control-never-verified',
    level: 'info',
    label: 'control never verified',
    parts: ['controls'],
    find: neverVerified,
  },
  {
    id: 'told-users-but-not-verified',
    level: 'warning',
    label: 'something published to users whose control is not verified',
    parts: ['controls'],
    find: toldUsers,
  },
];

function failed(model: Model): Found[] {
  return model
    .all('control')
    .filter(({ state }) => state === 'failed')
    .map(({ id, name }) => ({ subjects: [id], sentence: `Control ${quoted(name)} failed.` }));
}

/** One that is only planned or designed has nothing to verify yet. */
function neverVerified(model: Model): Found[] {
  return model
    .all('control')
    .filter(({ state }) => state === 'implemented')
    .filter(({ verifications }) => verifications.every(({ result }) => result !== 'as expected'))
    .map(({ id, name }) => ({
      subjects: [id],
      sentence: `Control ${quoted(name)} is implemented and was never verified.`,
    }));
}

function toldUsers(model: Model): Found[] {
  const controls = model
    .all('control')
    .filter(({ toldUsers: told, state }) => isSaid(told) && state !== 'verified')
    .map(({ id, name, state }) => ({
      subjects: [id],
      sentence: `Users are told of control ${quoted(name)}, which is only ${state}.`,
    }));
  return [...controls, ...assumptionsToldUsers(model)];
}

/** The controls of an assumption are those that rest on it or guard it. */
function assumptionsToldUsers(model: Model): Found[] {
  return model.all('assumption').flatMap(({ id, text, toldUsers: told }) => {
    if (!isSaid(told)) return [];
    const weak = model.all('control').find((one) => one.state !== 'verified' && concerns(one, id));
    if (!weak) return [];
    const sentence = `Users are told that ${quoted(text)}, and its control ${quoted(weak.name)} is only ${weak.state}.`;
    return [{ subjects: [id], sentence }];
  });
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function concerns({ guards, restsOn, state }: RecordOf<'control'>, id: Id<'assumption'>): boolean {
  if (state === 'retired') return false;
  return restsOn.includes(id) || ('records' in guards && guards.records.includes(id));
}
