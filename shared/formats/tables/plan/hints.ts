import type { Id } from '../../../base/ids.ts';
import type { Model } from '../../../model/model.ts';
import { texts } from '../columns/simple.ts';
import { Names } from '../names/names.ts';
import { readSaid, withoutBesides } from '../names/said.ts';
import { addTo } from '../names/world.ts';
import { recognise } from '../recognise/recognise.ts';
import type { PastedTable } from '../text/pasted.ts';

/**
 * The names of zones and actors, of the model and of the tables that say in their headings that they are of these:
 * a table without headings is told by whose names stand in it.
 */
export function hintsOf(model: Model, pasted: readonly PastedTable[]): Names {
  const names = new Names();
  for (const kind of ['zone', 'actor', 'component', 'category'] as const) {
    for (const record of model.all(kind)) addTo(names, record);
  }
  const empty = new Names();
  pasted.forEach((table, at) => {
    const { kind, roles, headings } = recognise(table, empty);
    const [column, others] = [roles.indexOf('name'), roles.indexOf('aliases')];
    const of = kind === 'zones' ? 'zone' : kind === 'actors' ? 'actor' : undefined;
    if (of === undefined || column < 0) return;
    table.rows.slice(headings ? 1 : 0).forEach((row, line) => {
      const { own, besides } = withoutBesides(row[column] ?? '');
      const { name } = readSaid(own);
      if (name !== '')
        names.add(`${of}:hint-${at}-${line}` as Id, name, [...besides, ...texts(row[others] ?? '')]);
    });
  });
  return names;
}
