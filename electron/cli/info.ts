import { KINDS } from '../../shared/base/ids.ts';
import type { Kind } from '../../shared/base/ids.ts';
import { ok } from '../../shared/base/result.ts';
import { crossingsOf, insideOf } from '../../shared/analysis/crossings.ts';
import { VERDICTS } from '../../shared/analysis/verdicts.ts';
import type { Verdict } from '../../shared/analysis/verdicts.ts';
import { problems } from '../../shared/model/integrity.ts';
import { definitionOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { inputName, readInput } from './input.ts';
import type { Input } from './input.ts';
import { print, printJson } from './output.ts';
import { today } from './today.ts';
import { columns, count, plain } from './text.ts';

export const info: Command = {
  inputs: ['IN'],
  about: [
    'Says what a project holds: its records by kind, its crossings by verdict, its history, and',
    'whether its records fit together.',
  ],
  options: [jsonOption],
  examples: ['trailmap info harbor.trail', 'trailmap info --json harbor.trail'],
  run,
};

async function run({ inputs: [argument = ''], json }: Call): Promise<Ended> {
  const read = await readInput(argument);
  if (!read.ok) return read;
  const facts = factsOf(argument, read.value);
  if (json) printJson(facts);
  else print(inWords(facts));
  return ok(0);
}

type Facts = ReturnType<typeof factsOf>;

/** The shape of `resources/cli/info.schema.json`. */
function factsOf(argument: string, input: Input) {
  const { model, history, versions, lost } = input;
  const [project] = model.all('project');
  const [newest] = history;
  return {
    command: 'info',
    version: 1,
    in: inputName(argument),
    form: input.form,
    format: input.format,
    bytes: input.bytes,
    project: project ? { id: project.id, name: project.name, summary: project.summary } : null,
    revision: input.revision ?? null,
    lastChange: newest ? { at: newest.at, author: newest.author, label: newest.label } : null,
    versions: versions.map(({ name, revision, at, author }) => ({ name, revision, at, author })),
    records: Object.fromEntries(KINDS.map((kind) => [kind, model.count(kind)])) as Record<Kind, number>,
    unlisted: unlisted(model),
    crossings: crossingNumbers(model),
    problems: problems(model).length,
    lost,
  } as const;
}

/** What is only mentioned or only drawn somewhere is counted apart (SPEC R7). */
function unlisted(model: Model) {
  const of = (kind: 'zone' | 'component' | 'connection'): number =>
    model.all(kind).filter(({ listed }) => !listed).length;
  return { zone: of('zone'), component: of('component'), connection: of('connection') };
}

function crossingNumbers(model: Model) {
  const all = crossingsOf(model, { today: today() });
  const of = (verdict: Verdict): number => all.filter((crossing) => crossing.verdict === verdict).length;
  return {
    total: all.length,
    unguarded: of('unguarded'),
    notStated: of('not stated'),
    partly: of('partly'),
    guarded: of('guarded'),
    alarms: all.filter(({ alarm }) => alarm).length,
    inside: insideOf(model).length,
  };
}

function inWords(facts: Facts): readonly string[] {
  const { project, crossings } = facts;
  const verdicts = [crossings.unguarded, crossings.notStated, crossings.partly, crossings.guarded];
  const parts = VERDICTS.map((verdict, at) => `${verdicts[at] ?? 0} ${verdict}`);
  return [
    plain(project?.name ?? 'A model without a project record'),
    ...columns([
      [
        '  File',
        `${facts.in}, ${facts.form === 'trail' ? 'a project file' : 'JSON'} of format ${facts.format}`,
      ],
      ...historyLines(facts),
    ]),
    '',
    ...columns(recordLines(facts), ['left', 'right']),
    '',
    `${count(crossings.total, 'crossing')}: ${parts.join(', ')}`,
    `${count(crossings.inside, 'connection')} inside a zone`,
    ...trouble(facts),
  ];
}

function historyLines({ revision, lastChange, versions }: Facts): readonly (readonly string[])[] {
  const lines: (readonly string[])[] = [];
  if (revision !== null) lines.push(['  Revision', String(revision)]);
  if (lastChange) lines.push(['  Changed', `${lastChange.at} by ${lastChange.author}: ${lastChange.label}`]);
  if (versions.length > 0) lines.push(['  Versions', versions.map(({ name }) => name).join(', ')]);
  return lines;
}

function recordLines({ records, unlisted: apart }: Facts): readonly (readonly string[])[] {
  const kinds = KINDS.filter((kind) => kind !== 'project' && records[kind] > 0);
  if (kinds.length === 0) return [['  nothing yet']];
  return kinds.map((kind) => {
    const hidden = kind === 'zone' || kind === 'component' || kind === 'connection' ? apart[kind] : 0;
    const note = hidden > 0 ? [`${hidden} of them only mentioned`] : [];
    return [`  ${definitionOf(kind).plural}`, String(records[kind]), ...note];
  });
}

function trouble({ problems: found, lost }: Facts): readonly string[] {
  return [
    ...(found > 0 ? [`${count(found, 'problem')}: trailmap check says which`] : []),
    ...(lost.length > 0
      ? [`${count(lost.length, 'record')} could not be read: trailmap check says which`]
      : []),
  ];
}
