import type { AnyRecord } from '../../../model/kinds.ts';
import { DISPOSITIONS } from '../../../model/records/finding.ts';
import { column } from './column.ts';
import type { Reading, TableDefinition } from './column.ts';
import { classificationColumn, categoriesColumn } from './finding-types.ts';
import { targetsColumn } from './targets.ts';
import { commonColumns } from './common.ts';
import { readLine, readProse, written } from '../cells/plain.ts';
import { choiceColumn, lineColumn, proseColumn, yesNoColumn } from './simple.ts';

const rated = (role: 'severity' | 'difficulty', heading: string, also: readonly string[]) =>
  column<'finding'>({
    role,
    heading,
    also,
    always: role === 'severity',
    write: (finding) => written(finding[role], readLine),
    read: (cell, row) => row.set(role, row.onScale(role, readLine(cell), role)),
  });

/** Findings: the summary and the details of each, which may be two tables of one paste. */
export const findings: TableDefinition = {
  kind: 'findings',
  record: 'finding',
  orders: [
    ['ref', 'title', 'type', 'severity'],
    ['ref', 'title', 'type', 'severity', 'difficulty'],
    ['ref', 'title', 'severity', 'state'],
  ],
  columns: [
    lineColumn({ role: 'number', heading: '#', plainly: ['No.', 'Number', 'Nr.'] }),
    ...commonColumns({ also: ['Finding ID', 'Issue ID', 'Threat ID'], plainly: ['Identifier'] }).slice(0, 1),
    lineColumn({
      role: 'title',
      heading: 'Title',
      also: [
        'Finding',
        'Finding Title',
        'Issue',
        'Vulnerability',
        'Threat',
        'Threat Title',
        'Befund',
        'Titel',
      ],
      plainly: ['Name'],
      always: true,
    }),
    // Copied in two columns: categories of the model, and what else it is classified as.
    categoriesColumn,
    rated('severity', 'Severity', ['Risk', 'Severity Rating', 'Schweregrad']),
    rated('difficulty', 'Difficulty', ['Exploitability', 'Schwierigkeit']),
    targetsColumn,
    proseColumn({
      role: 'description',
      heading: 'Description',
      plainly: ['Summary', 'Details', 'Beschreibung'],
      empty: '',
    }),
    proseColumn({
      role: 'scenario',
      heading: 'Threat Scenario',
      also: ['Exploit Scenario', 'Attack Scenario'],
      plainly: ['Scenario', 'Szenario'],
    }),
    proseColumn({ role: 'justification', heading: 'Justification', plainly: ['Rationale', 'Begründung'] }),
    column<'finding'>({
      role: 'short',
      heading: 'Short term',
      also: ['Recommendation', 'Recommendations', 'Short-term Recommendation', 'Empfehlung'],
      write: ({ recommendations }) => written(recommendations?.short, readProse),
      read: readRecommendations,
    }),
    proseColumn({
      role: 'long',
      heading: 'Long term',
      also: ['Long-term Recommendation'],
      path: 'recommendations.long',
    }),
    classificationColumn,
    choiceColumn({
      role: 'origin',
      heading: 'Origin',
      words: ['report', 'change', 'tabletop', 'discovered'],
    }),
    choiceColumn({
      role: 'state',
      heading: 'Status',
      also: ['Fix Status', 'Remediation Status', 'Disposition'],
      plainly: ['State'],
      path: 'disposition.state',
      words: DISPOSITIONS,
      // What fix reviews have: not assessed again is still open.
      others: {
        resolved: 'remediated',
        fixed: 'remediated',
        'partially resolved': 'partly remediated',
        'partially fixed': 'partly remediated',
        'partially remediated': 'partly remediated',
        unresolved: 'open',
        'not fixed': 'open',
        undetermined: 'open',
        'will not act': 'accepted',
        "won't fix": 'accepted',
        'risk accepted': 'accepted',
      },
      usual: 'open',
    }),
    proseColumn({ role: 'why', heading: 'Decided because', path: 'disposition.why' }),
    lineColumn({ role: 'decidedBy', heading: 'Decided by', path: 'disposition.decidedBy' }),
    lineColumn({ role: 'decidedAt', heading: 'Decided at', path: 'disposition.decidedAt' }),
    lineColumn({ role: 'reviewBy', heading: 'Review by', path: 'disposition.reviewBy' }),
    proseColumn({ role: 'evidence', heading: 'Evidence', path: 'disposition.evidence' }),
    proseColumn({
      role: 'response',
      heading: 'Response procedure',
      path: 'disposition.responseProcedure',
    }),
    yesNoColumn({ role: 'notable', heading: 'Notable', usual: false }),
    ...commonColumns().slice(1),
  ],
  sortedBy: (record: AnyRecord) =>
    record.kind === 'finding' ? (record.number ?? record.ref ?? record.title) : '',
};

/** Reports have both in one cell: "Short term, … Long term, …". */
function readRecommendations(cell: string, row: Reading): void {
  const text = readProse(cell);
  const [, short, long] = /^Short[- ]term[,:]\s+(.*?)\s+Long[- ]term[,:]\s+(.*)$/is.exec(text ?? '') ?? [];
  row.set('recommendations.short', short ?? text);
  if (row.cell('long') === '') row.set('recommendations.long', long);
}
