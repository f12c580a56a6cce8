import type { Id } from '../../../shared/base/ids.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { find } from './find.ts';
import type { Entry } from './parse.ts';
import { strong } from './step.ts';
import type { Plan, Say } from './step.ts';

type Statement = Extract<Entry, { what: 'statement' }>;
type Subject = Id<'zone'> | Id<'placement'>;

/** Sensitive data, a control, an assumption or a finding, with what it is in, on or about. */
export function planStatement(model: Model, entry: Statement): Plan {
  const { kind, about, whole } = entry;
  const subjects = about.map((name) => subjectOf(model, name));
  const missing = about.filter((_name, at) => subjects[at] === undefined);
  const known = subjects.filter((each) => each !== undefined);
  if (kind === 'asset' && about.length > 0) return planAsset(model, entry, missing, known);
  // Prose may hold the word itself: where what follows names nothing, it is part of the sentence.
  const [text, of] = missing.length > 0 ? [whole, []] : [entry.text, known];
  const fields = {
    asset: { name: text },
    control: { name: text, guards: { records: of.map((id) => thingOf(model, id)) } },
    assumption: { text, about: of.map((id) => thingOf(model, id)) },
    finding: { title: text, targets: of.map((id) => ({ record: thingOf(model, id) })) },
  }[kind];
  const joint = kind === 'assumption' ? 'about' : 'on';
  return { says: sayAdded(model, entry, text, joint, of), step: { what: 'record', kind, fields } };
}

function planAsset(
  model: Model,
  entry: Statement,
  missing: readonly string[],
  known: readonly Subject[],
): Plan {
  const places = known.flatMap((id) =>
    id.startsWith('placement:') ? { placement: id as Id<'placement'>, does: 'stores' } : [],
  );
  if (missing.length > 0 || places.length < known.length) {
    const name = missing[0] ?? entry.about[0] ?? '';
    const text = missing.length > 0 ? 'There is no component called ' : 'Data lies in components; a zone is ';
    return { says: [{ text }, strong(name), { text: '.' }] };
  }
  const fields = { name: entry.text, places };
  return {
    says: sayAdded(model, entry, entry.text, 'stored by', known),
    step: { what: 'record', kind: 'asset', fields },
  };
}

function sayAdded(
  model: Model,
  { kind }: Statement,
  text: string,
  joint: string,
  subjects: readonly Subject[],
): Say[] {
  const { label } = definitionOf(kind);
  const names = subjects.map((id) => recordName(model, id)).join(', ');
  const where = names === '' ? '.' : `, ${joint} ${names}.`;
  const article = /^[aeiou]/.test(label) ? 'an' : 'a';
  return [{ text: `Adds ${article} ${label}: ` }, strong(text), { text: where }];
}

function subjectOf(model: Model, name: string): Subject | undefined {
  const found = find(model, { name, whole: name, ...inPart(name) }, undefined);
  if (found.is !== 'there') return undefined;
  return 'zone' in found.end ? found.end.zone : found.end.placements[0];
}

/** "Log agent in Data" names one of several placements. */
function inPart(typed: string): { name?: string; zone?: string } {
  const at = typed.toLowerCase().lastIndexOf(' in ');
  return at === -1 ? {} : { name: typed.slice(0, at).trim(), zone: typed.slice(at + 4).trim() };
}

/** What is said of a component is said of it wherever it is placed. */
function thingOf(model: Model, id: Subject): Id {
  return id.startsWith('placement:') ? (model.get(id as Id<'placement'>)?.component ?? id) : id;
}
