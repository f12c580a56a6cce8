import { FOUR, questions } from '../../../shared/questions/questions.ts';
import type { Question } from '../../../shared/questions/questions.ts';
import { named } from '../naming.ts';
import { askActors } from './actor.ts';
import { askComponents } from './component.ts';
import { askConnections } from './connection.ts';
import { added } from './draft-content.ts';
import { askExisting } from './existing.ts';
import { askZones } from './new-zone.ts';
import { askRelies } from './relies.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';

/** The questions of the practice in their order; what has an answer already is not asked again. */
export async function askQuestions(talk: Talk): Promise<void> {
  for (const question of questions) {
    const given = talk.work.change.answers[question.key];
    if (given && given.answer !== 'left open') {
      talk.ask.say('', `${question.ask} ${given.answer}`);
    } else if (question.key === 'relies') {
      talk.ask.say('', question.ask, `  ${question.help}`);
      await askRelies(talk);
    } else {
      await askQuestion(talk, question);
    }
  }
}

const ANSWERS = { yes: 'yes', no: 'no', open: 'left open' } as const;

async function askQuestion(talk: Talk, { key, ask, help }: Question): Promise<void> {
  talk.ask.say('', ask, `  ${help}`);
  const { answer, words } = await askAnswer(talk, key);
  if (!made(talk, talk.work.answer(key, answer, words))) return;
  if (answer === 'yes' && key !== 'relies') await DESCRIBE[key](talk);
}

const DESCRIBE: Readonly<Record<Exclude<Question['key'], 'relies'>, (talk: Talk) => Promise<void>>> = {
  existing: askExisting,
  component: askComponents,
  zone: askZones,
  actor: askActors,
  connection: askConnections,
};

/** `no, because only the wording changes`: the answer, and whatever is said behind it. */
async function askAnswer(talk: Talk, key: Question['key']) {
  const drawn = drawnAlready(talk, key);
  for (;;) {
    const said = await talk.ask.line(`yes, no or open, and why?${drawn}`);
    const [word = ''] = said.toLowerCase().split(/[\s,.:;]/, 1);
    const short = Object.keys(ANSWERS).find((one) => word !== '' && one.startsWith(word));
    const words = said.slice(word.length).replace(/^[\s,.:;]+/, '');
    if (short !== undefined) return { answer: ANSWERS[short as keyof typeof ANSWERS], words };
    talk.ask.complain(`${said === '' ? 'Nothing' : said} is none of: yes, no, open.`);
  }
}

/** Other answers may have drawn something of this kind: a component brings connections, a zone and an actor. */
function drawnAlready({ work }: Talk, key: Question['key']): string {
  if (key !== 'zone' && key !== 'actor' && key !== 'connection') return '';
  const model = work.drafted;
  const names = added(work, key).map((id) => named(model, id).name);
  return names.length > 0 ? ` (the draft has ${names.join(', ')})` : '';
}

/** Four times no, in one word and its reason. */
export function sayFourTimesNo(talk: Talk, words: string): void {
  for (const key of FOUR) made(talk, talk.work.answer(key, 'no', words));
}
