import { t, word } from '../base/t.ts';
import { nameOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { ChangeVerdict } from '../model/records/change.ts';
import type { Consequence, Decided, Rule } from '../questions/consequences.ts';
import { inline } from './markdown.ts';

/** More than so many lines under one consequence are counted, not told: a reviewer has a minute. */
const MOST = 4;

const STATEMENTS: ReadonlySet<Rule> = new Set(['property broken', 'assumption touched']);
/** Told by the boundaries already. */
const BOUNDARIES: ReadonlySet<Rule> = new Set([
  'crossing added',
  'crossing changed',
  'crossing weaker',
  'crossing stronger',
  'crossing gone',
]);

/** What follows: statements that it breaks or touches, then who gains and loses what. */
export function consequenceSections(decided: readonly Decided[]): string[] {
  const all = decided.map(({ consequence }) => consequence);
  const statements = all.filter(({ rule }) => STATEMENTS.has(rule));
  const others = all.filter(({ rule }) => !STATEMENTS.has(rule) && !BOUNDARIES.has(rule));
  return [...section('What it touches', statements), ...section('Who gains what', others)];
}

function section(title: string, consequences: readonly Consequence[]): string[] {
  if (consequences.length === 0) return [];
  return [`**${title}**`, consequences.flatMap(linesOf).join('\n')];
}

function linesOf({ rule, sentence, details }: Consequence): string[] {
  const word = rule === 'assumption touched' ? 'Does it still hold? ' : '';
  const more = details.length - MOST;
  return [
    `- ${word}${inline(sentence)}`,
    ...details.slice(0, MOST).map((line) => `  - ${inline(line)}`),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ];
}

/** Who decided what with which reasons until when; and what is undecided. */
export function decisionSections(model: Model, decided: readonly Decided[]): string[] {
  const settled = decided.flatMap(({ consequence, verdict }) =>
    verdict ? [`- ${inline(consequence.sentence)} ${verdictWords(model, verdict)}`] : [],
  );
  const open = decided
    .filter((one) => one.open)
    .map(({ consequence, before }) => {
      const again = before ? ' (decided before, on other facts)' : '';
      return `- ${inline(consequence.sentence)}${again}`;
    });
  return [
    ...(settled.length > 0 ? ['**Decided**', settled.join('\n')] : []),
    ...(open.length > 0 ? ['**Undecided**', open.join('\n')] : []),
  ];
}

const WORDS: Readonly<Record<ChangeVerdict['is'], () => string>> = {
  fine: () => t('Fine'),
  control: () => t('A control answers it'),
  revised: () => t('The design was revised'),
  assumption: () => t('The assumption was looked at'),
  finding: () => t('Recorded as a risk'),
};

/** A verdict in a sentence: `Recorded as a risk, accepted: until Q1 (Ada, 2026-11-20; review by …).` */
export function verdictWords(model: Model, verdict: ChangeVerdict): string {
  const record = verdict.record && model.get(verdict.record);
  const name = record && nameOf(record);
  const state =
    record?.kind === 'finding'
      ? record.disposition.state
      : record?.kind === 'control'
        ? record.state
        : record?.kind === 'assumption'
          ? record.validity
          : undefined;
  const what = [
    WORDS[verdict.is](),
    ...(name === undefined ? [] : [t('“{name}”', { name: inline(name) })]),
    ...(state === undefined ? [] : [word(state)]),
  ].join(', ');
  const why = verdict.why === undefined || verdict.why === '' ? '' : `: ${inline(verdict.why)}`;
  const until = record?.kind === 'finding' ? record.disposition.reviewBy : undefined;
  const who = [
    verdict.by === undefined ? undefined : inline(verdict.by),
    verdict.at?.slice(0, 10),
    until === undefined ? undefined : t('review by {day}', { day: until.slice(0, 10) }),
  ].filter((part) => part !== undefined);
  return `→ ${what}${why}${who.length > 0 ? ` (${who.join(', ')})` : ''}.`;
}
