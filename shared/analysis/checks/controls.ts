import type { Id } from '../../base/ids.ts';
import { t, word } from '../../base/t.ts';
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
    .filter(({ toldUsers: told, state }) => isSaid(told) && state !== 'verified')
    .map(({ id, name, state }) =>
      found([id], () =>
        t('Users are told of control “{name}”, which is only {state}.', { name, state: word(state) }),
      ),
    );
  return [...controls, ...assumptionsToldUsers(model)];
}

/** The controls of an assumption are those that rest on it or guard it. */
function assumptionsToldUsers(model: Model): Found[] {
  return model.all('assumption').flatMap(({ id, text, toldUsers: told }) => {
    if (!isSaid(told)) return [];
    const weak = model.all('control').find((one) => one.state !== 'verified' && concerns(one, id));
    if (!weak) return [];
    return [
      found([id], () =>
        t('Users are told that “{text}”, and its control “{control}” is only {state}.', {
          text,
          control: weak.name,
          state: word(weak.state),
        }),
      ),
    ];
  });
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function concerns({ guards, restsOn, state }: RecordOf<'control'>, id: Id<'assumption'>): boolean {
  if (state === 'retired') return false;
  return restsOn.includes(id) || ('records' in guards && guards.records.includes(id));
}
