import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../shared/documents/picture/contents.ts';
import type { Contents } from '../../../shared/documents/picture/contents.ts';
import { layOut } from '../../../shared/documents/picture/lay-out.ts';
import type { LayOutOptions, PictureLayout } from '../../../shared/documents/picture/lay-out.ts';
import { overBoxes } from '../../../shared/documents/picture/over-boxes.ts';
import { createElk } from '../../../shared/layout/elk.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import { create } from '../../../shared/model/create.ts';
import type { Model } from '../../../shared/model/model.ts';
import { overlap } from '../layout/checks.ts';
import { sampleModel } from './picture-drawing.ts';

/** The sample, with something to decide about each connection and each component. */
function everywhere(): Model {
  const sample = sampleModel();
  const about = [...sample.all('connection'), ...sample.all('component')].map(({ id }) => ({ record: id }));
  const finding = create('finding', 'finding:all', {
    title: 'Nobody has looked',
    number: 'X-1',
    targets: about,
  });
  return sample.replacing(new Map([[finding.id, finding]]));
}

const model = everywhere();
const layers = ['actors', 'verdicts', 'findings', 'controls', 'data'] as const;

function viewWith(collapsed: readonly string[]): LayOutOptions {
  const zones = model.all('zone').filter(({ name }) => collapsed.includes(name));
  const positions = Object.fromEntries(zones.map(({ id }) => [id, { x: 0, y: 0, collapsed: true as const }]));
  return { view: create('view', 'view:v', { name: 'V', layers: [...layers], positions }), anew: true };
}

/** What must be seen in a picture, by what it is called when it is covered. */
function mustBeSeen({ cards, collapsed, actors, words, lines }: Contents): [string, Rect][] {
  return [
    ...cards.flatMap(({ card, holds, rect }): [string, Rect][] => (holds ? [] : [[card.name, rect]])),
    ...collapsed.map(({ zone, rect }): [string, Rect] => [zone.name, rect]),
    ...actors.map(({ actor, rect }): [string, Rect] => [actor.name, rect]),
    ...words.map(({ text, rect }): [string, Rect] => [text, rect]),
    ...lines.flatMap(({ connection, route }) =>
      route.marks.map(({ at: { x, y } }): [string, Rect] => [
        `a gate of ${connection.name}`,
        { x: x - 11, y: y - 11, w: 22, h: 22 },
      ]),
    ),
  ];
}

function covered(contents: Contents, over: readonly Rect[]): string[] {
  const seen = [
    ...mustBeSeen(contents),
    ...over.map((rect): [string, Rect] => ['what stands on a border', rect]),
  ];
  return contents.lineBadges.flatMap(({ line, rect }) => [
    ...seen.flatMap(([what, its]) => (overlap(rect, its) ? [`that of ${line} covers ${what}`] : [])),
    ...contents.lineBadges.flatMap((other) =>
      other.line !== line && overlap(rect, other.rect)
        ? [`that of ${line} covers that of ${other.line}`]
        : [],
    ),
  ]);
}

function over(layout: PictureLayout, { badges }: Contents): readonly Rect[] {
  return overBoxes({ model, scene: layout.scene, layers, badges }, layout.tree, layout.places);
}

describe('V15 what layers count on lines', () => {
  for (const collapsed of [[], ['Services'], ['Services', 'Data', 'Edge']]) {
    it(`covers nothing that must be seen: ${collapsed.join(', ') || 'no zone'} collapsed`, async () => {
      const layout = await layOut(model, viewWith(collapsed), createElk);
      const contents = contentsOf(model, layout);
      const standing = over(layout, contents);
      expect(covered(contents, standing)).toEqual([]);
      // Something to cover, and nearly all of it has found a place.
      expect(standing.length).toBeGreaterThan(15);
      const wanted = layout.routes.filter(({ id }) => contents.badges.has(id));
      expect(wanted.length).toBeGreaterThan(10);
      expect(contents.lineBadges.length).toBeGreaterThan(wanted.length * 0.9);
    });
  }
});
