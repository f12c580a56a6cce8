import type { Kind } from '../../../../shared/base/ids.ts';
import { definitionOf } from '../../../../shared/model/kinds.ts';
import { formOf } from './form-of.ts';
import type { Part } from './form-of.ts';

interface Plan {
  /** Shown by the inspector of the kind in a way of its own. */
  readonly own: readonly string[];
  /** Always in sight, in this order. */
  readonly first: readonly string[];
}

/** Where each field of a record stands in its inspector. What is not named here stands below *More fields*. */
const PLANS: Readonly<Record<Kind, Plan>> = {
  project: { own: ['name', 'summary', 'scope', 'responsible', 'phase'], first: ['marking', 'updated'] },
  zone: {
    own: ['name', 'summary', 'external', 'parent'],
    first: ['boundary', 'aliases', 'part', 'nesting', 'sharesFate', 'instanceOf'],
  },
  component: {
    own: ['name', 'summary', 'type', 'technology', 'inScope'],
    first: ['scopeReason', 'aliases', 'part', 'placementsAre'],
  },
  placement: { own: ['component', 'zone', 'condition'], first: ['howMany', 'optional', 'parent'] },
  connection: {
    own: ['name', 'from', 'to', 'opener', 'data', 'dataBack', 'protections'],
    first: ['type', 'arrives', 'answers', 'through', 'intendedAsOpen'],
  },
  actor: { own: ['name', 'summary', 'intent', 'access', 'accessIs'], first: ['holds', 'aliases'] },
  path: {
    own: ['name', 'description'],
    first: ['actors', 'from', 'to', 'connections', 'foothold', 'leansOn'],
  },
  asset: {
    own: ['name', 'summary', 'type'],
    first: ['confidentiality', 'integrity', 'availability', 'places', 'aliases'],
  },
  assumption: {
    own: ['text', 'validity', 'evidence'],
    first: ['type', 'about', 'rule', 'reviews', 'toldUsers'],
  },
  category: { own: ['maturity'], first: ['name', 'code', 'meaning', 'used'] },
  control: {
    own: ['name', 'summary', 'state'],
    first: ['category', 'identifier', 'guards', 'verifications', 'restsOn', 'toldUsers'],
  },
  finding: {
    own: ['severity', 'difficulty'],
    first: ['number', 'title', 'description', 'targets', 'disposition', 'categories', 'recommendations'],
  },
  change: { own: ['state', 'landed', 'draft'], first: ['title', 'reference', 'responsible'] },
  scenario: { own: [], first: ['title', 'objective', 'actor', 'steps', 'played', 'outcome'] },
  review: { own: [], first: ['of', 'by', 'at', 'revision'] },
  dismissal: { own: [], first: ['check', 'subject', 'why', 'by', 'at'] },
  view: { own: [], first: ['name', 'shows'] },
};

/** The few fields that no inspector shows, and why. */
export const NOT_SHOWN: Readonly<Partial<Record<Kind | 'every kind', Readonly<Record<string, string>>>>> = {
  'every kind': {
    id: 'names the record inside the model; people name it by its name',
    kind: 'stands above the name, in words',
  },
  change: {
    answers: 'the wizard asks the questions, and shows what was answered',
    consequences: 'the wizard shows them with their verdicts, and asks again where facts changed',
    checkpoints: 'signed in the room of changes, where their texts stand',
  },
  view: {
    positions: 'seen and moved on the map',
    layers: 'switched on and off above the map',
    also: 'chosen above the map',
    hidden: 'hidden and brought back on the map',
  },
};

function partsOf(kind: Kind): readonly Part[] {
  const form = formOf(definitionOf(kind).schema);
  return form.is === 'object' ? form.parts : [];
}

/** The fields that stand in sight, in their order. */
export function firstParts(kind: Kind): Part[] {
  const parts = partsOf(kind);
  return PLANS[kind].first.flatMap((name) => parts.find((part) => part.name === name) ?? []);
}

/** All others that can be said of a record of the kind. */
export function moreParts(kind: Kind): Part[] {
  const { own, first } = PLANS[kind];
  const elsewhere = new Set([
    ...own,
    ...first,
    ...Object.keys(NOT_SHOWN['every kind'] ?? {}),
    ...Object.keys(NOT_SHOWN[kind] ?? {}),
  ]);
  return partsOf(kind).filter(({ name }) => !elsewhere.has(name));
}
