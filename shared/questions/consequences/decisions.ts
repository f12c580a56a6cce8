import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { connectionName, protectionsOf } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { listWords } from '../../analysis/path-words.ts';
import { consequence } from './consequence.ts';
import type { Change, Consequence } from './consequence.ts';

/** Controls that the change weakens or only designs, and findings whose subject it touches. */
export function decisionConsequences(change: Change): Consequence[] {
  return [...controls(change), ...findings(change)];
}

const STRENGTH: Readonly<Record<RecordOf<'control'>['state'], number>> = {
  retired: 0,
  failed: 0,
  planned: 1,
  designed: 2,
  implemented: 3,
  verified: 4,
};

function controls(change: Change): Consequence[] {
  const { before, after, diff } = change;
  const weaker = before.all('control').flatMap((was) => {
    const now = after.get(was.id);
    if (now && STRENGTH[now.state] >= STRENGTH[was.state]) return [];
    const where = protectedBy(before, was.id);
    return [
      consequence('control weaker', [was.id], {
        sentence: `Control ${was.name} ${now ? `is now ${now.state}` : 'is removed'}${where.length > 0 ? `; ${listWords(where)} rests on it` : ''}.`,
        facts: [was.name, now?.state ?? 'removed', ...where],
        asks: 'verdict',
      }),
    ];
  });
  const designed = after.all('control').flatMap((control) => {
    const touched = diff.added[control.id] !== undefined || diff.updated[control.id] !== undefined;
    if (!touched || (control.state !== 'planned' && control.state !== 'designed')) return [];
    const where = protectedBy(after, control.id);
    if (where.length === 0) return [];
    return [
      consequence('control only designed', [control.id], {
        sentence: `${control.name} is only ${control.state}: ${listWords(where)} counts on it.`,
        facts: [control.state, ...where],
        asks: 'nothing',
      }),
    ];
  });
  return [...weaker, ...designed];
}

function protectedBy(model: Model, control: Id<'control'>): string[] {
  const connections = new Set(protectionsOf(model, control).map(({ connection }) => connection));
  return [...connections].flatMap((id) => {
    const connection = model.get(id);
    return connection ? [`“${connectionName(model, connection)}”`] : [];
  });
}

/** An accepted risk near a change was accepted for another system: it is asked again. */
function findings({ after, gains, diff }: Change): Consequence[] {
  return gains.touched.flatMap(({ record, because }) => {
    if (!isIdOf('finding', record) || diff.added[record]) return [];
    const finding = after.get(record);
    if (!finding || CLOSED.has(finding.disposition.state)) return [];
    const accepted = finding.disposition.state === 'accepted';
    return [
      consequence(accepted ? 'accepted risk touched' : 'finding touched', [record], {
        sentence: accepted
          ? `The accepted risk “${finding.title}” speaks of what changes here. Is it still accepted?`
          : `The finding “${finding.title}” (${finding.disposition.state}) speaks of what changes here.`,
        details: because,
        facts: [...because, finding.disposition.state],
        asks: accepted ? 'confirmation' : 'nothing',
      }),
    ];
  });
}

const CLOSED: ReadonlySet<string> = new Set(['not applicable', 'withdrawn', 'remediated']);
