import type { ReactNode } from 'react';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { find } from './find.ts';
import { strong } from './marks.tsx';
import { namesOf } from './names.ts';
import type { Entry } from './parse.ts';
import type { Plan } from './step.ts';
import { rich } from '../../words/t.ts';

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
  return { says: [sayAdded(model, kind, text, of)], step: { what: 'record', kind, fields } };
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
    return {
      says: [
        missing.length > 0
          ? rich('There is no component called <b>{name}</b>.', { name, b: strong })
          : rich('Data lies in components; a zone is <b>{name}</b>.', { name, b: strong }),
      ],
    };
  }
  const fields = { name: entry.text, places };
  return {
    says: [sayAdded(model, 'asset', entry.text, known)],
    step: { what: 'record', kind: 'asset', fields },
  };
}

function sayAdded(
  model: Model,
  kind: Statement['kind'],
  text: string,
  subjects: readonly Subject[],
): ReactNode {
  const names = subjects.map((id) => recordName(model, id)).join(', ');
  return names === '' ? sayAlone(kind, text) : sayWith(kind, text, names);
}

function sayAlone(kind: Statement['kind'], text: string): ReactNode {
  const values = { text, b: strong };
  switch (kind) {
    case 'asset':
      return rich('Adds an asset: <b>{text}</b>.', values);
    case 'control':
      return rich('Adds a control: <b>{text}</b>.', values);
    case 'assumption':
      return rich('Adds an assumption: <b>{text}</b>.', values);
    case 'finding':
      return rich('Adds a finding: <b>{text}</b>.', values);
  }
}

/** With what it is in, on or about. */
function sayWith(kind: Statement['kind'], text: string, names: string): ReactNode {
  const values = { text, names, b: strong };
  switch (kind) {
    case 'asset':
      return rich('Adds an asset: <b>{text}</b>, stored by {names}.', values);
    case 'control':
      return rich('Adds a control: <b>{text}</b>, on {names}.', values);
    case 'assumption':
      return rich('Adds an assumption: <b>{text}</b>, about {names}.', values);
    case 'finding':
      return rich('Adds a finding: <b>{text}</b>, on {names}.', values);
  }
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
