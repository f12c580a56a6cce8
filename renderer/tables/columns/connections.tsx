import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import type { Crossing } from '../../../shared/analysis/crossings.ts';
import { placeName, placeOfEnd } from '../../../shared/analysis/places.ts';
import { VERDICTS } from '../../../shared/analysis/verdicts.ts';
import { cellWords, protocolWords } from '../../../shared/analysis/words.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { connectionName, endName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { GateGlyph, toneClass } from '../../ui/glyphs.tsx';
import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';
import { oncePerModel } from './counted.ts';
import { t, word } from '../../words/t.ts';

const { line, prose, choice, yesNo, words, everyRecord } = columnsOf('connection');

const crossings = oncePerModel(
  (model: Model) => new Map(crossingsOf(model).map((crossing) => [crossing.connection, crossing])),
);

export const connections: KindTable<'connection'> = {
  kind: 'connection',
  title: t('Connections'),
  columns: [
    line(t('Connection'), 'name', {
      width: 190,
      shown: (connection, model) => connectionName(model, connection),
    }),
    words(t('From'), ({ from }, model) => endName(model, from), { width: 140 }),
    words(t('To'), ({ to }, model) => endName(model, to), { width: 140 }),
    {
      ...words(t('Verdict'), verdictWords, { width: 140 }),
      cell: ({ id }, model) => <Verdict crossing={crossings(model).get(id)} />,
      order: ({ id }, model) => {
        const crossing = crossings(model).get(id);
        return crossing ? VERDICTS.indexOf(crossing.verdict) : VERDICTS.length;
      },
    },
    prose(t('Data'), 'data.words', { width: 180 }),
    prose(t('Data back'), 'dataBack.words', { width: 160 }),
    words(t('Protocols'), (connection) => protocolWords(connection), { width: 110 }),
    words(t('Wire'), (connection) => cellWords(connection, 'encryption'), { width: 110 }),
    words(t('Caller'), (connection) => cellWords(connection, 'caller'), { width: 140 }),
    {
      title: t('Opened by'),
      width: 140,
      text: (connection, model) => openedBy(connection, model),
      edit: (model) => ({
        as: 'choice',
        value: ({ opener }) => opener,
        options: ({ from, to }) => [
          ['from', endName(model, from)],
          ['to', endName(model, to)],
        ],
        step: (_, opener) => ({ fields: { opener } }),
      }),
    },
    words(t('Carries'), ({ data }, model) => names(model, data?.assets ?? []), { later: true }),
    choice(t('Type'), 'type', { later: true }),
    choice(t('Arrives'), 'arrives', { later: true }),
    words(t('Through'), ({ through }, model) => names(model, through), { later: true }),
    yesNo(t('Listed'), 'listed', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Zone pair'), of: zonePair },
    { title: t('Verdict'), of: verdictWords },
  ],
  empty: t(
    'A connection is what one component says to another. On the map, press C with a component selected.',
  ),
};

function verdictWords({ id }: RecordOf<'connection'>, model: Model): string {
  const verdict = crossings(model).get(id)?.verdict;
  return verdict === undefined ? t('inside') : word(verdict);
}

function Verdict({ crossing }: { crossing: Crossing | undefined }) {
  if (!crossing) return t('inside');
  const { verdict, hollow } = crossing;
  return (
    <span className={`verdict ${toneClass(verdict)}`}>
      <GateGlyph verdict={verdict} hollow={hollow} size={14} />
      {word(verdict)}
    </span>
  );
}

function openedBy({ from, to, opener }: RecordOf<'connection'>, model: Model): string {
  return endName(model, opener === 'from' ? from : to);
}

/** From the zone that opens it to the zone that answers, as reports have it. */
function zonePair({ from, to, opener }: RecordOf<'connection'>, model: Model): string {
  const [opens, answers] = opener === 'from' ? [from, to] : [to, from];
  const [a, b] = [placeOfEnd(model, opens), placeOfEnd(model, answers)];
  return a === b
    ? t('Inside {place}', { place: placeName(model, a) })
    : `${placeName(model, a)} → ${placeName(model, b)}`;
}
