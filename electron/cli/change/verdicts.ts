import { must } from '../../../shared/base/assert.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { verdictWords } from '../../../shared/documents/consequences.ts';
import { CONTROL_STATES } from '../../../shared/model/records/control.ts';
import { toKeep } from '../../../shared/questions/consequences.ts';
import type { Consequence, Decided } from '../../../shared/questions/consequences.ts';
import { subjectsThere } from './decision.ts';
import type { Decision } from './decision.ts';
import { askRisk } from './risk.ts';
import { made, pick } from './talk.ts';
import type { Talk } from './talk.ts';

const WORDS = ['open', 'fine', 'control', 'revised', 'assumption', 'risk'] as const;
const VERDICT = 'Fine, a control, revised, an assumption, a risk, or open?';

/** What follows from the change: one after the other, each with its verdict, or left open. */
export async function askConsequences(talk: Talk): Promise<void> {
  const { ask, work } = talk;
  const all = work.consequences;
  if (all.length === 0)
    return ask.say('', 'Nothing follows from it: nobody gets anything that they did not have.');
  const open = all.filter((one) => one.open);
  ask.say('', `What follows from it: ${all.length}, of which ${open.length} want a verdict.`);
  for (const one of all.filter((other) => !other.open)) ask.say(`- ${one.consequence.sentence}`);
  for (const one of open) {
    // A verdict can settle others, or bring some: only what is still asked is asked.
    const now = work.consequences.find(({ consequence }) => consequence.key === one.consequence.key);
    if (now?.open === true) await askVerdict(talk, now);
  }
}

async function askVerdict(talk: Talk, { consequence, before }: Decided): Promise<void> {
  const { ask, work } = talk;
  ask.say('', `! ${consequence.sentence}`, ...consequence.details.map((line) => `    ${line}`));
  if (before) ask.say(`  Decided before, on other facts: ${verdictWords(work.drafted, before.verdict)}`);
  const decision = await askDecision(talk, consequence);
  if (!decision) return;
  made(
    talk,
    work.run('change.decide', { change: work.change.id, consequence: toKeep(consequence), ...decision }),
  );
}

async function askDecision(talk: Talk, consequence: Consequence): Promise<Decision | undefined> {
  const [subject] = consequence.subjects;
  if (consequence.rule === 'assumption touched' && subject !== undefined && isIdOf('assumption', subject)) {
    return askStatement(talk, subject);
  }
  const word = await talk.ask.choose(VERDICT, WORDS, true);
  switch (word) {
    case 'open':
      return undefined;
    case 'fine':
      return { verdict: { is: 'fine', why: await askWhy(talk, 'Fine, because:') } };
    case 'revised':
      return { verdict: { is: 'revised', why: await askWhy(talk, 'What is revised?') } };
    case 'control':
      return askControl(talk, consequence);
    case 'assumption':
      return askAssumption(talk, consequence);
    case 'risk':
      return askRisk(talk, consequence);
  }
}

async function askWhy({ ask }: Talk, question: string): Promise<string> {
  for (;;) {
    const why = await ask.line(question);
    if (why !== '') return why;
    ask.complain('A verdict needs its reason.');
  }
}

const HOLDS = { open: undefined, holds: 'holds', violated: 'violated' } as const;
const SAID = { holds: 'still holds', violated: 'no longer holds' } as const;

/** An assumption that the change touches: it still holds, or no longer, or nobody knows. */
async function askStatement(talk: Talk, id: Id<'assumption'>): Promise<Decision | undefined> {
  const { ask, work } = talk;
  const words = Object.keys(HOLDS) as (keyof typeof HOLDS)[];
  const validity = HOLDS[await ask.choose('Does it still hold: holds, violated or open?', words, true)];
  if (validity === undefined) return undefined;
  const said = (await ask.line('Why, in a few words:')) || SAID[validity];
  const { reviews } = must(work.drafted.get(id), 'an assumption that is touched');
  const fields = { validity, reviews: [...reviews, { remarks: said }] };
  return {
    verdict: { is: 'assumption', record: id, why: said },
    make: { command: 'assumption.change', args: { id, fields } },
  };
}

/** A new control that guards what the consequence speaks of, or another state of one that is there. */
async function askControl(talk: Talk, consequence: Consequence): Promise<Decision | undefined> {
  const { ask, work } = talk;
  const id =
    work.drafted.count('control') > 0
      ? await pick(talk, ['control'], 'Which control that is there? (nothing: a new one)')
      : undefined;
  const name = id === undefined ? await ask.line('What does the new control do?') : '';
  if (id === undefined && name === '') return undefined;
  const state = await ask.choose(`What is its state: ${CONTROL_STATES.join(', ')}?`, CONTROL_STATES, true);
  if (id !== undefined) {
    return {
      verdict: { is: 'control', record: id },
      make: { command: 'control.change', args: { id, fields: { state } } },
    };
  }
  const fields = { name, state, guards: { records: subjectsThere(talk, consequence) } };
  return { verdict: { is: 'control' }, make: { command: 'control.create', args: { fields } } };
}

async function askAssumption(talk: Talk, consequence: Consequence): Promise<Decision | undefined> {
  const text = await talk.ask.line('It is fine as long as:');
  if (text === '') return undefined;
  const fields = { text, about: subjectsThere(talk, consequence) };
  return { verdict: { is: 'assumption' }, make: { command: 'assumption.create', args: { fields } } };
}
