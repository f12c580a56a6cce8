import { inEnglish } from '../base/t.ts';
import { between, isEmpty, isLayoutOnly, withoutKind } from '../model/diff.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { keptBetween } from '../questions/kept-between.ts';
import { FOUR, questions } from '../questions/questions.ts';

import { consequencesOf, withVerdicts } from '../questions/consequences.ts';
import { consequenceSections, decisionSections } from './consequences.ts';
import { inline } from './markdown.ts';
import { boundariesCrossed, structure } from './structure.ts';

/**
 * A change in the words of the method, as Markdown for a pull request: what it adds, moves, changes and removes,
 * which boundaries that crosses with what guarding them, who gains what by it, which statements it touches, what
 * was decided about that with its reasons, what is still open, and what was answered. In English, as every document.
 */
export function changeMarkdown(before: Model, after: Model, change: RecordOf<'change'>): string {
  return inEnglish(() => {
    const head = [`## ${inline(change.title)}`, aboutLine(change)].filter((text) => text !== '');
    return `${[...head, ...bodyOf(before, after, change), ...answered(change)].join('\n\n')}\n`;
  });
}

/** The difference between two models, as Markdown that a reviewer reads in a minute. */
export function differenceMarkdown(before: Model, after: Model): string {
  return inEnglish(() => {
    const head = '## What this changes in the threat model';
    return `${[head, ...bodyOf(before, after, undefined)].join('\n\n')}\n`;
  });
}

function bodyOf(before: Model, after: Model, change: RecordOf<'change'> | undefined): string[] {
  const diff = withoutKind(between(before, after), 'change');
  if (isEmpty(diff) || isLayoutOnly(diff)) return ['No change to the threat model.'];
  const kept = change?.consequences ?? keptBetween(before, after);
  const decided = withVerdicts(consequencesOf(before, after), kept);
  return [
    ...structure(before, after, diff),
    ...boundariesCrossed(before, after),
    ...consequenceSections(decided),
    ...decisionSections(after, decided),
  ];
}

function aboutLine({ reference, responsible }: RecordOf<'change'>): string {
  const parts = [reference, responsible === undefined ? undefined : `responsible: ${responsible}`];
  return parts.flatMap((part) => (part === undefined ? [] : [inline(part)])).join(' · ');
}

function answered({ answers }: RecordOf<'change'>): string[] {
  const lines = questions
    .filter(({ key }) => answers[key] !== undefined || FOUR.includes(key))
    .map(({ key, ask }) => {
      const given = answers[key];
      const words = given?.words === undefined || given.words === '' ? '' : ` ${inline(given.words)}`;
      return `- ${ask} ${given?.answer ?? 'not answered'}.${words}`;
    });
  return ['**Questions**', lines.join('\n')];
}
