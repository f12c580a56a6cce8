import type { RecordOf } from '../../../shared/model/kinds.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { t, word } from '../../words/t.ts';

const { line, prose, choice, yesNo, day, words, everyRecord } = columnsOf('finding');

export const findings: KindTable<'finding'> = {
  kind: 'finding',
  title: t('Findings'),
  columns: [
    line(t('Title'), 'title', { width: 260 }),
    line(t('Number'), 'number', { width: 80 }),
    {
      ...line(t('Severity'), 'severity', { width: 110, suggestions: (model) => scale(model, 'severity') }),
      order: ({ severity }, model) => scale(model, 'severity').indexOf(severity ?? ''),
    },
    {
      ...line(t('Difficulty'), 'difficulty', {
        width: 110,
        suggestions: (model) => scale(model, 'difficulty'),
      }),
      order: ({ difficulty }, model) => scale(model, 'difficulty').indexOf(difficulty ?? ''),
    },
    // A decision has a reason, a person and a day: it is made in the room of findings.
    words(t('Standing'), ({ disposition }) => word(disposition.state), { width: 120 }),
    line(t('Decided by'), 'disposition.decidedBy', { width: 130 }),
    day(t('Review by'), 'disposition.reviewBy'),
    words(t('Concerns'), (finding, model) => concerns(finding, model), { width: 200 }),
    words(t('Categories'), ({ categories }, model) =>
      categories.map(({ category }) => recordName(model, category)).join(', '),
    ),
    prose(t('Description'), 'description'),
    prose(t('Justification'), 'justification', { later: true }),
    prose(t('Scenario'), 'scenario', { later: true }),
    prose(t('Response procedure'), 'disposition.responseProcedure', { later: true }),
    yesNo(t('Notable'), 'notable', { later: true }),
    choice(t('Origin'), 'origin', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Standing'), of: ({ disposition }) => word(disposition.state) },
    { title: t('Severity'), of: ({ severity = t('not rated') }) => severity },
  ],
  fresh: { command: 'finding.create', args: { fields: { title: 'New finding', origin: 'discovered' } } },
  empty: t('A finding is a risk, with what was decided about it. Make one in the room of findings.'),
};

function scale(model: Model, name: 'severity' | 'difficulty'): readonly string[] {
  return (model.all('project')[0]?.scales[name].values ?? []).map(({ value }) => value);
}

function concerns({ targets }: RecordOf<'finding'>, model: Model): string {
  return targets
    .map((target) => {
      if ('record' in target) return recordName(model, target.record);
      if ('componentsOf' in target) {
        return t('the components of {zone}', { zone: recordName(model, target.componentsOf) });
      }
      return 'words' in target ? target.words : t('everything');
    })
    .join(', ');
}
