import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/problem-words.ts';

/** What a record says of a zone as a whole, one sentence: `The threat actor “Clerk” is in Backend`. */
export function mentionWords(model: Model, record: AnyRecord, field: string, zone: Id<'zone'>): string {
  return says(record, field)({ record: called(model, record.id), zone: model.get(zone)?.name ?? zone });
}

type Say = (about: { readonly record: string; readonly zone: string }) => string;

const SAYS = {
  begins: (about) => t('{record} begins in all of {zone}', about),
  ends: (about) => t('{record} ends in all of {zone}', about),
  passes: (about) => t('{record} passes through {zone}', about),
  mayUse: (about) => t('{record} may use {zone}', about),
  isIn: (about) => t('{record} is in {zone}', about),
  starts: (about) => t('{record} starts in {zone}', about),
  leads: (about) => t('{record} leads to {zone}', about),
  presumes: (about) => t('{record} presumes a foothold in {zone}', about),
  hasRule: (about) => t('{record} has a rule about {zone}', about),
  isAbout: (about) => t('{record} is about {zone}', about),
  guards: (about) => t('{record} guards {zone}', about),
  concerns: (about) => t('{record} concerns {zone}', about),
  speaks: (about) => t('{record} speaks of {zone}', about),
} as const satisfies Readonly<Record<string, Say>>;

function says(record: AnyRecord, field: string): Say {
  const [part, at] = field.split('.');
  switch (record.kind) {
    case 'connection':
      return part === 'from' ? SAYS.begins : part === 'to' ? SAYS.ends : SAYS.passes;
    case 'actor':
      return record.access[Number(at)]?.manner === 'may use' ? SAYS.mayUse : SAYS.isIn;
    case 'path':
      return part === 'from' ? SAYS.starts : part === 'to' ? SAYS.leads : SAYS.presumes;
    case 'assumption':
      return part === 'rule' ? SAYS.hasRule : SAYS.isAbout;
    case 'control':
      return SAYS.guards;
    case 'finding':
      return SAYS.concerns;
    default:
      return SAYS.speaks;
  }
}
