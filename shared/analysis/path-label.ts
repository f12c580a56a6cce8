import { t } from '../base/t.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { listWords } from './path-words.ts';
import { subjectName } from './subjects.ts';

/** What a path is called: its name, else its actors and sides, `Outside attacker: Internet → Edge`. */
export function pathLabel(model: Model, { name, actors, from, to }: RecordOf<'path'>): string {
  if (name !== undefined) return name;
  const who =
    'any' in actors ? [t('anybody')] : actors.actors.map((actor) => model.get(actor)?.name ?? actor);
  return `${listWords(who)}: ${sideWords(model, from)} → ${sideWords(model, to)}`;
}

function sideWords(model: Model, side: RecordOf<'path'>['from']): string {
  return 'any' in side ? t('anywhere') : listWords(side.places.map((place) => subjectName(model, place)));
}
