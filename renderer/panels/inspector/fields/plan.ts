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

/** The few fields that no inspector shows. */
export const NOT_SHOWN: Readonly<Partial<Record<Kind | 'every kind', readonly string[]>>> = {
  // A record is named by its name, and its kind stands above that in words.
  'every kind': ['id', 'kind'],
  // The wizard asks the questions, and shows the consequences with their verdicts; checkpoints are signed in the room of
  // changes, where their texts stand.
  change: ['answers', 'consequences', 'checkpoints'],
  // What can be seen on the map, and is changed there and above it.
  view: ['positions', 'layers', 'also', 'hidden'],
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
    ...(NOT_SHOWN['every kind'] ?? []),
    ...(NOT_SHOWN[kind] ?? []),
  ]);
  return partsOf(kind).filter(({ name }) => !elsewhere.has(name));
}
