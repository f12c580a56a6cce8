import { afterEach, describe, expect, it } from 'vitest';
import { draftModel } from '../../../shared/commands/draft.ts';
import { connectionName, placementName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { Asked, answers, typed } from './answering.ts';
import { shop } from './changed.ts';

const used: Asked[] = [];
afterEach(() => {
  for (const file of used.splice(0)) file.remove();
});

/** Answers the questions about a model, and none about what follows: the model as the draft has it, and what was said. */
async function draft(
  model: Model,
  given: Parameters<typeof answers>[0],
): Promise<{ readonly drafted: Model; readonly said: string }> {
  const file = new Asked(model);
  used.push(file);
  const { code, err } = await file.answer(...answers(given));
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('trailmap: ') });
  const drafted = draftModel(file.model, file.record);
  if (!drafted.ok) throw new Error(drafted.error.message);
  return { drafted: drafted.value, said: err };
}

function zoneOf(model: Model, component: string): RecordOf<'zone'> | undefined {
  const placement = model.all('placement').find(({ id }) => placementName(model, id) === component);
  const zone = placement && zoneOfPlacement(model, placement.id);
  return zone && model.get(zone);
}

function connection(model: Model, name: string): RecordOf<'connection'> | undefined {
  return model.all('connection').find((one) => connectionName(model, one) === name);
}

function actor(model: Model, name: string): RecordOf<'actor'> | undefined {
  return model.all('actor').find((one) => one.name === name);
}

/** An empty line: nothing more, or not said. */
const NOTHING = '';
/** Data and data back with the assets in them, protocol, caller, answerer, wire, what is allowed: nothing said. */
const UNSAID = Array.from({ length: 9 }, () => NOTHING);

describe('question 0, what exists,', () => {
  it('takes connections and components away', async () => {
    const { drafted } = await draft(shop().component('Old page').in('Pages').build(), {
      existing: ['yes, the pages close', 'connection', 'Look', 'component', 'Old page', NOTHING],
    });
    expect(drafted.all('connection').map(({ name }) => name)).toEqual(['Buy']);
    expect(drafted.all('component').map(({ name }) => name)).not.toContain('Old page');
  });

  it('changes a protection, the state of a control, and an access', async () => {
    const { drafted, said } = await draft(
      shop().control('Fence', { state: 'implemented' }).actor('Clerk').isThere('Backend').build(),
      {
        existing: [
          'yes',
          ...typed('protection | Buy | HTTPS | no | | TLS 1.3 |'),
          ...typed('state | Fence | failed'),
          ...typed('access | Visitor | Pages | may use'),
          ...typed('access | Clerk | Backend | no longer'),
          NOTHING,
        ],
      },
    );
    expect(said).toContain('Buy crosses Pages → Backend. Unguarded: the caller proves nothing.');
    expect(connection(drafted, 'Buy')?.protections).toMatchObject([
      { protocols: ['HTTPS'], caller: { is: 'no' } },
    ]);
    expect(drafted.all('control')).toMatchObject([{ state: 'failed' }]);
    expect(actor(drafted, 'Visitor')?.access).toMatchObject([
      { manner: 'is there' },
      { manner: 'may use', place: 'zone:pages' },
    ]);
    expect(actor(drafted, 'Clerk')?.access).toEqual([]);
  });
});

describe('question 1, a new component,', () => {
  const cache = ['yes', 'Cache', 'data store', 'Redis', 'Orders', NOTHING];

  it('asks its zone, its data flows and who can get to it', async () => {
    const { drafted, said } = await draft(shop().build(), {
      component: [
        ...cache,
        'Pages',
        'it',
        ...typed('the basket | Order | | a receipt |'),
        ...typed('HTTPS | token | Order | certificate | TLS 1.3 | by role'),
        ...typed('Visitor | | may use'),
        NOTHING,
      ],
    });
    expect(zoneOf(drafted, 'Cache')?.name).toBe('Pages');
    expect(drafted.all('component').find(({ name }) => name === 'Cache')).toMatchObject({
      type: 'data store',
      technology: 'Redis',
    });
    expect(connection(drafted, 'Cache → Orders')).toMatchObject({
      data: { words: 'the basket', assets: ['asset:order'] },
      dataBack: { words: 'a receipt', assets: [] },
      protections: [
        {
          protocols: ['HTTPS'],
          caller: { is: 'yes', types: ['token'] },
          needs: ['asset:order'],
          answerer: { is: 'yes', types: ['certificate'] },
          encryption: { is: 'yes', types: ['TLS 1.3'] },
          authorization: { is: 'yes', types: ['by role'] },
        },
      ],
    });
    expect(actor(drafted, 'Visitor')?.access.at(-1)).toMatchObject({ manner: 'may use' });
    expect(said).toContain('Cache → Orders crosses Pages → Backend. Guarded: the caller proves who it is');
  });

  it('asks zone by zone the two questions of the method, with a real neighbour, the named one first', async () => {
    const { drafted, said } = await draft(shop().build(), {
      component: [...cache, NOTHING, 'yes', 'yes', 'other', ...UNSAID, NOTHING, NOTHING],
    });
    expect(said).toContain('If an actor gets into Orders (in Backend), has it got into Cache as well? yes\n');
    expect(said).toContain('And the other way round: from Cache into Orders? yes\n');
    expect(zoneOf(drafted, 'Cache')?.name).toBe('Backend');
    expect(connection(drafted, 'Orders → Cache')).toBeDefined();
  });

  it('makes a nested zone where only the first is yes', async () => {
    const { drafted } = await draft(shop().build(), {
      component: [
        ...cache,
        NOTHING,
        'yes',
        'no',
        'Cache zone',
        'both',
        ...UNSAID,
        ...UNSAID,
        NOTHING,
        NOTHING,
      ],
    });
    expect(zoneOf(drafted, 'Cache')).toMatchObject({ name: 'Cache zone', parent: 'zone:backend' });
    expect(connection(drafted, 'Orders → Cache')).toBeDefined();
    expect(connection(drafted, 'Cache → Orders')).toBeDefined();
  });

  it('makes another zone where no zone is it', async () => {
    const { drafted } = await draft(shop().build(), {
      component: [...cache, NOTHING, 'no', 'no', 'no', 'Apart', 'it', ...UNSAID, NOTHING, NOTHING],
    });
    expect(zoneOf(drafted, 'Cache')?.name).toBe('Apart');
    expect(zoneOf(drafted, 'Cache')?.parent).toBeUndefined();
  });

  it('asks of a supplier who runs it, who could take it over, and what arrives from it', async () => {
    const { drafted } = await draft(shop().build(), {
      component: [
        ...typed('yes | Mailer | external service | | | Internet |'),
        ...typed('Mail company | Mail thief | update | Shop page |'),
        NOTHING,
      ],
    });
    const there = { manner: 'is there', place: expect.stringMatching(/^placement:/) };
    expect(actor(drafted, 'Mail company')).toMatchObject({ intent: 'unknown', access: [there] });
    expect(actor(drafted, 'Mail thief')).toMatchObject({ intent: 'malicious', access: [there] });
    expect(drafted.all('connection').filter(({ type }) => type === 'arrives by')).toMatchObject([
      { arrives: 'update', opener: 'to' },
    ]);
  });
});

describe('question 2, a new trust zone,', () => {
  it('asks what separates it, who moves in, what spoke of the old zone, and who still talks', async () => {
    const { drafted, said } = await draft(
      shop().component('Ledger').in('Backend').actor('Clerk').isThere('Backend').build(),
      {
        zone: [
          ...typed('yes | Books | network | privilege | | infra/books.tf |'),
          ...typed('Ledger |'),
          // What spoke of Backend, the last first: the assumption that is about it, then where the clerk is.
          ...typed('old | both'),
          'it',
          ...UNSAID,
          NOTHING,
        ],
      },
    );
    expect(zoneOf(drafted, 'Ledger')).toMatchObject({
      name: 'Books',
      boundary: { separatedBy: ['privilege level', 'network segment'], configuredAt: 'infra/books.tf' },
    });
    const zone = zoneOf(drafted, 'Ledger')?.id;
    expect(actor(drafted, 'Clerk')?.access).toMatchObject([{ place: 'zone:backend' }, { place: zone }]);
    expect(connection(drafted, 'Ledger → Orders')).toBeDefined();
    expect(said).toContain('Ledger → Orders crosses Books → Backend. Not stated');
  });

  it('G7 records that nothing connects two that shared the old zone', async () => {
    const { drafted } = await draft(shop().component('Ledger').in('Backend').build(), {
      zone: ['yes', 'Books', 'host', NOTHING, NOTHING, NOTHING, 'Ledger', NOTHING, 'old', 'nothing', NOTHING],
    });
    expect(drafted.all('assumption').map(({ text }) => text)).toContain(
      'Nothing connects Ledger and Orders.',
    );
  });

  it('proposes to move the components instead where nothing separates it', async () => {
    const { drafted } = await draft(shop().component('Ledger').in('Backend').build(), {
      zone: ['yes', 'Books', NOTHING, NOTHING, NOTHING, 'Ledger', NOTHING, 'Pages', NOTHING],
    });
    expect(zoneOf(drafted, 'Ledger')?.name).toBe('Pages');
    expect(drafted.all('zone').map(({ name }) => name)).not.toContain('Books');
  });
});

describe('question 3, a new threat actor,', () => {
  it('asks where it is, what it may use and holds, what if it errs; and offers its paths', async () => {
    const { drafted, said } = await draft(shop().build(), {
      actor: [
        ...typed('yes | Clerk | benign'),
        ...typed('Pages | | Orders | | Visitor | | Order |'),
        ...typed('Somebody reads every order |'),
        'yes',
        NOTHING,
      ],
    });
    expect(actor(drafted, 'Clerk')).toMatchObject({
      intent: 'benign',
      holds: ['asset:order'],
      access: [
        { manner: 'is there', place: 'zone:pages' },
        { manner: 'may use', place: 'placement:orders_backend' },
        { manner: 'acts as', actor: 'actor:visitor' },
      ],
    });
    expect(drafted.all('finding')).toMatchObject([
      {
        title: 'The account of Clerk is taken over',
        scenario: 'Somebody reads every order',
        origin: 'change',
      },
    ]);
    expect(said).toContain('It reaches Backend (open): may use Orders');
    expect(drafted.all('path')).toMatchObject([{ to: { places: ['zone:backend'] } }]);
  });
});

describe('question 4, a new connection across a boundary,', () => {
  it('asks everything about it, and offers a path for each actor at both sides', async () => {
    const { drafted, said } = await draft(shop().actor('Clerk').isThere('Backend').build(), {
      connection: [
        ...typed('yes | Browser | Orders'),
        ...typed('orders | | | | HTTPS | no | | TLS |'),
        ...typed('yes | no'),
        NOTHING,
      ],
    });
    const fresh = connection(drafted, 'Browser → Orders');
    expect(fresh).toMatchObject({ data: { words: 'orders' }, protections: [{ caller: { is: 'no' } }] });
    expect(said).toContain('Browser → Orders crosses Internet → Backend. Unguarded');
    expect(said).toContain('Document the path of Visitor from Internet to Backend? yes');
    expect(said).toContain('Document the path of Clerk from Backend to Internet? no');
    expect(drafted.all('path')).toMatchObject([
      { actors: { actors: ['actor:visitor'] }, connections: [fresh?.id] },
    ]);
  });
});
