import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { NewRecord } from '../../../shared/model/kinds.ts';

/** One step of entering the model: a command and its arguments. */
export interface Step {
  readonly command: string;
  readonly args: unknown;
}

/** Makes a record under a speaking id, through the kind's own command. */
export function make<K extends Kind>(kind: K, name: string, fields: NewRecord<K>): Step {
  return { command: `${kind}.create`, args: { id: `${kind}:${name}`, fields } };
}

/** The published report that every fact here comes from. */
export const REPORT = '2023-02-eclipse-mosquitto-lightweight-threatmodel.pdf';

/** A place in the report: a table, a section, a page. */
export function from(at: string): { document: string; at: string }[] {
  return [{ document: REPORT, at }];
}

/** A zone by its short name. */
export function zone(name: string): Id<'zone'> {
  return `zone:${name}`;
}

/** The placement of a component in a zone. */
export function placed(component: string, where: string): Id<'placement'> {
  return `placement:${component}-in-${where}`;
}
