import { describe, expect, it } from 'vitest';
import { model } from '../../support/model/builder.ts';

const orders = () =>
  model('Orders')
    .zone('Internet', { external: true })
    .zone('Backend')
    .zone('Vault', { in: 'Backend', nesting: 'inner gives outer' })
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .component('Key store')
    .in('Vault')
    .component('Proxy', { placementsAre: 'copies' })
    .in('Backend')
    .in('Vault')
    .component('Plug-in')
    .inside('Orders API')
    .component('Scraper')
    .inNoZone()
    .asset('Order')
    .storedIn('Orders API')
    .createdIn('Browser')
    .asset('Password')
    .category('Access')
    .control('Rate limit', { guards: ['Orders API@Backend'], category: 'Access' })
    .control('Sign-in')
    .connect('Browser', 'Orders API', {
      encryption: 'TLS 1.3',
      caller: 'password',
      needs: ['Password'],
      controls: ['Sign-in'],
      carries: ['Order'],
      through: ['Proxy@Backend'],
    })
    .connect('Browser', 'Orders API', {
      name: 'Status',
      options: [{ caller: 'no' }, { caller: 'left to: the operator' }],
    })
    .connect('Backend', 'Vault', { answers: 'Status', brings: ['Order'] })
    .actor('Thief')
    .isThere('Internet')
    .actor('Clerk')
    .oneOf()
    .holds('Password')
    .mayUse('Orders API')
    .actsAs('Thief')
    .assumption('The vault is watched', { about: ['Vault', 'Clerk'] })
    .finding('Keys lie open', { targets: ['Key store'] })
    .path('Theft', {
      actors: ['Thief'],
      from: ['Internet'],
      to: 'any',
      connections: ['Status'],
      foothold: ['Browser'],
      leansOn: ['Keys lie open', 'Rate limit'],
    });

describe('a model in the words of people', () => {
  it('has ids that are read off the names', () => {
    const built = orders().build();
    expect(built.all('placement').map(({ id }) => id)).toEqual([
      'placement:browser_internet',
      'placement:key-store_vault',
      'placement:orders-api_backend',
      'placement:plug-in_orders-api',
      'placement:proxy_backend',
      'placement:proxy_vault',
      'placement:scraper',
    ]);
    expect(built.all('connection').map(({ id }) => id)).toEqual([
      'connection:backend-vault',
      'connection:browser-orders-api',
      'connection:browser-orders-api-2',
    ]);
  });

  it('says of a connection what was said, and no more', () => {
    const built = orders().build();
    expect(built.get('connection:browser-orders-api')).toMatchObject({
      from: { placements: ['placement:browser_internet'] },
      to: { placements: ['placement:orders-api_backend'] },
      data: { assets: ['asset:order'] },
      through: ['placement:proxy_backend'],
      protections: [
        {
          key: 'a',
          encryption: { is: 'yes', types: ['TLS 1.3'] },
          caller: { is: 'yes', types: ['password'] },
          needs: ['asset:password'],
          controls: ['control:sign-in'],
        },
      ],
    });
    expect(built.get('connection:browser-orders-api-2')?.protections).toEqual([
      { key: 'a', protocols: [], caller: { is: 'no' }, needs: [], controls: [] },
      { key: 'b', protocols: [], caller: { is: 'any', whom: 'the operator' }, needs: [], controls: [] },
    ]);
    expect(built.get('connection:backend-vault')).toMatchObject({
      from: { zone: 'zone:backend' },
      to: { zone: 'zone:vault' },
      answers: 'connection:browser-orders-api-2',
    });
  });

  it('speaks of the actor, the asset and the component that were told last', () => {
    const built = orders().build();
    expect(built.get('actor:clerk')).toMatchObject({
      accessIs: 'one of',
      holds: ['asset:password'],
      access: [
        { manner: 'may use', place: 'placement:orders-api_backend' },
        { manner: 'acts as', actor: 'actor:thief' },
      ],
    });
    expect(built.get('asset:order')?.places).toEqual([
      { placement: 'placement:orders-api_backend', does: 'stores' },
      { placement: 'placement:browser_internet', does: 'creates' },
    ]);
  });

  it('is refused where a name is unknown, means two things, or the model cannot be', () => {
    expect(() => orders().connect('Browser', 'Postbox')).toThrow('there is no component called Postbox');
    expect(() => orders().connect('Browser', 'Proxy')).toThrow('Proxy may be');
    expect(() => model().component('Loose').connect('Loose', 'Loose')).toThrow('Loose is placed nowhere');
    expect(() => orders().connect(['Browser', 'Key store'], 'Orders API').build()).toThrow(
      'end in several zones',
    );
  });
});
