import { describe, expect, it } from 'vitest';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { model } from '../../support/model/builder.ts';
import { sample, shaped, trailmap } from './terminal.ts';

interface Reached {
  readonly name: string;
  readonly placement: string | null;
  readonly guards: number;
  readonly hops: number;
  readonly outside: boolean;
  readonly nearness: string;
  readonly chain: { readonly words: string; readonly steps: readonly { readonly ridden: unknown }[] };
}
interface Reach {
  readonly asked: unknown;
  readonly actors: readonly {
    readonly actor: { readonly name: string };
    readonly places: readonly Reached[];
    readonly placements: readonly Reached[];
    readonly assets: readonly { readonly asset: { readonly name: string }; readonly how: string }[];
    readonly notReached: readonly { readonly name: string }[];
  }[];
}

/** A shop: its pages are open, the orders ask who it is, the keys are two guards away; a supplier is outside. */
const shop = writeJson(
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Pages', { aliases: ['Front'] })
    .zone('Backend')
    .zone('Vault')
    .zone('Supplier', { external: true })
    .component('Browser')
    .in('Internet')
    .component('Shop page')
    .in('Pages')
    .component('Orders')
    .in('Backend')
    .component('Keys')
    .in('Vault')
    .component('Mailer')
    .in('Supplier')
    .asset('Order')
    .storedIn('Orders')
    .asset('Service key')
    .storedIn('Shop page')
    .connect('Browser', 'Shop page', { name: 'Look', caller: 'no', encryption: 'TLS' })
    .connect('Shop page', 'Orders', { name: 'Buy', caller: 'key', needs: ['Service key'], encryption: 'TLS' })
    .connect('Orders', 'Keys', { name: 'Sign', caller: 'mTLS', encryption: 'mTLS' })
    .connect('Orders', 'Mailer', { name: 'Mail', caller: 'key', answerer: 'no', encryption: 'TLS' })
    .actor('Visitor', { intent: 'malicious' })
    .isThere('Internet')
    .actor('Insider', { intent: 'malicious' })
    .isThere('Supplier')
    .build()
    .records(),
);

async function reach(...args: readonly string[]): Promise<Reach> {
  const { code, out, err } = await trailmap(['reach', '--json', ...args, '-'], { input: shop });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return shaped<Reach>('reach', out);
}

function pairs({ actors: [one] }: Reach): Record<string, readonly [number, number]> {
  return Object.fromEntries((one?.places ?? []).map(({ name, guards, hops }) => [name, [guards, hops]]));
}

describe('trailmap reach', () => {
  it('says in words where each actor gets to, past what, over which chain', async () => {
    const { code, out, err } = await trailmap(['reach', '-'], { input: shop });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`Insider (malicious)
  Where it is, and one hop away
    is there  0 hops  Supplier
  Does not reach Backend, Internet, Pages, Vault

Visitor (malicious)
  Where it is, and one hop away
    is there  0 hops  Internet
    open       1 hop  Pages     Internet → (Look) Shop page
  Further
    past 1 guard   2 hops  Backend   Internet → (Look) Shop page → [Buy] Orders
    past 2 guards  3 hops  Supplier  Internet → (Look) Shop page → [Buy] Orders → [Mail] Mailer
    past 2 guards  3 hops  Vault     Internet → (Look) Shop page → [Buy] Orders → [Sign] Keys
  Sensitive data
    held           1 hop  Service key  in Shop page
    held, past 1  2 hops  Order        in Orders
`);
  });

  it('is in the shape of its schema, with ids and names', async () => {
    const { actors } = await reach('--actor', 'Visitor');
    expect(actors).toHaveLength(1);
    expect(actors[0]).toMatchObject({
      actor: { id: 'actor:visitor', name: 'Visitor', intent: 'malicious' },
      notReached: [],
      assets: [
        { asset: { id: 'asset:order', name: 'Order' }, how: 'held', guards: 1, hops: 2 },
        { asset: { id: 'asset:service-key', name: 'Service key' }, how: 'held', guards: 0, hops: 1 },
      ],
    });
    const vault = actors[0]?.places.find(({ name }) => name === 'Vault');
    expect(vault?.chain.steps.map(({ ridden }) => ridden)).toEqual([
      null,
      expect.objectContaining({
        connection: { id: 'connection:browser-shop-page', name: 'Look' },
        defeats: false,
      }),
      expect.objectContaining({
        connection: { id: 'connection:shop-page-orders', name: 'Buy' },
        defeats: true,
      }),
      expect.objectContaining({ guard: 'all', way: 'forward', defeats: true }),
    ]);
  });

  it('asks by answering, with what it finds, only through guards, and without a connection', async () => {
    const [plain, answering, finding, open, both] = await Promise.all([
      reach('--actor', 'insider'),
      reach('--actor', 'insider', '--by-answering'),
      reach('--actor', 'Visitor', '--with-what-it-finds'),
      reach('--actor', 'Visitor', '--only-through', 'none'),
      reach('--actor', 'Visitor', '--only-through', 'none', '--only-through', 'all'),
    ]);
    expect(pairs(plain)).toEqual({ Supplier: [0, 0] });
    expect(pairs(answering)).toMatchObject({ Backend: [0, 1] });
    expect(pairs(finding)).toMatchObject({ Backend: [0, 2], Vault: [1, 3] });
    expect(pairs(open)).toEqual({ Internet: [0, 0], Pages: [0, 1] });
    expect(pairs(both)).toMatchObject({ Vault: [2, 3] });
  });

  it('leaves connections out, and repeats what was asked', async () => {
    const without = await reach(
      '--actor',
      'Visitor',
      '--without',
      'Buy',
      '--without',
      'connection:orders-keys',
    );
    expect(pairs(without)).toEqual({ Internet: [0, 0], Pages: [0, 1] });
    expect(without.asked).toMatchObject({
      without: [
        { id: 'connection:orders-keys', name: 'Sign' },
        { id: 'connection:shop-page-orders', name: 'Buy' },
      ],
    });
  });

  it('says above the answer what was asked', async () => {
    const { out } = await trailmap(['reach', '--as', 'built', '--by-answering', '--without', 'Buy', '-'], {
      input: shop,
    });
    expect(out).toMatch(/^Asked as built; by answering too; without Buy\n\nInsider/);
  });

  it('finds every actor of the sample at least where it starts', async () => {
    const { code, out } = await trailmap(['reach', '--json', sample]);
    expect(code).toBe(0);
    const { actors } = shaped<Reach>('reach', out);
    expect(actors.map(({ actor }) => actor.name)).toHaveLength(6);
    for (const { places } of actors) expect(places.some(({ hops }) => hops === 0)).toBe(true);
  });

  it('says so where there is no actor', async () => {
    const { code, out } = await trailmap(['reach', '-'], {
      input: writeJson(model().zone('Internet').build().records()),
    });
    expect({ code, out }).toEqual({ code: 0, out: 'There is no threat actor.\n' });
  });
});

describe('a name on the command line', () => {
  const asked = async (said: string, input = shop) => {
    const { code, out, err } = await trailmap(['reach', '--json', '--actor', said, '-'], { input });
    return { code, out, error: code === 0 ? undefined : shaped<{ error: unknown }>('failure', err).error };
  };

  it('is an id, a name in any case, another name, or the row id of a report', async () => {
    const text = writeJson(
      model()
        .zone('Internet')
        .actor('Mallory', { aliases: ['The attacker'], ref: 'TA-1' })
        .isThere('Internet')
        .build()
        .records(),
    );
    const ways = ['actor:mallory', 'Mallory', 'MALLORY', 'the attacker', 'ta-1'];
    const answers = await Promise.all(ways.map((said) => asked(said, text)));
    expect(answers.map(({ code }) => code)).toEqual(ways.map(() => 0));
  });

  it('that is not there is refused with those near it', async () => {
    expect(await asked('Visiter')).toMatchObject({
      code: 2,
      out: '',
      error: {
        code: 'bad-request',
        what: expect.stringContaining('There is no threat actor Visiter. Near it: actor:visitor (Visitor).'),
      },
    });
    expect((await asked('Nobody at all')).error).toMatchObject({
      what: expect.stringContaining('There is actor:insider (Insider), actor:visitor (Visitor).'),
    });
  });

  it('that may mean several is refused with their ids', async () => {
    const text = writeJson(model().actor('Mallory').actor('mallory').actor('Bob').build().records());
    expect((await asked('Mallory', text)).code).toBe(0);
    expect((await asked('MALLORY', text)).error).toMatchObject({
      code: 'bad-request',
      what: expect.stringContaining(
        'MALLORY may mean actor:mallory (Mallory), actor:mallory-2 (mallory); say which id.',
      ),
    });
  });

  it('cannot tell the terminal what to do', async () => {
    const { err } = await trailmap(['reach', '--actor', 'x\u001b[2J', '-'], { input: shop });
    expect(err).not.toContain('\u001b');
  });
});
