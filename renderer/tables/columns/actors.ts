import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';
import { t, word } from '../../words/t.ts';

const { line, prose, choice, lines, words, everyRecord } = columnsOf('actor');

export const actors: KindTable<'actor'> = {
  kind: 'actor',
  title: t('Threat actors'),
  columns: [
    line(t('Name'), 'name', { width: 180 }),
    choice(t('Intent'), 'intent', { width: 100 }),
    words(t('Is there'), (actor, model) => accessWords(actor, model, 'is there')),
    words(t('May use'), (actor, model) => accessWords(actor, model, 'may use')),
    words(t('Acts as'), (actor, model) => accessWords(actor, model, 'acts as'), { width: 130 }),
    words(t('Holds'), ({ holds }, model) => names(model, holds)),
    prose(t('Summary'), 'summary'),
    choice(t('It has'), 'accessIs', { later: true }),
    lines(t('Aliases'), 'aliases', { later: true }),
    ...everyRecord,
  ],
  groups: [{ title: t('Intent'), of: ({ intent }) => word(intent) }],
  fresh: { command: 'actor.create', args: { fields: { name: 'New threat actor' } } },
  empty: t(
    'A threat actor is anybody who may do harm: an attacker, a user, an operator. On the map, press A.',
  ),
};

type Manner = RecordOf<'actor'>['access'][number]['manner'];

function accessWords({ access }: RecordOf<'actor'>, model: Model, manner: Manner): string {
  const wanted = access.filter((each) => each.manner === manner);
  return names(
    model,
    wanted.map((each) => (each.manner === 'acts as' ? each.actor : each.place)),
  );
}
