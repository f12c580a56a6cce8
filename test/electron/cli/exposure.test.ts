import { describe, expect, it } from 'vitest';
import { shop, text, withShortcut } from './changed.ts';
import { sample, shaped, trailmap } from './terminal.ts';

interface Row {
  readonly subject: { readonly id: string; readonly name: string };
  readonly nearest: { readonly guards: number; readonly hops: number } | null;
}
interface Exposure {
  readonly zones: readonly Row[];
  readonly placements: readonly Row[];
  readonly connections: readonly Row[];
}

const guarded = text(shop().actor('Clerk', { intent: 'benign' }).isThere('Backend').build());

describe('trailmap exposure', () => {
  it('E1 ranks by the nearest actor that is not benign, and shows the parts', async () => {
    const { code, out, err } = await trailmap(['exposure', '-'], { input: guarded });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replaceAll(/ {2,}/g, '  ')).toBe(`ZONE  NEAREST, NOT BENIGN  NEAREST OF ALL  ACTORS  DATA
Internet  Visitor is there  Visitor is there  1
Pages  Visitor past no guard, 1 hop  Visitor past no guard, 1 hop  1
Backend  Visitor past 1 guard, 2 hops  Clerk is there  2  Order

COMPONENT  NEAREST, NOT BENIGN  NEAREST OF ALL  ACTORS  DATA
Shop page  Visitor past no guard, 1 hop  Visitor past no guard, 1 hop  1
Orders  Visitor past 1 guard, 2 hops  Clerk is there  2  Order
Browser  nobody  nobody  0

CONNECTION  NEAREST, NOT BENIGN  NEAREST OF ALL  ACTORS  DATA
Look  Visitor past no guard, 1 hop  Visitor past no guard, 1 hop  1
Buy  Visitor past 1 guard, 2 hops  Visitor past 1 guard, 2 hops  1
`);
  });

  it('is in the shape of its schema, with ids and names', async () => {
    const { code, out } = await trailmap(['exposure', '--json', '-'], { input: guarded });
    expect(code).toBe(0);
    const found = shaped<Exposure>('exposure', out);
    expect(found.zones.map(({ subject }) => subject.name)).toEqual(['Internet', 'Pages', 'Backend']);
    expect(found.placements.at(-1)).toMatchObject({
      subject: { name: 'Browser' },
      nearest: null,
      actors: [],
    });
    expect(found.zones.at(-1)).toMatchObject({
      nearest: { actor: { id: 'actor:visitor' }, guards: 1, hops: 2 },
      nearestOfAll: { actor: { name: 'Clerk' }, guards: 0, hops: 0 },
      assets: [{ id: 'asset:order', name: 'Order' }],
    });
  });

  it('answers as it is asked', async () => {
    const open = text(withShortcut().build());
    const [plain, without] = await Promise.all([
      trailmap(['exposure', '--json', '-'], { input: open }),
      trailmap(['exposure', '--json', '--without', 'Metrics', '-'], { input: open }),
    ]);
    const backend = (out: string) =>
      shaped<Exposure>('exposure', out).zones.find(({ subject }) => subject.name === 'Backend')?.nearest
        ?.guards;
    expect([backend(plain.out), backend(without.out)]).toEqual([0, 1]);
  });

  it('ranks everything of the sample', async () => {
    const { code, out } = await trailmap(['exposure', '--json', sample]);
    expect(code).toBe(0);
    const { zones, placements, connections } = shaped<Exposure>('exposure', out);
    expect([zones.length, placements.length, connections.length]).toEqual([8, 28, 40]);
    const words = await trailmap(['exposure', sample]);
    expect(words.out).toMatch(/\nLog agent in Edge {2}[^]*\nLog agent in Services {2}/);
  });
});
