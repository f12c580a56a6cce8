import { pathLabel } from '../../../shared/analysis/path-label.ts';
import { listWords } from '../../../shared/analysis/path-words.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';
import { zoneName } from './zone-options.ts';
import { t } from '../../words/t.ts';

const { line, prose, words, everyRecord } = columnsOf('path');

type Side = RecordOf<'path'>['from'];

export const paths: KindTable<'path'> = {
  kind: 'path',
  title: t('Threat actor paths'),
  columns: [
    line(t('Path'), 'name', { width: 220, shown: (path, model) => pathLabel(model, path) }),
    words(t('Actors'), ({ actors }, model) => ('any' in actors ? t('anybody') : names(model, actors.actors))),
    words(t('From'), ({ from }, model) => sideWords(from, model), { width: 130 }),
    words(t('To'), ({ to }, model) => sideWords(to, model), { width: 130 }),
    words(t('Rides'), ({ connections }, model) => names(model, connections), { width: 220 }),
    prose(t('Description'), 'description'),
    words(t('Presumes'), ({ foothold }, model) => footholdWords(foothold, model), { later: true }),
    words(t('Leans on'), ({ leansOn }, model) => names(model, leansOn), { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Zone pair'), of: ({ from, to }, model) => `${zones(from, model)} → ${zones(to, model)}` },
    {
      title: t('Actor'),
      of: ({ actors }, model) => ('any' in actors ? t('anybody') : names(model, actors.actors)),
    },
  ],
  fresh: {
    command: 'path.create',
    args: { fields: { actors: { any: true }, from: { any: true }, to: { any: true } } },
  },
  empty: t(
    'A path is how an actor gets from one place to another. Crossings that none documents stand below the map.',
  ),
};

function sideWords(side: Side, model: Model): string {
  return 'any' in side ? t('anywhere') : names(model, side.places);
}

/** The zones of a side, each once. */
function zones(side: Side, model: Model): string {
  if ('any' in side) return t('anywhere');
  const all = side.places.map((place) =>
    zoneName(model, isIdOf('zone', place) ? place : zoneOfPlacement(model, place)),
  );
  return listWords([...new Set(all)].map((name) => name || t('no zone')));
}

function footholdWords(foothold: RecordOf<'path'>['foothold'], model: Model): string {
  if (!foothold) return '';
  return [names(model, foothold.places), foothold.words ?? ''].filter((part) => part !== '').join(': ');
}
