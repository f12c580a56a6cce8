import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../../../shared/analysis/crossings.ts';
import { badgesOf } from '../../../../shared/documents/view/badges.ts';
import { sceneOf } from '../../../../shared/documents/view/scene.ts';
import { verdictCounts, verdictWords, worstOf } from '../../../../shared/documents/view/verdict-counts.ts';
import { wholeView } from '../../../../shared/documents/view/whole-view.ts';
import { countsSentence } from '../../../../shared/documents/view/words.ts';
import { create } from '../../../../shared/model/create.ts';
import type { AnyRecord, NewRecord } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { model } from '../../../support/model/builder.ts';

const shop = model()
  .zone('Internet', { external: true })
  .zone('Edge')
  .zone('Backend')
  .zone('Vault', { in: 'Backend' })
  .zone('Office')
  .component('Browser')
  .in('Internet')
  .component('Gateway')
  .in('Edge')
  .component('Orders API')
  .in('Backend')
  .component('Stock')
  .in('Backend')
  .component('Keys')
  .in('Vault')
  .component('Console')
  .in('Office')
  .asset('Card number')
  .storedIn('Keys')
  .connect('Browser', 'Gateway', { name: 'Shop', caller: 'password', encryption: 'TLS' })
  .connect('Gateway', 'Orders API', { name: 'Order', carries: ['Card number'] })
  .connect('Gateway', 'Stock', { name: 'Look up', caller: 'mTLS', encryption: 'TLS' })
  .connect('Orders API', 'Stock', { name: 'Reserve' })
  .connect('Orders API', 'Keys', { name: 'Unwrap', caller: 'mTLS', encryption: 'TLS' })
  .connect('Console', 'Stock', { name: 'Count' })
  .actor('Thief')
  .isThere('Internet')
  .actor('Clerk')
  .isThere('Office')
  .path('Skim', { actors: ['Thief'], from: ['Internet'], to: ['Vault'] })
  .build();

function view(fields: Partial<NewRecord<'view'>>) {
  return create('view', 'view:v', { name: 'V', ...fields });
}

/** Names of what is drawn, and of the connections that have a line. */
function drawn(of: Model, fields: Partial<NewRecord<'view'>>): readonly string[] {
  const scene = sceneOf(of, view(fields));
  const boxes = [...of.all('zone'), ...of.all('actor')].flatMap(({ id, name }) =>
    scene.draws(id) ? [name] : [],
  );
  const placements = of.all('placement').filter(({ id }) => scene.draws(id));
  const components = placements.map(({ component }) => of.get(component)?.name ?? '');
  const lines = scene.lines.map(({ id }) => of.all('connection').find((one) => one.id === id)?.name ?? '');
  return [...boxes, ...components, ...lines].toSorted();
}

const collapsed = (...zones: string[]) => ({
  positions: Object.fromEntries(
    zones.map((zone) => [`zone:${zone}`, { x: 0, y: 0, collapsed: true as const }]),
  ),
});

describe('what a view shows', () => {
  it('V2 the whole model is everything', () => {
    expect(drawn(shop, {})).toHaveLength(5 + 2 + 6 + 6);
    expect(sceneOf(shop, view({})).whole).toBe(true);
  });

  it('V3 V7 a zone comes with what lies in it, its neighbours, and who starts there', () => {
    expect(drawn(shop, { shows: { what: 'zone', zone: 'zone:edge' } })).toEqual([
      'Backend',
      'Browser',
      'Edge',
      'Gateway',
      'Internet',
      'Look up',
      'Order',
      'Orders API',
      'Shop',
      'Stock',
      'Thief',
    ]);
  });

  it('V4 an actor comes with what it holds, and what it can speak over from there', () => {
    expect(drawn(shop, { shows: { what: 'actor', actor: 'actor:thief' } })).toEqual([
      'Browser',
      'Edge',
      'Gateway',
      'Internet',
      'Shop',
      'Thief',
    ]);
  });

  it('V5 an asset comes with where it is kept and what carries it', () => {
    expect(drawn(shop, { shows: { what: 'asset', asset: 'asset:card-number' } })).toEqual([
      'Backend',
      'Edge',
      'Gateway',
      'Keys',
      'Order',
      'Orders API',
      'Vault',
    ]);
  });

  it('V6 a path that lists no connections rides those by which it is judged', () => {
    expect(drawn(shop, { shows: { what: 'path', path: shop.all('path')[0]?.id ?? 'path:none' } })).toEqual([
      'Backend',
      'Browser',
      'Edge',
      'Gateway',
      'Internet',
      'Keys',
      'Order',
      'Orders API',
      'Shop',
      'Thief',
      'Unwrap',
      'Vault',
    ]);
  });

  it('V8 V10 what is not shown is counted at its neighbours, and comes with its connections when it is added', () => {
    const shows = { what: 'zone', zone: 'zone:office' } as const;
    const before = sceneOf(shop, view({ shows }));
    expect(before.ghosts.get('placement:stock_backend')).toEqual({
      connections: ['connection:gateway-stock', 'connection:orders-api-stock'],
      others: ['placement:gateway_edge', 'placement:orders-api_backend'],
    });
    const after = sceneOf(shop, view({ shows, also: ['placement:orders-api_backend'] }));
    expect(after.lines.map(({ id }) => id)).toEqual([
      'connection:console-stock',
      'connection:orders-api-stock',
    ]);
    expect(after.ghosts.get('placement:stock_backend')?.others).toEqual(['placement:gateway_edge']);
  });

  it('V9 what is hidden takes along what it holds, what ends there and who starts there', () => {
    const gone = ['Clerk', 'Console', 'Count', 'Office'];
    expect(drawn(shop, { hidden: ['zone:office'] })).toEqual(
      drawn(shop, {}).filter((name) => !gone.includes(name)),
    );
    expect(drawn(shop, { hidden: ['connection:console-stock'] })).toEqual(
      drawn(shop, {}).filter((name) => name !== 'Count'),
    );
  });

  it('V9 of an end with several placements the others are drawn', () => {
    const both = model()
      .zone('A')
      .zone('B')
      .component('One')
      .in('A')
      .component('Two')
      .in('A')
      .component('Far')
      .in('B')
      .connect(['One', 'Two'], 'Far')
      .build();
    const { lines } = sceneOf(both, view({ hidden: ['placement:one_a'] }));
    expect(lines).toEqual([{ id: 'connection:one-two-far', from: 'placement:two_a', to: 'placement:far_b' }]);
  });
});

describe('collapsed zones', () => {
  const scene = sceneOf(shop, view(collapsed('backend', 'vault')));

  it('V11 the outermost stands for all that is inside, and what stays inside is not drawn', () => {
    expect(scene.standsFor('placement:keys_vault')).toBe('zone:backend');
    expect(scene.draws('zone:vault')).toBe(false);
    expect(scene.draws('zone:backend')).toBe(true);
    expect(scene.lines.map(({ id }) => id)).toEqual([
      'connection:browser-gateway',
      'connection:console-stock',
      'bundle placement:gateway_edge zone:backend',
    ]);
  });

  it('V12 several connections to the same box are one bundle', () => {
    expect([...scene.bundles.values()]).toEqual([
      {
        id: 'bundle placement:gateway_edge zone:backend',
        from: 'placement:gateway_edge',
        to: 'zone:backend',
        connections: ['connection:gateway-orders-api', 'connection:gateway-stock'],
        forth: true,
        back: false,
      },
    ]);
  });

  it('V13 a box says what is in it and what its crossings come to, a bundle its own', () => {
    const content = scene.collapsed.get('zone:backend');
    expect(content && countsSentence(content)).toBe('3 components, 1 zone');
    const crossings = new Map(crossingsOf(shop).map((crossing) => [crossing.connection, crossing]));
    const [bundle] = scene.bundles.values();
    const of = verdictCounts(bundle?.connections ?? [], crossings);
    expect(verdictWords(of)).toBe('1 guarded, 1 not stated');
    expect(worstOf(of)).toBe('not stated');
    expect(verdictWords(verdictCounts(content?.connections ?? [], crossings))).toBe(
      '2 guarded, 2 not stated',
    );
  });

  it('V12 between two collapsed zones a bundle goes the way of most, and says whether one goes back', () => {
    const back = model()
      .zone('A')
      .zone('B')
      .component('One')
      .in('A')
      .component('Two')
      .in('B')
      .connect('Two', 'One', { name: 'first' })
      .connect('Two', 'One', { name: 'second' })
      .connect('One', 'Two', { name: 'third' })
      .build();
    const { bundles } = sceneOf(back, view(collapsed('a', 'b')));
    expect([...bundles.values()]).toMatchObject([{ from: 'zone:b', to: 'zone:a', forth: true, back: true }]);
  });
});

describe('the whole model', () => {
  it('V16 is shown in the view of it that leaves out least, the first by name', () => {
    const views = (...all: readonly Partial<NewRecord<'view'>>[]) =>
      shop.replacing(
        new Map<AnyRecord['id'], AnyRecord>(
          all.map((fields, at) => {
            const made = create('view', `view:of-${at}`, { name: 'View', ...fields });
            return [made.id, made];
          }),
        ),
      );
    const first = (...all: readonly Partial<NewRecord<'view'>>[]) => wholeView(views(...all))?.id;
    const office: Partial<NewRecord<'view'>> = { shows: { what: 'zone', zone: 'zone:office' } };
    expect(first(office)).toBeUndefined();
    expect(first(office, { name: 'B' }, { name: 'A' })).toBe('view:of-2');
    expect(first({ name: 'A', hidden: ['zone:office'] }, { name: 'B' })).toBe('view:of-1');
    expect(first({ name: 'A', ...collapsed('office') }, { name: 'B' })).toBe('view:of-1');
  });
});

describe('layers', () => {
  const weak = shop.replacing(
    new Map<AnyRecord['id'], AnyRecord>(
      [
        create('finding', 'finding:one', {
          title: 'Stock is guessed',
          targets: [{ record: 'component:stock' }, { record: 'zone:vault' }],
        }),
        create('finding', 'finding:old', {
          title: 'Was once',
          targets: [{ record: 'component:stock' }],
          disposition: { state: 'remediated' },
        }),
        create('finding', 'finding:until', {
          title: 'Accepted until spring',
          targets: [{ componentsOf: 'zone:office' }],
          disposition: { state: 'accepted', reviewBy: '2026-03-01' },
        }),
        create('control', 'control:limit', {
          name: 'Rate limit',
          guards: { records: ['placement:stock_backend'] },
        }),
      ].map((record) => [record.id, record] as const),
    ),
  );
  const badges = (fields: Partial<NewRecord<'view'>>, today?: string) => {
    const of = view(fields);
    return badgesOf(weak, sceneOf(weak, of), of.layers, today);
  };

  it('V15 count open findings and controls on the box of what they are about', () => {
    const both = badges({ layers: ['findings', 'controls'] });
    expect(both.get('placement:stock_backend')).toEqual({
      findings: 1,
      controls: 1,
      words: '1 open finding, 1 control',
    });
    expect(both.get('zone:vault')?.words).toBe('1 open finding');
    expect(badges({ layers: ['controls'] }).get('zone:vault')).toBeUndefined();
    expect(badges({ layers: [] }).size).toBe(0);
  });

  it('V15 a collapsed zone counts each once', () => {
    const closed = badges({ layers: ['findings', 'controls'], ...collapsed('backend') });
    expect([...closed]).toEqual([
      ['zone:backend', { findings: 1, controls: 1, words: '1 open finding, 1 control' }],
    ]);
  });

  describe('of a connection', () => {
    const about = (id: AnyRecord['id']) =>
      weak.replacing(
        new Map<AnyRecord['id'], AnyRecord>([
          [
            'finding:line',
            create('finding', 'finding:line', { title: 'In the clear', targets: [{ record: id }] }),
          ],
          ['control:line', create('control', 'control:line', { name: 'Filter', guards: { records: [id] } })],
        ]),
      );
    const counted = (id: AnyRecord['id'], fields: Partial<NewRecord<'view'>> = {}) => {
      const of = view({ layers: ['findings', 'controls'], ...fields });
      const counts = badgesOf(about(id), sceneOf(about(id), of), of.layers);
      const without = badgesOf(weak, sceneOf(weak, of), of.layers);
      return [...counts].filter(([box, { words }]) => without.get(box)?.words !== words);
    };
    const id = (name: string) => shop.all('connection').find((one) => one.name === name)!.id;
    const one = { findings: 1, controls: 1, words: '1 open finding, 1 control' };

    it('V15 stand on its line', () => {
      expect(counted(id('Order'))).toEqual([[id('Order'), one]]);
    });

    it('V15 stand on the bundle that it is part of', () => {
      const [[box] = [], ...others] = counted(id('Order'), collapsed('backend'));
      expect(others).toEqual([]);
      expect(sceneOf(weak, view(collapsed('backend'))).bundles.get(`${box}`)?.connections).toContain(
        id('Order'),
      );
    });

    it('V15 stand on the collapsed zone where both its ends are in it', () => {
      const two = { findings: 2, controls: 2, words: '2 open findings, 2 controls' };
      expect(counted(id('Reserve'), collapsed('backend'))).toEqual([['zone:backend', two]]);
    });

    it('V15 stand nowhere where it is hidden', () => {
      expect(counted(id('Reserve'), { hidden: [id('Reserve')] })).toEqual([]);
      expect(counted(id('Reserve'), { hidden: [id('Reserve')], ...collapsed('backend') })).toEqual([]);
    });
  });

  it('V15 what was accepted until a day is open again after it', () => {
    expect(badges({ layers: ['findings'] }, '2026-02-01').get('zone:office')).toBeUndefined();
    expect(badges({ layers: ['findings'] }, '2026-03-02').get('zone:office')?.findings).toBe(1);
  });
});
