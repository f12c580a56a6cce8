import type { Consequence } from '../../../shared/questions/consequences.ts';
import { subjectsThere } from './decision.ts';
import type { Decision } from './decision.ts';
import type { Talk } from './talk.ts';

const STATES = ['open', 'remediated', 'accepted', 'transferred'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A risk with its disposition; one that is accepted has its reason and what to do if it happens. */
export async function askRisk(talk: Talk, consequence: Consequence): Promise<Decision> {
  const { ask, work } = talk;
  const title =
    (await ask.line('What is the risk called? (nothing: as above)')) || consequence.sentence.slice(0, 200);
  const severity = await askSeverity(talk);
  const state = await ask.choose(`What becomes of it: ${STATES.join(', ')}?`, STATES, true);
  const accepted = state === 'accepted';
  const why = await askLine(talk, accepted ? 'Why is it accepted?' : 'Why?', accepted);
  const reviewBy = await askDay(talk);
  const responseProcedure = await askLine(talk, 'What is done if it happens?', accepted);
  const disposition = {
    state,
    ...(why !== '' && { why, decidedBy: work.author }),
    ...(reviewBy !== '' && { reviewBy }),
    ...(responseProcedure !== '' && { responseProcedure }),
  };
  const fields = {
    title,
    origin: 'change',
    ...(severity !== '' && { severity }),
    targets: subjectsThere(talk, consequence).map((record) => ({ record })),
    description: consequence.details.join('\n'),
    disposition,
  };
  return {
    verdict: { is: 'finding', ...(why !== '' && { why }) },
    make: { command: 'finding.create', args: { fields } },
  };
}

/** Values off the scale are kept, and flagged elsewhere. */
function askSeverity({ ask, work }: Talk): Promise<string> {
  const scale = work.drafted.all('project')[0]?.scales.severity.values.map(({ value }) => value) ?? [];
  return ask.line(`How severe is it?${scale.length > 0 ? ` (${scale.join(', ')})` : ''}`);
}

async function askLine({ ask }: Talk, question: string, isNeeded: boolean): Promise<string> {
  for (;;) {
    const said = await ask.line(question);
    if (said !== '' || !isNeeded) return said;
    ask.complain('An accepted risk needs its reason, and what is done if it happens.');
  }
}

async function askDay({ ask }: Talk): Promise<string> {
  for (;;) {
    const said = await ask.line('Looked at again by which day? (2027-01-31)');
    if (said === '' || DAY.test(said)) return said;
    ask.complain(`${said} is no day like 2027-01-31.`);
  }
}
