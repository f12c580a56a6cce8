import { followUps, ticketsOf, touchedZones, trafficMarkdown } from '../../../shared/documents/tickets.ts';
import { changeRow } from '../gate.ts';
import { count, plain } from '../text.ts';
import { textOf } from './landing.ts';
import type { Work } from './work.ts';

export type ResultRow = ReturnType<typeof resultRow>;

/** What came of the questions, as `resources/cli/change.schema.json` has it. */
export function resultRow(work: Work, revision: number) {
  const { today, change } = work;
  const hasLanded = change.state === 'landed';
  const zones = hasLanded ? touchedZones(today, change) : [];
  return {
    revision,
    ...changeRow(today, change, false),
    text: hasLanded ? (change.landed?.text ?? '') : change.state === 'draft' ? textOf(work) : null,
    followUps: hasLanded ? followUps(today, change) : [],
    traffic: zones.length > 0 ? trafficMarkdown(today, zones) : null,
    tickets: change.state === 'announced' ? ticketsOf(today, change) : [],
  };
}

/** Texts to paste as they are, and what to do next. */
export function resultWords(row: ResultRow): readonly string[] {
  const { change, text, followUps: next, traffic, tickets, open } = row;
  const block = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', title, '', ...lines] : [];
  const pasted = (markdown: string) => markdown.trimEnd().split('\n').map(plain);
  return [
    plain(`${change.name}: ${ENDS[change.state] ?? change.state}`),
    ...(change.state === 'draft' ? [`${count(open.length, 'consequence')} without a verdict`] : []),
    ...(text === null ? [] : block('For the pull request:', pasted(text))),
    ...block(
      'To follow up:',
      next.map((line) => plain(`- ${line}`)),
    ),
    ...(traffic === null ? [] : block('Expected at the boundaries of what it touched:', pasted(traffic))),
    ...tickets.flatMap((ticket) => block(plain(`Ticket: ${ticket.title}`), pasted(ticket.text))),
  ];
}

const ENDS: Readonly<Record<string, string>> = {
  landed: 'it has landed, as one step in the history',
  draft: 'it is kept as a draft; the same command takes it up again',
  dropped: 'it was dropped; the record of it is kept',
  announced: 'it is announced',
};
