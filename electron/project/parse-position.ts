import type { Result } from '../../shared/base/result.ts';
import { err, ok } from '../../shared/base/result.ts';
import { parseRecord } from '../../shared/model/parse.ts';
import type { Unreadable } from '../../shared/model/parse.ts';
import type { Position } from '../../shared/model/records/view.ts';

/**
 * Reads one position through the schema of views, alone: reading a whole view for one dragged box would cost
 * twenty times the box.
 */
export function parsePosition(subject: string, value: unknown): Result<Position, Unreadable> {
  const view = { id: 'view:one', kind: 'view', name: 'one', positions: { [subject]: value } };
  const read = parseRecord(view);
  if (!read.ok) return read;
  const position = read.value.kind === 'view' ? Object.values(read.value.positions)[0] : undefined;
  return position ? ok(position) : err({ id: subject, why: 'it has no place' });
}
