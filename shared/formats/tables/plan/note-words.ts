import type { Id } from '../../../base/ids.ts';
import { definitionOf } from '../../../model/kinds.ts';
import type { Note } from './types.ts';

/** What a note says, in one sentence for a person; `nameOf` knows what a record is called. */
export function noteInWords(note: Note, nameOf: (id: Id) => string): string {
  const { code, said, taken, near = [], other } = note;
  const meant = taken === undefined ? '' : nameOf(taken);
  const kind = kindInWords(note);
  switch (code) {
    case 'taken as':
      return `“${said}” is taken for ${meant}.`;
    case 'several':
      return `Several are called “${said}”; the first is taken.`;
    case 'stands for several':
      return `“${said}” stands for ${near.map(({ name }) => name).join(', ')}.`;
    case 'new by mention':
      return `“${said}” is not there yet: it becomes a new ${kind}.`;
    case 'near':
      return `“${said}” is taken for a new ${kind}. Near it: ${near.map(({ name }) => name).join(', ')}.`;
    case 'means another':
      return `“${said}” is the name of another ${kind}: they stay two.`;
    case 'instance':
      return `“${said}” becomes a new trust zone, an instance of ${other ?? ''}.`;
    case 'named twice':
      return `Two rows are called “${said}”: they are taken for two.`;
    case 'said otherwise':
      return `Another table says it first; “${said}” is kept beside that.`;
    case 'carried down':
      return `The cell is empty: “${said}” is taken from the row above.`;
    case 'off the scale':
      return `“${said}” is not on the project’s scale; it is kept as it is.`;
    case 'not known':
      return `“${said}” is no protocol and no method that is known; it is taken in these words.`;
    case 'not placed':
      return `“${said}” fits no field; it is kept in the remarks.`;
    case 'columns differ':
      return 'The columns of the report and the one with all protections differ; the fuller one counts.';
  }
}

function kindInWords({ kinds = [] }: Note): string {
  return kinds.map((kind) => definitionOf(kind).label).join(' or ') || 'record';
}
