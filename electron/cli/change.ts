import { err } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { Asked } from './change/session.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';

export const change: Command = {
  inputs: ['IN'],
  about: [
    'Asks the questions of a change in the terminal: does it alter what exists, does it add a',
    'component, a trust zone, a threat actor, a connection across a boundary, what does it rely on?',
    'Then what follows from it, each with a verdict, and whether it lands. What is left open is',
    'allowed and stays open; a draft is taken up again by the same command. Answers are lines of',
    'standard input, so that a script can give them; the questions go to standard error. A script is',
    'stopped, and IN left as it was, at an answer that does not fit its question. IN is a project',
    'file that nobody else has open; it is written when the questions end.',
  ],
  options: [
    { name: 'ref', value: 'REF', words: 'The pull request, ticket or design document. Needed.' },
    { name: 'title', value: 'WORDS', words: 'What changes; asked where it is not said.' },
    { name: 'responsible', value: 'WHO', words: 'Who is responsible; asked where it is not said.' },
    { name: 'four-times-no', words: 'No new component, zone, actor or connection: lands at once.' },
    { name: 'because', value: 'WORDS', words: 'Why four times no.' },
    { name: 'announce', words: 'Only announce it, and print a ticket for each checkpoint.' },
    { name: 'by', value: 'NAME', words: 'Whom the history names; who is logged in unless said.' },
    jsonOption,
  ],
  examples: [
    'trailmap change harbor.trail --ref "PR #1184"',
    'trailmap change harbor.trail --ref "PR #1185" --four-times-no --because "Only wording changes."',
  ],
  run,
};

async function run(call: Call): Promise<Ended> {
  const asked = readAsked(call);
  if (!asked.ok) return asked;
  // The database is slow to load, and is not needed to say what is wrong with the arguments.
  const { runSession } = await import('./change/session.ts');
  return runSession(asked.value);
}

function readAsked({ inputs: [input = ''], texts, switches, json }: Call): Result<Asked, Failure> {
  const [reference, because] = [texts.get('ref')?.trim() ?? '', texts.get('because')?.trim()];
  const fourTimesNo = switches.has('four-times-no');
  const announce = switches.has('announce');
  if (reference === '') return wrong('change needs --ref REF.');
  if (fourTimesNo && (because ?? '') === '') return wrong('--four-times-no needs --because WORDS.');
  if (!fourTimesNo && because !== undefined) return wrong('--because needs --four-times-no.');
  if (fourTimesNo && announce) return wrong('Either --four-times-no or --announce.');
  const [title, responsible, by] = ['title', 'responsible', 'by'].map((name) => texts.get(name)?.trim());
  return {
    ok: true,
    value: {
      input,
      reference,
      json,
      announce,
      ...(because !== undefined && { because }),
      ...(title !== undefined && title !== '' && { title }),
      ...(responsible !== undefined && { responsible }),
      ...(by !== undefined && by !== '' && { by }),
    },
  };
}

function wrong(sentence: string): Result<never, Failure> {
  return err(failure('bad-request', sentence));
}
