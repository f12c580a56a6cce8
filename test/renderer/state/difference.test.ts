import { afterEach, describe, expect, it } from 'vitest';
import { must } from '../../../shared/base/assert.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { speak } from '../../../shared/base/t.ts';
import { create } from '../../../shared/model/create.ts';
import { apply, between, reverse } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { beforeChange } from '../../../renderer/state/difference/before-change.ts';
import { differenceCounts, differenceGroups } from '../../../renderer/state/difference/rows.ts';
import { GUARDED, PROVED } from '../canvas/harbor-guarded.ts';
import { changed } from '../canvas/harbor.ts';

function lines(before: Model, after: Model): string[] {
  return differenceGroups(before, after, between(before, after)).flatMap(({ title, rows }) =>
    rows.map(
      ({ became, name, says }) => `${title}: ${name} ${became}${says.map((text) => `; ${text}`).join('')}`,
    ),
  );
}

const withRecords = (model: Model, ...records: AnyRecord[]) =>
  model.replacing(new Map(records.map((record) => [record.id, record])));
const without = (model: Model, ...ids: Id[]) => model.replacing(new Map(ids.map((id) => [id, undefined])));

afterEach(() => speak('en', {}));

describe('a difference in the words of the method', () => {
  it('is nothing between a model and itself, and nothing for layout', () => {
    const moved = withRecords(GUARDED, create('view', 'view:map', { name: 'Map' }));
    expect(lines(GUARDED, GUARDED)).toEqual([]);
    expect(lines(GUARDED, moved)).toEqual([]);
  });

  it('says a new component once, with where it is, and another placement of an old one as such', () => {
    const after = withRecords(
      GUARDED,
      create('component', 'component:pages', { name: 'pages' }),
      create('placement', 'placement:pages', { component: 'component:pages', zone: 'zone:edge' }),
      create('placement', 'placement:store2', { component: 'component:store', zone: 'zone:edge' }),
    );
    expect(lines(GUARDED, after)).toEqual([
      'Components: pages added; in Edge',
      'Components: store added; also in Edge',
    ]);
    expect(lines(after, GUARDED)).toEqual([
      'Components: pages removed; was in Edge',
      'Components: store removed; no longer in Edge',
    ]);
  });

  it('says from where to where a component moved, and what its connections cross instead', () => {
    const after = changed(GUARDED, 'placement:orders', { zone: 'zone:edge' });
    expect(lines(GUARDED, after)).toEqual([
      'Components: orders moved; Services → Edge',
      'Connections: Place an order changed; crossed Edge → Services, now stays inside Edge',
      'Connections: Read an order changed; crossed Data → Services, now crosses Data → Edge',
    ]);
  });

  it('says what a protection is instead of what', () => {
    const after = changed(GUARDED, 'connection:page', { protections: [PROVED] });
    expect(lines(GUARDED, after)).toEqual([
      'Connections: Ask for a page changed; unguarded → not stated; caller: no → client certificate',
    ]);
  });

  it('says of lists what came and went, and of a word what it was', () => {
    const key = create('asset', 'asset:key', { name: 'Signing key' });
    const before = withRecords(GUARDED, key);
    const after = changed(before, 'actor:outsider', {
      intent: 'malicious',
      holds: [key.id],
      access: [{ manner: 'may use', place: 'zone:edge' }],
    });
    expect(lines(before, after)).toEqual([
      'Threat actors: Outsider changed; intent: unknown → malicious; holds: + Signing key; access: + may use Edge, − is there Internet',
    ]);
  });

  it('says in another language what is one of a few, and what people wrote as they wrote it', () => {
    speak('de', { unknown: 'unbekannt', malicious: 'böswillig', nothing: 'nichts' });
    const after = changed(GUARDED, 'actor:outsider', { intent: 'malicious', summary: 'malicious' });
    expect(lines(GUARDED, after)).toEqual([
      'Threat actors: Outsider changed; summary: nichts → malicious; intent: unbekannt → böswillig',
    ]);
  });

  it('counts what became what', () => {
    const after = without(GUARDED, 'connection:page', 'actor:stranger');
    const groups = differenceGroups(GUARDED, after, between(GUARDED, after));
    expect([...differenceCounts(groups)]).toEqual([['removed', 2]]);
    expect(groups.map(({ title }) => title)).toEqual(['Connections', 'Threat actors']);
  });
});

describe('a model without a change that has landed', () => {
  const after = changed(without(GUARDED, 'connection:read'), 'zone:edge', { name: 'Rim', external: true });
  const landed = between(GUARDED, withRecords(after, create('zone', 'zone:new', { name: 'New' })));
  const today = apply(GUARDED, landed);

  it('is the model before it, where nothing happened since', () => {
    expect(between(beforeChange(today, landed), GUARDED)).toEqual({ added: {}, updated: {}, removed: {} });
    expect(apply(today, reverse(landed)).get('zone:edge')).toEqual(
      beforeChange(today, landed).get('zone:edge'),
    );
  });

  it('keeps what was changed again since', () => {
    const later = changed(without(today, 'zone:new'), 'zone:edge', { name: 'Border' });
    const before = beforeChange(later, landed);
    expect(must(before.get('zone:edge'), 'no edge')).toMatchObject({ name: 'Border', external: false });
    expect(before.has('connection:read')).toBe(true);
  });
});
