import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { find } from './find.ts';
import { namesOf } from './names.ts';
import type { Entry } from './parse.ts';
import { strong } from './step.ts';
import type { Plan, Say } from './step.ts';

type Statement = Extract<Entry, { what: 'statement' }>;
type Subject = Id<'zone'> | Id<'component'> | Id<'placement'>;

/** Sensitive data, a control, an assumption or a finding, with what it is in, on or about. */
export function planStatement(model: Model, entry: Statement): Plan {
  const { kind, about, whole } = entry;
  const subjects = about.map((name) =>
    kind === 'asset' ? placeCalled(model, name) : subjectCalled(model, name),
  );
  const missing = about.filter((_name, at) => subjects[at] === undefined);
  const known = subjects.filter((each) => each !== undefined);
  if (kind === 'asset' && about.length > 0) return planAsset(model, entry, missing, known);
  // Prose may hold the word itself: where what follows names nothing, it is part of the sentence.
  const [text, of] = missing.length > 0 ? [whole, []] : [entry.text, known];
  const fields = {
    asset: { name: text },
    control: { name: text, guards: { records: [...of] } },
    assumption: { text, about: [...of] },
    finding: { title: text, targets: of.map((record) => ({ record })) },
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
  const places = known.flatMap((id) => (isIdOf('placement', id) ? { placement: id, does: 'stores' } : []));
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

/** What is said of a component is said of it wherever it is placed. */
function subjectCalled(model: Model, name: string): Subject | undefined {
  const placements = namesOf(model).placements(name);
  const components = new Set(placements.map((id) => model.get(id)?.component));
  const [component, another] = components;
  if (component !== undefined && another === undefined) return component;
  const place = placeCalled(model, name);
  return place !== undefined && isIdOf('placement', place) ? model.get(place)?.component : place;
}

function placeCalled(model: Model, name: string): Id<'zone'> | Id<'placement'> | undefined {
  const found = find(model, { name, whole: name, ...inPart(name) }, undefined);
  if (found.is !== 'there') return undefined;
  return 'zone' in found.end ? found.end.zone : found.end.placements[0];
}

/** "Log agent in Data" names one of several placements. */
function inPart(typed: string): { name?: string; zone?: string } {
  const at = typed.toLowerCase().lastIndexOf(' in ');
  return at === -1 ? {} : { name: typed.slice(0, at).trim(), zone: typed.slice(at + 4).trim() };
}
