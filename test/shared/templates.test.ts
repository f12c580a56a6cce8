import { describe, expect, it } from 'vitest';
import { checksOf } from '../../shared/analysis/checks.ts';
import { crossingsOf } from '../../shared/analysis/crossings.ts';
import { judgePaths } from '../../shared/analysis/paths.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import { layOut } from '../../shared/documents/picture/lay-out.ts';
import { drawPicture } from '../../shared/documents/picture/picture.ts';
import { readJson } from '../../shared/formats/json/read.ts';
import { writeJson } from '../../shared/formats/json/write.ts';
import { createElk } from '../../shared/layout/elk.ts';
import { problems } from '../../shared/model/integrity.ts';
import { Model } from '../../shared/model/model.ts';
import { referencesOf } from '../../shared/model/references.ts';
import { withNewIds } from '../../shared/model/renamed.ts';
import { wrongPlaces } from './layout/checks.ts';
import { TEMPLATES } from '../../shared/protocol/templates.ts';
import type { TemplateName } from '../../shared/protocol/templates.ts';
import deviceText from '../../resources/templates/connected-device.json?raw';
import deviceDark from '../../resources/templates/connected-device-dark.svg?raw';
import deviceLight from '../../resources/templates/connected-device-light.svg?raw';
import mobileText from '../../resources/templates/mobile-app.json?raw';
import mobileDark from '../../resources/templates/mobile-app-dark.svg?raw';
import mobileLight from '../../resources/templates/mobile-app-light.svg?raw';
import meshText from '../../resources/templates/service-mesh.json?raw';
import meshDark from '../../resources/templates/service-mesh-dark.svg?raw';
import meshLight from '../../resources/templates/service-mesh-light.svg?raw';
import webText from '../../resources/templates/web-shop.json?raw';
import webDark from '../../resources/templates/web-shop-dark.svg?raw';
import webLight from '../../resources/templates/web-shop-light.svg?raw';

const files: Readonly<Record<TemplateName, { text: string; pictures: readonly string[] }>> = {
  'web-shop': { text: webText, pictures: [webLight, webDark] },
  'service-mesh': { text: meshText, pictures: [meshLight, meshDark] },
  'mobile-app': { text: mobileText, pictures: [mobileLight, mobileDark] },
  'connected-device': { text: deviceText, pictures: [deviceLight, deviceDark] },
};

/** What a template shows of everything that a model can hold. */
const AT_LEAST: Partial<Record<Kind, number>> = {
  zone: 8,
  component: 15,
  connection: 15,
  actor: 5,
  asset: 5,
  assumption: 4,
  control: 5,
  finding: 3,
  path: 3,
};

function read(name: TemplateName): Model {
  const answer = readJson(files[name].text);
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.lost).toEqual([]);
  return Model.of(answer.value.records);
}

let lastId = 0;
const newId = <K extends Kind>(kind: K) => `${kind}:own-${(lastId += 1)}` as Id<K>;

describe.each(TEMPLATES)('the template %s', (name) => {
  it('is read whole, and integrity holds', () => {
    expect(problems(read(name))).toEqual([]);
  });

  it('has something of every kind to learn from, nested zones among it', () => {
    const model = read(name);
    for (const [kind, least] of Object.entries(AT_LEAST)) {
      expect(model.count(kind as Kind), kind).toBeGreaterThanOrEqual(least);
    }
    expect(model.all('zone').some(({ parent }) => parent !== undefined)).toBe(true);
    expect(model.all('actor').some(({ access }) => access.some(({ basis }) => basis !== undefined))).toBe(
      true,
    );
  });

  it('has no grave check open, and every path has a chain', () => {
    const model = read(name);
    const grave = checksOf(model, { today: '2026-11-25' }).open.filter(({ level }) => level === 'error');
    expect(grave).toEqual([]);
    const without = judgePaths(model).filter(({ result }) => result === 'no chain of connections');
    expect(without).toEqual([]);
  });

  it('has crossings that are guarded, and some that are not', () => {
    const verdicts = new Set(crossingsOf(read(name)).map(({ verdict }) => verdict));
    expect(verdicts).toContain('guarded');
    expect(verdicts).toContain('unguarded');
  });

  it('lays itself out with nothing on top of another, in the proportions of a screen', async () => {
    const model = read(name);
    const layout = await layOut(model, {}, createElk);
    expect(wrongPlaces(layout.tree, layout.places)).toEqual([]);
    const { w, h } = drawPicture(model, layout);
    expect(w / h).toBeGreaterThan(0.8);
    expect(w / h).toBeLessThan(2.6);
  });

  it('has pictures that show every zone, component and actor of it', () => {
    const model = read(name);
    for (const picture of files[name].pictures) {
      for (const { id } of [...model.all('zone'), ...model.all('placement'), ...model.all('actor')]) {
        expect(picture, id).toContain(`data-id="${id}"`);
      }
    }
  });

  it('becomes a project with ids of its own that says the same', () => {
    const model = read(name);
    const records = withNewIds([...model.records()], newId);
    const own = Model.of(records);
    expect(problems(own)).toEqual([]);
    expect(records.filter(({ id }) => model.has(id))).toEqual([]);
    const mentions = (of: Model) => [...of.records()].flatMap(referencesOf).length;
    expect(mentions(own)).toBe(mentions(model));
    const back = new Map(records.map(({ id }, at) => [id, [...model.records()][at]?.id]));
    const text = [...back].reduce(
      (all, [now, before]) => all.replaceAll(`"${now}"`, `"${before}"`),
      writeJson(records),
    );
    const again = readJson(text);
    expect(again.ok && writeJson(again.value.records)).toBe(writeJson(model.records()));
  });
});
