import { shieldsOf } from '../../../shared/analysis/shields.ts';
import { requestOf } from '../../../shared/analysis/requests.ts';
import { cellWords } from '../../../shared/analysis/words.ts';
import { realising } from '../../../shared/analysis/guards.ts';
import { listWords } from '../../../shared/analysis/path-words.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { PlayedHop } from './path-ways.ts';
import { provesItself } from './path-ways.ts';

/** A hop in two sentences: where it leads, and what guards it there. */
export function hopSentence(
  model: Model,
  hop: PlayedHop,
): { readonly goes: string; readonly guarded: string } {
  const connection = model.get(hop.connection);
  if (!connection) return { goes: '', guarded: '' };
  const how =
    hop.way === 'backward' || hop.way === 'answer'
      ? ', by answering'
      : hop.way === 'update'
        ? ', by update'
        : '';
  return {
    goes: `Over “${connectionName(model, connection)}” into ${hop.arrivesAt}${how}.`,
    guarded: `${guardWords(model, hop)}${shieldWords(model, hop)}.`,
  };
}

function guardWords(model: Model, { connection: id, way, guard, withOwn }: PlayedHop): string {
  const connection = model.get(id);
  if (!connection) return '';
  const who = provesItself(connection, way);
  const subject = who === 'caller' ? 'the caller' : 'who answers';
  const asked = way === 'answer' ? requestOf(model, connection) : connection;
  const methods = cellWords(asked, who);
  switch (guard) {
    case 'all':
      return withOwn
        ? `Guarded by ${methods}, which the actor holds itself`
        : `Guarded: ${subject} proves itself by ${methods}${controlWords(model, [...realising(asked)], 'realised by')}`;
    case 'some':
      return `Guarded only sometimes: ${methods}`;
    case 'none':
      return `Nothing guards it: ${subject} proves nothing`;
    case 'not said':
      return `Nobody has said whether ${subject} proves who it is`;
  }
}

function shieldWords(model: Model, { connection }: PlayedHop): string {
  return controlWords(model, shieldsOf(model, connection), 'beside it');
}

/** `, realised by Service certificates (verified)` */
function controlWords(model: Model, ids: readonly Id<'control'>[], how: string): string {
  const named = ids.flatMap((id) => {
    const control = model.get(id);
    return control ? [`${control.name} (${control.state})`] : [];
  });
  return named.length === 0 ? '' : `, ${how} ${listWords(named)}`;
}
