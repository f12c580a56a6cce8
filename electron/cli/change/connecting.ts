import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { crossingPlaces, verdictSentence } from '../../../shared/analysis/words.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { connectionName, placementName } from '../../../shared/model/lookups.ts';
import type { Answer } from '../../../shared/model/records/connection.ts';
import { made, pick, picks } from './talk.ts';
import type { Talk } from './talk.ts';
import { firstOf } from './work.ts';

/*
 * One way of talking: what goes each way, who proves what with which credential, encryption (DESIGN 4, questions 1
 * and 4). The same is asked wherever a connection is made.
 */

/** Asks for everything about a connection that `from` opens, and draws it. */
export async function connect(
  talk: Talk,
  from: Id<'placement'>,
  to: Id<'placement'>,
): Promise<Id<'connection'> | undefined> {
  const { work } = talk;
  const [caller, other] = [from, to].map((id) => placementName(work.drafted, id));
  const data = await askData(talk, `What does ${caller} send to ${other}?`);
  const dataBack = await askData(talk, 'What comes back?');
  const protections = await askProtections(talk);
  const created = made(
    talk,
    work.draft('connection.connect', {
      from: { placement: from },
      to: { placement: to },
      ...(data && { data }),
      ...(dataBack && { dataBack }),
      protections,
    }),
  );
  const id = created && firstOf('connection', created);
  if (id !== undefined) talk.ask.say(crossingWords(talk, id));
  return id;
}

/** In words, and the assets that go along. */
async function askData(talk: Talk, question: string) {
  const words = await talk.ask.line(question);
  if (talk.work.drafted.count('asset') === 0) return words === '' ? undefined : { words, assets: [] };
  const assets = await picks(talk, ['asset'], '  Sensitive data in it, a name a line:');
  return words === '' && assets.length === 0 ? undefined : { ...(words !== '' && { words }), assets };
}

/** One option with everything that was said. */
export async function askProtections(talk: Talk) {
  const { ask } = talk;
  const protocol = await ask.line('Which protocol?');
  const caller = answerOf(
    await ask.line('Does the caller prove who it is? By what, yes, no, or nothing said:'),
  );
  const asksForCredential = caller.is === 'yes' && talk.work.drafted.count('asset') > 0;
  const needs = asksForCredential
    ? await pick(talk, ['asset'], '  Which credential must it present?')
    : undefined;
  const answerer = answerOf(
    await ask.line('Does who answers prove who it is? By what, yes, no, or nothing said:'),
  );
  const encryption = answerOf(await ask.line('Is the wire encrypted? How, yes, no, or nothing said:'));
  const allowed = await ask.line('What may the caller do, and who decides?');
  return [
    {
      key: 'option-1',
      protocols: protocol === '' ? [] : [protocol],
      caller,
      answerer,
      encryption,
      ...(allowed !== '' && { authorization: answerOf(allowed) }),
      needs: needs === undefined ? [] : [needs],
      controls: [],
    },
  ];
}

/** `no`, `yes`, nothing, or the method or type itself. */
function answerOf(said: string): Answer {
  if (said === '') return { is: 'not said' };
  if (said.toLowerCase() === 'no') return { is: 'no' };
  return { is: 'yes', types: said.toLowerCase() === 'yes' ? [] : [said] };
}

/** What a connection crosses, and what guards it. */
export function crossingWords({ work }: Talk, id: Id<'connection'>): string {
  const model = work.drafted;
  const connection = model.get(id);
  if (!connection) return '';
  const crossing = crossingOf(model, connection);
  const name = connectionName(model, connection);
  if (!crossing) return `${name} stays inside one zone and crosses no boundary.`;
  return `${name} crosses ${crossingPlaces(model, crossing)}. ${verdictSentence(crossing)}.`;
}
