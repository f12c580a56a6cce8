import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { connectionName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { crossingsOf } from '../crossings.ts';
import { dayOf } from '../moments.ts';
import { crossingPlaces } from '../words.ts';
import { found } from './check.ts';
import type { CheckContext, CheckRule, Found } from './check.ts';

type Question = 'caller' | 'encryption' | 'authorization';

/** What a crossing leaves unsaid. */
export const CROSSING_CHECKS: readonly CheckRule[] = [
  {
    id: 'crossing-caller-not-said',
    level: 'warning',
    label: 'crossing with nothing said about its caller',
    parts: ['zone connections'],
    find: (model, context) =>
      unsaid(model, context, 'caller', (about) =>
        t('“{name}” ({where}) does not say whether who opens it proves who it is.', about),
      ),
  },
  {
    id: 'crossing-wire-not-said',
    level: 'warning',
    label: 'crossing with nothing said about its wire',
    parts: ['zone connections'],
    find: (model, context) =>
      unsaid(model, context, 'encryption', (about) =>
        t('“{name}” ({where}) does not say whether it is encrypted.', about),
      ),
  },
  {
    id: 'crossing-authorization-not-said',
    level: 'info',
    label: 'crossing with nothing said about authorization',
    parts: ['zone connections'],
    find: (model, context) =>
      unsaid(model, context, 'authorization', (about) =>
        t('“{name}” ({where}) does not say whether what is asked over it must be allowed.', about),
      ),
  },
  {
    id: 'encryption-without-type',
    level: 'info',
    label: 'encrypted without a type',
    parts: ['zone connections'],
    find: encryptedSomehow,
  },
  {
    id: 'open-past-its-day',
    level: 'warning',
    label: 'intended as open until a day that has passed',
    parts: ['zone connections'],
    find: openTooLong,
  },
];

type Connection = RecordOf<'connection'>;

/**
 * Crossings of which no option speaks of the question. *Any* and *no* say something. A row that only answers
 * another is opened over that one, which is asked instead.
 */
function unsaid(
  model: Model,
  { today }: CheckContext,
  question: Question,
  say: (about: { readonly name: string; readonly where: string }) => string,
): Found[] {
  return crossingsOf(model).flatMap((crossing) => {
    const connection = model.get(crossing.connection);
    if (!connection?.listed || connection.answers !== undefined || isOpenOnPurpose(connection, today))
      return [];
    if (connection.protections.some((option) => (option[question]?.is ?? 'not said') !== 'not said'))
      return [];
    return [
      found([connection.id], () =>
        say({ name: connectionName(model, connection), where: crossingPlaces(model, crossing) }),
      ),
    ];
  });
}

/** SPEC X13. Until its day has passed. */
function isOpenOnPurpose(connection: Connection, today: string): boolean {
  return connection.intendedAsOpen !== undefined && !isPastItsDay(connection, today);
}

function isPastItsDay({ intendedAsOpen }: Connection, today: string): boolean {
  const until = intendedAsOpen?.until;
  return until !== undefined && dayOf(until) < dayOf(today);
}

function encryptedSomehow(model: Model): Found[] {
  return model
    .all('connection')
    .filter(({ listed, protections }) => listed && protections.some(isEncryptedSomehow))
    .map((connection) =>
      found([connection.id], () =>
        t('“{name}” is encrypted; how is not said.', { name: connectionName(model, connection) }),
      ),
    );
}

function isEncryptedSomehow({ encryption }: Connection['protections'][number]): boolean {
  return encryption?.is === 'yes' && encryption.types.length === 0;
}

function openTooLong(model: Model, { today }: CheckContext): Found[] {
  return model
    .all('connection')
    .filter((connection) => isPastItsDay(connection, today))
    .map((connection) =>
      found([connection.id], () =>
        t('“{name}” was to be open until {day}; that day has passed.', {
          name: connectionName(model, connection),
          day: dayOf(connection.intendedAsOpen?.until ?? ''),
        }),
      ),
    );
}
