import { byText } from '../../../base/compare.ts';
import type { Id } from '../../../base/ids.ts';
import { listed, values } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import { tidy } from '../cells/plain.ts';
import { readSaid, saidText, starred, withoutBesides } from '../names/said.ts';
import { zoneIn } from '../names/world.ts';
import { column } from './column.ts';
import type { TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { choiceColumn, lineColumn, otherNamesColumn, proseColumn, yesNoColumn } from './simple.ts';

/** Components. Where they are is said by the zones that include them; a column may say it as well. */
export const components: TableDefinition = {
  kind: 'components',
  record: 'component',
  named: 'name',
  orders: [['name', 'summary']],
  columns: [
    column<'component'>({
      role: 'name',
      heading: 'Component',
      also: ['Component Name', 'System Component', 'Komponente'],
      plainly: ['Name', 'Element'],
      always: true,
      write: ({ name }) => saidText(name),
      read: (cell, row) => {
        const { name, star } = readSaid(withoutBesides(starred(cell)).own);
        row.set('name', name);
        // A star beside a name is how reports mark what they leave out.
        if (star && row.cell('inScope') === '') row.set('inScope', false);
      },
    }),
    proseColumn({
      role: 'summary',
      heading: 'Description',
      plainly: ['Summary', 'Component Description', 'Details', 'Purpose', 'Beschreibung'],
      always: true,
      empty: '',
    }),
    column<'component'>({
      role: 'zones',
      heading: 'Trust Zones',
      onlyAsked: true,
      plainly: ['Zone', 'Trust Zone', 'Zones', 'Located in', 'Location', 'Vertrauenszone'],
      write: (component, book) => {
        const zones = book.placementsOf(component.id).flatMap((id) => zoneIn(book, id) ?? []);
        return listed([...new Set(zones)].map((id) => book.label(id)).toSorted(byText));
      },
      read: (cell, row) => {
        for (const { text } of values(cell, (name) => row.isKnown(name, ['zone']))) {
          const zone = row.mention('zone', readSaid(text), 'zones');
          if (zone === undefined) row.keep('zones', text);
          else row.appear(row.subject as Id<'component'>, { zone, orNested: true });
        }
      },
    }),
    otherNamesColumn,
    lineColumn({
      role: 'type',
      heading: 'Type',
      plainly: ['Kind', 'Component Type', 'Typ', 'Art'],
      empty: 'process',
    }),
    lineColumn({ role: 'technology', heading: 'Technology', plainly: ['Technologies', 'Technologie'] }),
    lineColumn({ role: 'part', heading: 'Part of the system', plainly: ['Part', 'Service', 'Subsystem'] }),
    yesNoColumn({
      role: 'inScope',
      heading: 'Scope',
      plainly: ['In Scope'],
      yes: 'in scope',
      no: 'out of scope',
      usual: true,
    }),
    proseColumn({ role: 'scopeReason', heading: 'Scope reason', plainly: ['Reason for scope'] }),
    choiceColumn({
      role: 'placementsAre',
      heading: 'Appearances are',
      words: ['one thing', 'copies'],
      usual: 'one thing',
    }),
    column<'component'>({
      role: 'placed',
      heading: 'Placed',
      write: ({ id }, book) => (book.placementsOf(id).length === 0 ? 'nowhere' : ''),
      read: (cell, row) => {
        if (loose(tidy(cell)) === 'nowhere') row.appearNowhere();
        else if (tidy(cell) !== '') row.keep('placed');
      },
    }),
    yesNoColumn({ role: 'listed', heading: 'Listed', usual: true }),
    ...commonColumns({ plainly: ['Component ID'] }),
  ],
};
