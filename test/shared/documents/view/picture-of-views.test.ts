import { describe, expect, it } from 'vitest';
import type { LayOutOptions } from '../../../../shared/documents/picture/lay-out.ts';
import { create } from '../../../../shared/model/create.ts';
import type { NewRecord } from '../../../../shared/model/kinds.ts';
import { randomModel } from '../../../support/model/random-model.ts';
import { Pick } from '../../../support/model/pick.ts';
import { random } from '../../../support/random.ts';
import { drawn, sampleModel } from '../picture-drawing.ts';
import { sceneOf } from '../../../../shared/documents/view/scene.ts';
import { randomView } from './random-view.ts';

const sample = sampleModel();

function view(fields: Partial<NewRecord<'view'>>): LayOutOptions {
  return { view: create('view', 'view:v', { name: 'V', ...fields }) };
}

function zone(name: string) {
  return sample.all('zone').find((one) => one.name === name)?.id ?? 'zone:none';
}

describe('the picture of a view', () => {
  it('V3 V10 is a zone with its neighbours, which say how many connections of theirs are not shown', async () => {
    const drawing = await drawn(sample, view({ shows: { what: 'zone', zone: zone('Edge') } }));
    const texts = drawing.texts();
    expect(texts).toContain('Web gateway');
    expect(texts).not.toContain('Backup store');
    expect(texts).toContain('connections that are not shown');
    expect(drawing.class('unseen').length).toBeGreaterThan(3);
  });

  it('V11 to V13 has collapsed zones as boxes, with bundles, and what their crossings come to', async () => {
    const positions = { [zone('Services')]: { x: 0, y: 0, collapsed: true as const } };
    const drawing = await drawn(sample, view({ positions }));
    const [box] = drawing.class('collapsed');
    expect(drawing.texts(box)).toEqual(['Services', '9 components, 1 zone, 1 actor', '13', '2']);
    expect(drawing.class('bundle').length).toBeGreaterThan(1);
    expect(drawing.texts()).toEqual(expect.arrayContaining(['collapsed trust zone', 'several connections']));
    expect(drawing.texts()).not.toContain('Orders API');
    expect(drawing.texts()).not.toContain('Platform engineer');
  });

  it('has the layers that are on, and explains those only', async () => {
    const layers = ['data', 'findings', 'controls'] as const;
    const drawing = await drawn(sample, view({ layers: [...layers] }));
    expect(drawing.class('gate')).toEqual([]);
    expect(drawing.class('actor')).toEqual([]);
    expect(drawing.class('words').length).toBeGreaterThan(3);
    expect(drawing.texts()).toEqual(expect.arrayContaining(['open findings', 'controls']));
    expect(drawing.texts()).not.toContain('guarded 20');
    const plain = await drawn(sample, view({ layers: [] }));
    expect(plain.class('findings')).toEqual([]);
    expect(plain.class('words')).toEqual([]);
  });

  it('draws of any view what its scene draws, once', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const model = randomModel(random(seed), 1 + (seed % 8));
      const pick = new Pick(random(seed + 500));
      const of = randomView(model, pick);
      const scene = sceneOf(model, of);
      const ids = (await drawn(model, { view: of, anew: true })).ids();
      const boxes = [...model.all('zone'), ...model.all('placement'), ...model.all('actor')];
      const lines = scene.lines.map(({ id }) => scene.bundles.get(id)?.connections.join(' ') ?? id);
      const wanted = [...boxes.flatMap(({ id }) => (scene.draws(id) ? [id] : [])), ...lines];
      expect({ seed, ids: ids.toSorted() }).toEqual({ seed, ids: wanted.toSorted() });
    }
  }, 60_000);
});
