import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { found } from './check.ts';
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
    .map(({ id, name }) => found([id], () => t('Control “{name}” failed.', { name })));
}

/** One that is only planned or designed has nothing to verify yet. */
function neverVerified(model: Model): Found[] {
  return model
    .all('control')
    .filter(({ state }) => state === 'implemented')
    .filter(({ verifications }) => verifications.every(({ result }) => result !== 'as expected'))
    .map(({ id, name }) =>
      found([id], () => t('Control “{name}” is implemented and was never verified.', { name })),
    );
}

function toldUsers(model: Model): Found[] {
  const controls = model
    .all('control')
    .filter(({ toldUsers: told }) => isSaid(told))
    .flatMap(({ id, name, state }) =>
      state === 'verified' ? [] : found([id], () => TOLD_OF_IT[state]({ name })),
    );
  return [...controls, ...assumptionsToldUsers(model)];
}

/** The controls of an assumption are those that rest on it or guard it. */
function assumptionsToldUsers(model: Model): Found[] {
  return model.all('assumption').flatMap(({ id, text, toldUsers: told }) => {
    if (!isSaid(told)) return [];
    const weak = model.all('control').find((one) => one.state !== 'verified' && concerns(one, id));
    if (!weak || weak.state === 'verified') return [];
    const { name: control, state } = weak;
    return [found([id], () => TOLD_THAT[state]({ text, control }))];
  });
}

type Unverified = Exclude<RecordOf<'control'>['state'], 'verified'>;

/** What users are told of a control, by how far it is. */
const TOLD_OF_IT: Readonly<Record<Unverified, (said: { readonly name: string }) => string>> = {
  planned: (said) => t('Users are told of control “{name}”, which is only planned.', said),
  designed: (said) => t('Users are told of control “{name}”, which is only designed.', said),
  implemented: (said) => t('Users are told of control “{name}”, which is only implemented.', said),
  failed: (said) => t('Users are told of control “{name}”, which failed.', said),
  retired: (said) => t('Users are told of control “{name}”, which is retired.', said),
};

/** What users are told to rely on, by how far the control of it is. */
const TOLD_THAT: Readonly<
  Record<Unverified, (said: { readonly text: string; readonly control: string }) => string>
> = {
  planned: (said) => t('Users are told that “{text}”, and its control “{control}” is only planned.', said),
  designed: (said) => t('Users are told that “{text}”, and its control “{control}” is only designed.', said),
  implemented: (said) =>
    t('Users are told that “{text}”, and its control “{control}” is only implemented.', said),
  failed: (said) => t('Users are told that “{text}”, and its control “{control}” failed.', said),
  retired: (said) => t('Users are told that “{text}”, and its control “{control}” is retired.', said),
};

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function concerns({ guards, restsOn, state }: RecordOf<'control'>, id: Id<'assumption'>): boolean {
  if (state === 'retired') return false;
  return restsOn.includes(id) || ('records' in guards && guards.records.includes(id));
}
