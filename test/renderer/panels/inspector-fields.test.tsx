import './no-host.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { create } from '../../../shared/model/create.ts';
import { definitionOf, fieldOf, nameOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { One } from '../../../renderer/panels/inspector/inspector.tsx';
import { formOf } from '../../../renderer/panels/inspector/fields/form-of.ts';
import type { Form, Part } from '../../../renderer/panels/inspector/fields/form-of.ts';
import { ProtectionFields } from '../../../renderer/panels/inspector/protection-fields.tsx';
import { WORDS } from '../../../renderer/panels/inspector/fields/words.ts';
import { NOT_SHOWN, firstParts, moreParts } from '../../../renderer/panels/inspector/fields/plan.ts';
import { recordLabel } from '../../../renderer/panels/inspector/record-label.ts';

/*
 * Whatever a schema lets people say is shown in the inspector of its kind. Each field of each kind is filled with words
 * that stand nowhere else, the inspector is drawn, and the words are looked for in it.
 */

/** Fields that stand in the page only as what they do. */
const SEEN_OTHERWISE: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  change: {
    draft: 'a button shows what it changes, and lists what it touches',
    landed: 'a button shows what it changed, and lists what it touched',
  },
};

let words = 0;
const word = () => `word${(words += 1)}x`;

/** A value for a form, with words of its own wherever there is room for them. */
function filled(form: Form): unknown {
  switch (form.is) {
    case 'text':
      return word();
    case 'day':
      return `2026-0${1 + ((words += 1) % 9)}-1${words % 10}`;
    case 'number':
      return 41 + ((words += 1) % 50);
    case 'flag':
      return true;
    case 'choice':
      return form.values.at(-1);
    case 'fixed':
      return form.value;
    case 'id':
      return otherOf(form.kinds.find((kind) => kind !== 'project') ?? 'zone');
    case 'list':
      return [filled(form.item)];
    case 'object':
      return Object.fromEntries(form.parts.map(({ name, form: part }) => [name, filled(part)]));
    case 'one of':
      return filled(form.options.at(-1)?.form ?? { is: 'flag' });
    case 'entries':
      return { [word()]: filled(form.item) };
  }
}

function otherOf(kind: Kind): Id {
  return `${kind}:other`;
}

/** What of a value has to be readable: words, dates, numbers, chosen words, and the names of what is named. */
function readable(model: Model, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => readable(model, each));
  if (typeof value === 'object' && value !== null) {
    // A key names an option inside its connection, and is nobody's words.
    const said = Object.entries(value).filter(([name]) => name !== 'key');
    return said.flatMap(([name, each]) =>
      /^word\d+x$/.test(name) ? [name, ...readable(model, each)] : readable(model, each),
    );
  }
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  return model.has(value as Id) ? [recordLabel(model, value as Id)] : [value];
}

function partsOf(kind: Kind): readonly Part[] {
  const form = formOf(definitionOf(kind).schema);
  if (form.is !== 'object') throw new Error('a record is an object');
  return form.parts;
}

/** One other record of each kind, to be named. */
function others(): AnyRecord[] {
  const fields: Partial<Record<Kind, object>> = {
    project: { name: 'Example' },
    placement: { component: 'component:other', zone: 'zone:other' },
    connection: { name: 'Other connection', from: { zone: 'zone:other' }, to: { zone: 'zone:other' } },
    path: { name: 'Other path', actors: { any: true }, from: { any: true }, to: { any: true } },
    assumption: { text: 'Other statement' },
    finding: { title: 'Other finding' },
    change: { title: 'Other change' },
    scenario: { title: 'Other scenario' },
    review: { of: { part: 'zones' }, by: 'Nobody', at: '2026-01-01', revision: 0 },
    dismissal: { check: 'some-check', why: 'because', by: 'Nobody', at: '2026-01-01' },
  };
  return KINDS.map((kind) =>
    create(kind, otherOf(kind) as never, (fields[kind] ?? { name: `Other ${kind}` }) as never),
  );
}

/** A record of which everything is said that an inspector shows. */
function full(kind: Kind): AnyRecord {
  const said = Object.fromEntries(
    partsOf(kind)
      .filter(({ name }) => name !== 'id' && name !== 'kind' && !isSeenOtherwise(kind, name))
      .map(({ name, form }) => [name, filled(form)]),
  );
  return definitionOf(kind).schema.parse({
    ...said,
    ...FITTING[kind],
    id: `${kind}:full`,
    kind,
  }) as AnyRecord;
}

/** Where what is shown hangs together with something else of the record. */
const FITTING: Partial<Record<Kind, object>> = {
  actor: {
    accessIs: 'one of',
    access: [
      { manner: 'is there', place: 'zone:other', basis: word() },
      { manner: 'acts as', actor: 'actor:other', basis: word() },
    ],
  },
  connection: { from: { zone: 'zone:other' }, to: { placements: ['placement:other'] } },
  project: { phase: 'design', phases: [{ name: 'design', keeps: ['zones'], checkpoint: 'review' }] },
  control: { guards: { records: ['zone:other'] } },
  placement: { component: 'component:other', zone: 'zone:other' },
};

function isSeenOtherwise(kind: Kind, field: string): boolean {
  return SEEN_OTHERWISE[kind]?.[field] !== undefined || notShown(kind, field);
}

function notShown(kind: Kind, field: string): boolean {
  return [...(NOT_SHOWN['every kind'] ?? []), ...(NOT_SHOWN[kind] ?? [])].includes(field);
}

const nothing = () => undefined;

function drawn(model: Model, record: AnyRecord): string {
  const inspector = renderToStaticMarkup(<One model={model} record={record} />);
  if (record.kind !== 'connection') return inspector;
  // A line for each option; the rest of one is shown when somebody presses its line.
  const options = record.protections.map((option) =>
    renderToStaticMarkup(
      <ProtectionFields model={model} option={option} onChange={nothing} onRemove={nothing} />,
    ),
  );
  return [inspector, ...options].join('');
}

describe.each(KINDS)('the inspector of a %s', (kind) => {
  const record = full(kind);
  const model = Model.of(
    // There is one project: the full one stands for it.
    [...others().filter((other) => kind !== 'project' || other.kind !== 'project'), record],
  );
  const html = drawn(model, record);
  const fields = partsOf(kind)
    .map(({ name }) => name)
    .filter((name) => !isSeenOtherwise(kind, name));

  it.each(fields)('shows what its field %s says', (field) => {
    const said = readable(model, fieldOf(record, field));
    for (const text of said) expect(html).toContain(text.replaceAll('&', '&amp;'));
  });

  it('leads to what refers to it', () => {
    if (kind === 'project' || kind === 'view') return;
    const assumption = create('assumption', 'assumption:speaks', {
      text: 'It is spoken of.',
      about: [record.id],
    });
    expect(drawn(Model.of([...model.records(), assumption]), record)).toContain('It is spoken of.');
  });

  it('says its name', () => {
    const name = nameOf(record);
    if (name !== undefined) expect(html).toContain(name);
  });
});

/** The names of all fields that a form asks for, however deep. */
function namesIn(form: Form): string[] {
  if (form.is === 'list' || form.is === 'entries') return namesIn(form.item);
  if (form.is === 'one of') return form.options.flatMap((option) => namesIn(option.form));
  if (form.is !== 'object') return [];
  return form.parts.flatMap((part) => (part.form.is === 'fixed' ? [] : [part.name, ...namesIn(part.form)]));
}

describe('what fields are called', () => {
  it.each(KINDS)('can be said in every language: all of a %s', (kind) => {
    const entered = [...firstParts(kind), ...moreParts(kind)];
    const names = entered.flatMap(({ name, form }) => [name, ...namesIn(form)]);
    expect(names.filter((name) => WORDS[name] === undefined)).toEqual([]);
  });
});

describe('fields that no inspector shows', () => {
  it('are fields that there are', () => {
    for (const [kind, fields] of Object.entries(NOT_SHOWN)) {
      if (kind === 'every kind') continue;
      const there = partsOf(kind as Kind).map(({ name }) => name);
      expect(there).toEqual(expect.arrayContaining([...fields]));
    }
  });
});
