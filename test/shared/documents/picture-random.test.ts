import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import { create } from '../../../shared/model/create.ts';
import { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';
import { drawn } from './picture-drawing.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"/><image href="http://example.invalid/x.png"/>',
  "' onload='alert(1)",
  ']]> <!-- & &amp; &#0; &nbsp; %s ${x}',
  'bell\u0007 null\u0000 escape\u001b[2J half\ud800 other\udc00 last\uffff',
  'two\nlines\r\tand a tab\u2028 and more',
  'url(#hatch-light-z1); fill: red',
  '__proto__',
  '\u202egnirts',
  '漢字 और العربية 👩‍👩‍👧',
];

describe('any model', () => {
  it('is drawn whole: every zone, placement, connection and actor once, with a gate for each crossing', async () => {
    for (let seed = 1; seed <= 120; seed++) {
      const built = randomModel(random(seed), 1 + (seed % 10));
      const drawing = await drawn(built);
      const ids = drawing.ids().filter((id) => !id.includes('#'));
      const wanted = (['zone', 'placement', 'connection', 'actor'] as const).flatMap((kind) =>
        built.all(kind).map(({ id }) => id),
      );
      expect({ seed, ids: ids.toSorted() }).toEqual({ seed, ids: wanted.toSorted() });
      const gates = drawing
        .class('connection')
        .filter(({ children }) => children.some(({ attributes }) => attributes.get('class') === 'gate'));
      expect({ seed, gates: gates.length }).toEqual({ seed, gates: crossingsOf(built).length });
    }
  }, 60_000);

  it('counts in its legend what crosses', async () => {
    for (let seed = 200; seed < 240; seed++) {
      const built = randomModel(random(seed), 1 + (seed % 10));
      const drawing = await drawn(built);
      const [legend] = drawing.class('legend');
      for (const verdict of ['guarded', 'partly', 'unguarded', 'not stated'] as const) {
        const number = crossingsOf(built).filter((crossing) => crossing.verdict === verdict).length;
        expect({ seed, texts: drawing.texts(legend) }).toEqual({
          seed,
          texts: expect.arrayContaining([`${verdict} ${number}`]) as string[],
        });
      }
    }
  }, 60_000);

  it('is the same bytes, whatever the order of its records', async () => {
    for (let seed = 300; seed < 320; seed++) {
      const built = randomModel(random(seed), 1 + (seed % 8));
      const again = Model.of([...built.records()].reverse());
      expect({ seed, same: (await drawn(again)).svg === (await drawn(built)).svg }).toEqual({
        seed,
        same: true,
      });
    }
  }, 60_000);

  it('lays out each of its zones alone, with lines that touch it only', async () => {
    for (let seed = 400; seed < 403; seed++) {
      const built = randomModel(random(seed), 3);
      for (const { id } of built.all('zone')) {
        const drawing = await drawn(built, { zone: id }, { zone: id });
        expect(drawing.ids()).toContain(id);
        expect(new Set(drawing.ids()).size).toBe(drawing.ids().length);
      }
    }
  }, 60_000);
});

describe('files from strangers', () => {
  it('I3 are drawn even where zones and placements hold each other round a circle', async () => {
    const torn = Model.of([
      create('project', 'project:p', { name: 'P' }),
      create('zone', 'zone:a', { name: 'A', parent: 'zone:c' }),
      create('zone', 'zone:b', { name: 'B', parent: 'zone:a' }),
      create('zone', 'zone:c', { name: 'C', parent: 'zone:b' }),
      create('zone', 'zone:self', { name: 'Self', parent: 'zone:self' }),
      create('component', 'component:x', { name: 'X' }),
      create('placement', 'placement:x', { component: 'component:x', parent: 'placement:y' }),
      create('placement', 'placement:y', { component: 'component:x', parent: 'placement:x' }),
      create('connection', 'connection:xa', {
        from: { placements: ['placement:x'] },
        to: { zone: 'zone:a' },
      }),
    ]);
    for (const where of [undefined, {}]) {
      expect((await drawn(torn, where)).ids().toSorted()).toEqual([
        'connection:xa',
        'placement:x',
        'placement:y',
        'zone:a',
        'zone:b',
        'zone:c',
        'zone:self',
      ]);
    }
  });
});

describe('names from strangers', () => {
  it.each(HOSTILE.map((name) => [name]))('%j stay text', async (name) => {
    const built = model(name)
      .zone(name, { external: true })
      .zone('Backend')
      .component(name, { technology: name })
      .in(name, { condition: name })
      .component('API')
      .in('Backend')
      .connect(name, 'API', { name })
      .actor(name)
      .isThere(name)
      .build();
    const drawing = await drawn(built, undefined, { title: name });
    const names = new Set(drawing.all.map((node) => node.name));
    expect([...names].filter((each) => /script|image|style|foreign/i.test(each))).toEqual([]);
    const attributes = drawing.all.flatMap((node) => [...node.attributes.keys()]);
    expect(attributes.filter((each) => /^on|href/i.test(each))).toEqual([]);
    const kept = name.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Cs}|\uffff/gu, '\ufffd');
    expect(drawing.root.children[0]?.text).toBe(kept);
    expect(drawing.ids()).toHaveLength(6);
  });
});
