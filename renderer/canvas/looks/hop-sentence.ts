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
import { t, word } from '../../words/t.ts';

/** A hop in two sentences: where it leads, and what guards it there. */
export function hopSentence(
  model: Model,
  hop: PlayedHop,
): { readonly goes: string; readonly guarded: string } {
  const connection = model.get(hop.connection);
  if (!connection) return { goes: '', guarded: '' };
  const says = { connection: connectionName(model, connection), place: hop.arrivesAt };
  return { goes: goesWords(hop, says), guarded: `${withShields(model, hop, guardWords(model, hop))}.` };
}

function goesWords(
  { way }: PlayedHop,
  says: { readonly connection: string; readonly place: string },
): string {
  switch (way) {
    case 'backward':
    case 'answer':
      return t('Over “{connection}” into {place}, by answering.', says);
    case 'update':
      return t('Over “{connection}” into {place}, by update.', says);
    case 'forward':
      return t('Over “{connection}” into {place}.', says);
  }
}

function guardWords(model: Model, { connection: id, way, guard, withOwn }: PlayedHop): string {
  const connection = model.get(id);
  if (!connection) return '';
  const who = provesItself(connection, way);
  const asked = way === 'answer' ? requestOf(model, connection) : connection;
  const methods = cellWords(asked, who);
  switch (guard) {
    case 'all':
      return withOwn
        ? t('Guarded by {methods}, which the actor holds itself', { methods })
        : withRealising(model, [...realising(asked)], provenWords(who, methods));
    case 'some':
      return t('Guarded only sometimes: {methods}', { methods });
    case 'none':
      return who === 'caller'
        ? t('Nothing guards it: the caller proves nothing')
        : t('Nothing guards it: who answers proves nothing');
    case 'not said':
      return who === 'caller'
        ? t('Nobody has said whether the caller proves who it is')
        : t('Nobody has said whether who answers proves who it is');
  }
}

function provenWords(who: 'caller' | 'answerer', methods: string): string {
  return who === 'caller'
    ? t('Guarded: the caller proves itself by {methods}', { methods })
    : t('Guarded: who answers proves itself by {methods}', { methods });
}

/** `…, realised by Service certificates (verified)` */
function withRealising(model: Model, ids: readonly Id<'control'>[], sentence: string): string {
  const controls = controlNames(model, ids);
  return controls === '' ? sentence : t('{sentence}, realised by {controls}', { sentence, controls });
}

function withShields(model: Model, { connection }: PlayedHop, sentence: string): string {
  const controls = controlNames(model, shieldsOf(model, connection));
  return controls === '' ? sentence : t('{sentence}, beside it {controls}', { sentence, controls });
}

function controlNames(model: Model, ids: readonly Id<'control'>[]): string {
  const named = ids.flatMap((id) => {
    const control = model.get(id);
    return control ? [`${control.name} (${word(control.state)})`] : [];
  });
  return listWords(named);
}
