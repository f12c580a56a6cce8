import { describe, expect, it } from 'vitest';
import { shop, text } from './changed.ts';
import { sample, shaped, trailmap } from './terminal.ts';

interface Cuts {
  readonly cuts: {
    readonly reached: { readonly guards: number; readonly hops: number } | null;
    readonly single: readonly { readonly name: string }[];
    readonly sets: readonly (readonly { readonly name: string }[])[];
    readonly hardening: unknown;
  } | null;
  readonly weights: readonly { readonly connection: { readonly name: string }; readonly weight: number }[];
}

/** Two ways from the pages to the orders: straight, and by the queue. */
const detour = text(
  shop()
    .component('Queue')
    .in('Pages')
    .connect('Queue', 'Orders', { name: 'Take', caller: 'no', encryption: 'TLS' })
    .build(),
);

const run = (...args: readonly string[]) => trailmap(['cuts', ...args, '-'], { input: detour });

describe('trailmap cuts', () => {
  it('says which connections cut a target off, which sets do, and which to harden', async () => {
    const { code, out, err } = await run('--actor', 'Visitor', '--target', 'Orders');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`Visitor gets to Orders past no guard, in 2 hops:
  Internet → (Look) Shop page → (Take) Orders

Without any one of these it is out of reach:
  Look

The smallest sets that cut it off:
  Look
  Take + Buy

If these proved their caller by something that Visitor does not hold, past 1 guard instead of 0:
  Take
`);
  });

  it('is in the shape of its schema, with ids and names', async () => {
    const { out } = await run('--json', '--actor', 'actor:visitor', '--target', 'zone:backend');
    const { cuts, weights } = shaped<Cuts>('cuts', out);
    expect(cuts).toMatchObject({
      actor: { id: 'actor:visitor', name: 'Visitor' },
      target: { id: 'zone:backend', name: 'Backend' },
      reached: { guards: 0, hops: 2 },
      single: [{ id: 'connection:browser-shop-page', name: 'Look' }],
      hardening: { before: 0, after: 1 },
    });
    expect(cuts?.sets.map((set) => set.map(({ name }) => name).toSorted())).toEqual([
      ['Look'],
      ['Buy', 'Take'],
    ]);
    expect(weights[0]?.connection.name).toBe('Look');
  });

  it('takes sensitive data and components as targets, and each option of reach', async () => {
    const [asset, component, guarded] = await Promise.all([
      run('--json', '--actor', 'Visitor', '--target', 'Order'),
      run('--json', '--actor', 'Visitor', '--target', 'component:orders'),
      run('--json', '--actor', 'Visitor', '--target', 'Orders', '--without', 'Take'),
    ]);
    const found = (out: string) => shaped<Cuts>('cuts', out).cuts;
    expect(found(asset.out)).toMatchObject({ target: { id: 'asset:order' }, single: [{ name: 'Look' }] });
    expect(found(component.out)).toMatchObject({ target: { id: 'placement:orders_backend' } });
    expect(found(guarded.out)?.reached).toMatchObject({ guards: 1 });
    expect(found(guarded.out)?.single.map(({ name }) => name)).toEqual(['Buy', 'Look']);
  });

  it('says so where a target is out of reach', async () => {
    const { code, out } = await run('--actor', 'Visitor', '--target', 'Orders', '--without', 'Look');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Asked without Look\n\nVisitor does not get to Orders.\n',
    });
  });

  it('U4 without the two says how much hangs on each connection', async () => {
    const { out } = await run();
    // Without Look nothing but the Internet is reached; without Take only the orders are farther.
    expect(out).toBe(`CONNECTION  WEIGHT  ID
Look             3  connection:browser-shop-page
Take             1  connection:queue-orders
`);
    const { cuts, weights } = shaped<Cuts>('cuts', (await trailmap(['cuts', '--json', sample])).out);
    expect(cuts).toBeNull();
    expect(weights.length).toBeGreaterThan(0);
    expect(weights.map(({ weight }) => weight)).toEqual(
      weights.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
  });

  it('refuses half a question, and a target of which there are several', async () => {
    const [half, several, unknown] = await Promise.all([
      trailmap(['cuts', '--actor', 'Outside attacker', sample]),
      trailmap(['cuts', '--actor', 'Outside attacker', '--target', 'Log agent', sample]),
      trailmap(['cuts', '--actor', 'Outside attacker', '--target', 'Key volt', sample]),
    ]);
    for (const { code, out } of [half, several, unknown]) expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(half.err).toContain('cuts takes --actor and --target together, or neither.');
    expect(several.err).toContain('Log agent may mean placement:log-agent (Log agent in Services)');
    expect(unknown.err).toContain(
      'There is no trust zone, placement or asset Key volt. Near it: placement:key-vault',
    );
  });
});
