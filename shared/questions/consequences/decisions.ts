import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import { t, word } from '../../base/t.ts';
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

type State = RecordOf<'control'>['state'];

const STRENGTH: Readonly<Record<State, number>> = {
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
        asks: 'verdict',
        say: () => ({ sentence: weakerWords(was.name, now?.state, where) }),
        facts: () => [was.name, now?.state ?? 'removed', ...where.map(inQuotes)],
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
        asks: 'nothing',
        say: () => ({
          sentence: t('{name} is only {state}: {where} counts on it.', {
            name: control.name,
            state: word(control.state),
            where: listWords(where.map(inQuotes)),
          }),
        }),
        facts: () => [control.state, ...where.map(inQuotes)],
      }),
    ];
  });
  return [...weaker, ...designed];
}

function protectedBy(model: Model, control: Id<'control'>): string[] {
  const connections = new Set(protectionsOf(model, control).map(({ connection }) => connection));
  return [...connections].flatMap((id) => {
    const connection = model.get(id);
    return connection ? [connectionName(model, connection)] : [];
  });
}

function inQuotes(name: string): string {
  return t('“{name}”', { name });
}

/** Without a state it is gone. */
function weakerWords(name: string, state: State | undefined, where: readonly string[]): string {
  if (where.length === 0) {
    return state === undefined
      ? t('Control {name} is removed.', { name })
      : t('Control {name} is now {state}.', { name, state: word(state) });
  }
  const about = { name, where: listWords(where.map(inQuotes)) };
  return state === undefined
    ? t('Control {name} is removed; {where} rests on it.', about)
    : t('Control {name} is now {state}; {where} rests on it.', { ...about, state: word(state) });
}

/** An accepted risk near a change was accepted for another system: it is asked again. */
function findings({ after, gains, diff }: Change): Consequence[] {
  return gains.touched.flatMap((touched) => {
    const { record } = touched;
    if (!isIdOf('finding', record) || diff.added[record]) return [];
    const finding = after.get(record);
    if (!finding || CLOSED.has(finding.disposition.state)) return [];
    const { title, disposition } = finding;
    const accepted = disposition.state === 'accepted';
    return [
      consequence(accepted ? 'accepted risk touched' : 'finding touched', [record], {
        asks: accepted ? 'confirmation' : 'nothing',
        say: () => ({
          sentence: accepted
            ? t('The accepted risk “{title}” speaks of what changes here. Is it still accepted?', { title })
            : t('The finding “{title}” ({state}) speaks of what changes here.', {
                title,
                state: word(disposition.state),
              }),
          details: touched.because,
        }),
        facts: ({ details }) => [...details, disposition.state],
      }),
    ];
  });
}

const CLOSED: ReadonlySet<string> = new Set(['not applicable', 'withdrawn', 'remediated']);
