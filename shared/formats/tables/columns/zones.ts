import { listed } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import { tidy } from '../cells/plain.ts';
import { NESTING, SEPARATIONS } from '../../../model/records/zone.ts';
import { column } from './column.ts';
import type { TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { includedText, readIncludedCell } from './included.ts';
import {
  choiceColumn,
  lineColumn,
  otherNamesColumn,
  nameColumn,
  proseColumn,
  recordColumn,
  texts,
  yesNoColumn,
} from './simple.ts';

/** In the place of a zone's name: what is in no zone. */
export const NO_ZONE = '(in no zone)';

export function isNoZone(cell: string): boolean {
  return /^\(?(?:in )?(?:no|without a?) ?(?:trust )?zone\)?$|^outside (?:of )?any zone$/i.test(tidy(cell));
}

/** Trust zones, with the components in them. */
export const zones: TableDefinition = {
  kind: 'zones',
  record: 'zone',
  named: 'name',
  orders: [['name', 'summary', 'included']],
  columns: [
    nameColumn({
      hasOthers: true,
      heading: 'Trust Zone',
      also: ['Trust Zone Name', 'Zone', 'Zone Name', 'Security Zone', 'Vertrauenszone'],
      plainly: ['Name'],
    }),
    proseColumn({
      role: 'summary',
      heading: 'Description',
      plainly: ['Summary', 'Zone Description', 'Details', 'Beschreibung'],
      always: true,
      empty: '',
    }),
    column<'zone'>({
      role: 'included',
      heading: 'Included Components',
      also: ['Components Included', 'Contained Components', 'Enthaltene Komponenten'],
      plainly: ['Components', 'Included', 'Contains', 'Members', 'Komponenten'],
      always: true,
      write: (zone, book) => includedText(zone.id, book),
      read: (cell, row) => readIncludedCell(cell, row.subject as `zone:${string}`, row),
    }),
    otherNamesColumn,
    recordColumn({
      role: 'parent',
      heading: 'Within',
      plainly: ['Parent Zone', 'Parent', 'Inside', 'Nested in'],
      kind: 'zone',
    }),
    choiceColumn({ role: 'nesting', heading: 'Nesting gives', words: NESTING, usual: 'nothing' }),
    recordColumn({ role: 'instanceOf', heading: 'Instance of', kind: 'zone' }),
    lineColumn({ role: 'part', heading: 'Part of the system', plainly: ['Part', 'Service', 'Subsystem'] }),
    yesNoColumn({ role: 'external', heading: 'External', usual: false }),
    yesNoColumn({ role: 'sharesFate', heading: 'Shares fate' }),
    column<'zone'>({
      role: 'separatedBy',
      heading: 'Separated by',
      write: (zone) => listed(zone.boundary?.separatedBy ?? []),
      read: (cell, row) => {
        const found = texts(cell).flatMap((text) => {
          const separation = SEPARATIONS.find((one) => loose(one) === loose(text));
          if (separation === undefined) row.keep('separatedBy', text);
          return separation ?? [];
        });
        if (found.length > 0) row.set('boundary.separatedBy', found);
      },
    }),
    proseColumn({
      role: 'boundary',
      heading: 'Boundary',
      plainly: ['Trust Boundary'],
      path: 'boundary.words',
    }),
    lineColumn({ role: 'configuredAt', heading: 'Boundary configured at', path: 'boundary.configuredAt' }),
    yesNoColumn({ role: 'listed', heading: 'Listed', usual: true }),
    ...commonColumns({ plainly: ['Zone ID'] }),
  ],
};
