import { run } from '../client/run.ts';
import type { Finding } from './columns.ts';

/** Changes fields of a finding; `null` takes a field away. */
export function changeFinding({ id }: Finding, fields: Readonly<Record<string, unknown>>): void {
  void run('finding.change', { id, fields });
}
