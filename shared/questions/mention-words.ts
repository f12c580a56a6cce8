import type { Id } from '../base/ids.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/problem-words.ts';

/** What a record says of a zone as a whole, one sentence: `The threat actor “Clerk” is in Backend`. */
export function mentionWords(model: Model, record: AnyRecord, field: string, zone: Id<'zone'>): string {
  return `${called(model, record.id)} ${says(record, field)} ${model.get(zone)?.name ?? zone}`;
}

function says(record: AnyRecord, field: string): string {
  const [part, at] = field.split('.');
  switch (record.kind) {
    case 'connection':
      return part === 'from' ? 'begins in all of' : part === 'to' ? 'ends in all of' : 'passes through';
    case 'actor':
      return record.access[Number(at)]?.manner === 'may use' ? 'may use' : 'is in';
    case 'path':
      return part === 'from' ? 'starts in' : part === 'to' ? 'leads to' : 'presumes a foothold in';
    case 'assumption':
      return part === 'rule' ? 'has a rule about' : 'is about';
    case 'control':
      return 'guards';
    case 'finding':
      return 'concerns';
    default:
      return 'speaks of';
  }
}
