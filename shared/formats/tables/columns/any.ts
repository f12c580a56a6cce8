import type { Id } from '../../../base/ids.ts';
import { readSaid } from '../names/said.ts';
import { NAMED_KINDS } from '../names/world.ts';
import type { Reading } from './column.ts';

/** Any record that a text names: by its name, or a component in a zone. Nothing is made. */
export function readAny(text: string, role: string, row: Reading): Id | undefined {
  const said = readSaid(text);
  return row.find(said, NAMED_KINDS, role) ?? row.placementThere(text);
}
