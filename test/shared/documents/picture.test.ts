import { beforeAll, describe, expect, it } from 'vitest';
import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import { VERDICTS } from '../../../shared/analysis/verdicts.ts';
import { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { drawn, sampleModel, somewhere } from './picture-drawing.ts';
import type { Drawing } from './picture-drawing.ts';

const SAMPLE = sampleModel();
const KINDS = ['zone', 'placement', 'connection', 'actor'] as const;

let picture: Drawing;
beforeAll(async () => {
  picture = await drawn(SAMPLE, {});
}, 60_000);

describe('the picture of the sample', () => {
  it('shows every zone, placement, connection and actor once, and nothing else', () => {
    const drawnOnce = picture.ids().filter((id) => !id.includes('#'));
    expect(drawnOnce.toSorted()).toEqual(
      KINDS.flatMap((kind) => SAMPLE.all(kind).map(({ id }) => id)).toSorted(),
    );
  });

  it('has the name of every zone, component and actor as text', () => {
    for (const zone of SAMPLE.all('zone')) expect(picture.texts(picture.of(zone.id))).toEqual([zone.name]);
    for (const actor of SAMPLE.all('actor'))
      expect(picture.texts(picture.of(actor.id))).toEqual([actor.name]);
    for (const { id, component } of SAMPLE.all('placement')) {
      const said = SAMPLE.get(component);
      const under = [said?.type, said?.technology].filter(Boolean).join(' · ');
      expect(picture.texts(picture.of(id)).slice(0, 2)).toEqual([said?.name, under]);
    }
  });

  it('X14 has one gate for each crossing, with the glyph of its verdict, and none inside a zone', () => {
    const crossings = new Map(crossingsOf(SAMPLE).map((crossing) => [crossing.connection, crossing]));
    for (const { id } of SAMPLE.all('connection')) {
      const line = picture.of(id);
      const verdict = crossings.get(id)?.verdict;
      expect(line.attributes.get('class')).toBe(`connection ${verdict?.replace(' ', '-') ?? 'inside'}`);
      const gates = line.children.filter(({ attributes }) => attributes.get('class') === 'gate');
      expect(gates).toHaveLength(verdict === undefined ? 0 : 1);
    }
  });

  it('counts in its legend the crossings of each verdict', () => {
    const [legend] = picture.class('legend');
    const counted = picture.texts(legend);
    for (const verdict of VERDICTS) {
      const number = crossingsOf(SAMPLE).filter((crossing) => crossing.verdict === verdict).length;
      expect(counted).toContain(`${verdict} ${number}`);
    }
  });

  it('explains in its legend only the signs that occur', async () => {
    const signs = async (built: Model) => {
      const drawing = await drawn(built);
      return drawing.texts(drawing.class('legend')[0]).slice(5);
    };
    expect(await signs(SAMPLE)).toEqual([
      'only designed',
      'other controls too',
      'intended as open',
      'outside our control',
      'stores sensitive data',
      'on a condition',
      'out of scope, or only mentioned',
      'malicious actor',
      'benign actor',
      'intent unknown',
    ]);
    expect(await signs(model().zone('Z').component('C').in('Z').build())).toEqual([]);
  });

  it('says whose it is, how large, and how confidential', () => {
    const [header] = picture.class('header');
    const zones = SAMPLE.count('zone');
    expect(picture.texts(header)).toEqual([
      'Harbor Parcel',
      SAMPLE.all('project')[0]?.marking,
      expect.stringContaining(`${zones} trust zones · `),
    ]);
    expect(picture.root.children[0]).toMatchObject({ name: 'title', text: 'Harbor Parcel' });
  });

  it('says as well which view it shows and of which day it is, where somebody says so', async () => {
    const dated = await drawn(SAMPLE, somewhere(SAMPLE), { view: 'Payments', date: '2026-03-14' });
    expect(dated.texts(dated.class('header')[0])).toEqual([
      'Harbor Parcel: Payments',
      SAMPLE.all('project')[0]?.marking,
      expect.stringContaining(' trust zones · ') as string,
      '2026-03-14',
    ]);
    const untitled = await drawn(SAMPLE, somewhere(SAMPLE), { title: '', date: '2026-03-14' });
    expect(untitled.texts(untitled.class('header')[0])).toEqual([SAMPLE.all('project')[0]?.marking]);
  });

  it('lies within its own borders', () => {
    const [, , w = 0, h = 0] = (picture.root.attributes.get('viewBox') ?? '').split(' ').map(Number);
    const [map] = picture.class('map');
    const [dx = 0, dy = 0] = (map?.attributes.get('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    for (const rect of picture.class('zone').flatMap(({ children }) => children)) {
      if (rect.name !== 'rect') continue;
      const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(rect.attributes.get(name)),
      );
      expect(x + dx).toBeGreaterThan(0);
      expect(y + dy).toBeGreaterThan(0);
      expect(x + dx + width).toBeLessThan(w);
      expect(y + dy + height).toBeLessThan(h);
    }
  });

  it('takes nothing from elsewhere and runs nothing', () => {
    const allowed = ['svg', 'title', 'desc', 'defs', 'pattern', 'g', 'rect', 'circle', 'path', 'text'];
    expect(
      [...new Set(picture.all.map(({ name }) => name))].filter((name) => !allowed.includes(name)),
    ).toEqual([]);
    const values = picture.all.flatMap(({ attributes }) => [...attributes]);
    expect(values.filter(([name]) => /^on|href|^style|src/.test(name))).toEqual([]);
    const addresses = values.filter(([name, value]) => name !== 'xmlns' && /\/\/|url\((?!#)/.test(value));
    expect(addresses).toEqual([]);
  });

  it('refers only to patterns that it has', () => {
    const needed = picture.svg.match(/url\(#[^)]*\)/g) ?? [];
    const there = picture.all.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(needed.length).toBeGreaterThan(0);
    expect([...new Set(needed)].filter((each) => !there.includes(each.slice(5, -1)))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
  });

  it('is the same bytes every time, whatever the order of the records', async () => {
    const once = await drawn(SAMPLE);
    expect((await drawn(SAMPLE)).svg).toBe(once.svg);
    expect((await drawn(Model.of([...SAMPLE.records()].reverse()))).svg).toBe(once.svg);
  });
});

const twoZones = () =>
  model('Harbour')
    .zone('Internet', { external: true })
    .zone('Backend')
    .zone('Vault', { in: 'Backend' })
    .zone('Elsewhere')
    .component('Browser')
    .in('Internet')
    .component('API')
    .in('Backend')
    .component('Keys')
    .in('Vault')
    .component('Far away')
    .in('Elsewhere')
    .connect('Browser', 'API')
    .connect('API', 'Keys')
    .connect('API', 'Far away')
    .actor('Somebody', { intent: 'malicious' })
    .isThere('Internet')
    .actor('Nobody knows where')
    .build();

describe('what is drawn', () => {
  it('stands where people put it in a view', async () => {
    const positions = { 'zone:internet': { x: 900, y: 500, w: 300, h: 200 }, 'zone:backend': { x: 0, y: 0 } };
    const { all, of } = await drawn(twoZones(), { positions }).then((drawing) => ({
      all: drawing.all,
      of: drawing.of('zone:internet'),
    }));
    expect(all.length).toBeGreaterThan(0);
    const rect = of.children.find(({ name }) => name === 'rect');
    expect(['x', 'y', 'width'].map((name) => Number(rect?.attributes.get(name)))).toEqual([
      900.65, 500.65, 298.7,
    ]);
  });

  it('is a zone alone with what is inside, what it is connected to, and what those are in', async () => {
    const drawing = await drawn(twoZones(), { zone: 'zone:vault' }, { zone: 'zone:vault' });
    expect(drawing.ids().toSorted()).toEqual([
      'connection:api-keys',
      'placement:api_backend',
      'placement:keys_vault',
      'zone:backend',
      'zone:vault',
    ]);
    expect(drawing.texts()).toContain('Harbour: Vault');
    const [legend] = drawing.class('legend');
    expect(drawing.texts(legend)).toContain('not stated 1');
  });

  it('is an actor at the border of its zone, and one of whom nothing is said under everything', async () => {
    const drawing = await drawn(twoZones());
    const y = (id: string) =>
      Number(
        drawing
          .of(id)
          .children.find(({ name }) => name === 'rect')
          ?.attributes.get('y'),
      );
    const zone = drawing.of('zone:internet').children.find(({ name }) => name === 'rect');
    const bottom = Number(zone?.attributes.get('y')) + Number(zone?.attributes.get('height'));
    expect(Math.abs(y('actor:somebody') + 11 - bottom)).toBeLessThan(2);
    expect(y('actor:nobody-knows-where')).toBeGreaterThan(bottom);
  });

  it('is a component under what condition, optional and how many', async () => {
    const conditional = model()
      .zone('Backend')
      .component('Sidecar')
      .in('Backend', { condition: 'when telemetry is on', optional: true, howMany: '3' })
      .build();
    const drawing = await drawn(conditional);
    expect(drawing.texts(drawing.of('placement:sidecar_backend')).at(-1)).toBe(
      'when telemetry is on · optional · 3',
    );
  });

  it('is nothing, and says so, in a model without anything', async () => {
    const drawing = await drawn(model('Empty').build());
    expect(drawing.ids()).toEqual([]);
    expect(drawing.texts()).toContain('Nothing is drawn yet.');
  });

  it('is cut where it is too long for its card, and whole on pointing at it', async () => {
    const name = 'A component with a name that goes on and on and on and on';
    const drawing = await drawn(model().zone('Z').component(name).in('Z').build());
    const card = drawing.all.find(({ attributes }) => attributes.get('class') === 'placement');
    expect(card && drawing.texts(card)[0]).toMatch(/^A component with.*…$/);
    expect(card?.children[0]).toMatchObject({ name: 'title', text: expect.stringContaining(name) as string });
  });
});

describe('how it is drawn', () => {
  it('is as large as asked, with or without title and legend', async () => {
    const where = {};
    const plain = await drawn(twoZones(), where);
    const large = await drawn(twoZones(), where, { scale: 2.5, title: 'Titel', legend: false });
    const bare = await drawn(twoZones(), where, { title: '' });
    expect(large.texts()).toContain('Titel');
    expect(large.class('legend')).toEqual([]);
    const [, , w = 0] = (large.root.attributes.get('viewBox') ?? '').split(' ').map(Number);
    expect(Number(large.root.attributes.get('width'))).toBe(w * 2.5);
    expect(bare.class('header')).toEqual([]);
    expect(bare.root.children[0]?.text).toBe('Harbour');
    expect(plain.class('legend')).toHaveLength(1);
  });

  it('has the same drawing in the dark, in other colours', async () => {
    const light = await drawn(twoZones(), {});
    const dark = await drawn(twoZones(), {}, { theme: 'dark' });
    const bare = ({ svg }: Drawing) => svg.replace(/#[\da-f]{3,6}\b/g, '#').replace(/hatch-\w+-/g, 'hatch-');
    expect(bare(dark)).toBe(bare(light));
    expect(dark.svg).not.toBe(light.svg);
  });
});
