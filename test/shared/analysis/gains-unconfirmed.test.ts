import { describe, expect, it } from 'vitest';
import { gainLines } from '../../../shared/analysis/gain-lines.ts';
import { gainsOf } from '../../../shared/analysis/gains.ts';
import type { Gains } from '../../../shared/analysis/gains.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';

/**
 * One network with a web server, a database and a printer, which is split: the database and the printer go to a network
 * of their own. What talked inside the one network was never drawn. The ids of placements are the same in both.
 */
function network(database: string): ModelBuilder {
  const place = (builder: ModelBuilder, name: string, zone: string) => {
    const slug = name.toLowerCase();
    return builder
      .component(name)
      .put('placement', `placement:${slug}`, { component: `component:${slug}`, zone: `zone:${zone}` });
  };
  let builder = model('Network')
    .zone('Internet', { external: true })
    .zone('Network')
    .zone('Inner')
    .zone('Archive');
  builder = place(builder, 'Browser', 'internet');
  builder = place(builder, 'Web', 'network');
  builder = place(builder, 'Database', database);
  builder = place(builder, 'Printer', database);
  builder = place(builder, 'Store', 'archive');
  return builder
    .asset('Accounts')
    .storedIn('Database')
    .connect('Browser', 'Web', { name: 'browse' })
    .connect('Database', 'Store', { name: 'back up' })
    .actor('Attacker')
    .isThere('Browser');
}

const before = network('network').build();

function losses(gains: Gains): string[] {
  return gains.actors.flatMap(({ placements, assets }) => [
    ...placements.map(
      ({ placement, change, unconfirmed }) => `${placement} ${change}${unconfirmed ? '?' : ''}`,
    ),
    ...assets.map(({ asset, change, unconfirmed }) => `${asset} ${change}${unconfirmed ? '?' : ''}`),
  ]);
}

function split(change: (builder: ModelBuilder) => ModelBuilder = (builder) => builder): string[] {
  return losses(gainsOf(before, change(network('inner')).build()));
}

describe('G7 a network that is split', () => {
  it('G7 reports losses, each of them unconfirmed: nobody said that the two do not talk', () => {
    expect(split()).toEqual([
      'placement:database lost?',
      'placement:printer lost?',
      // Its chain went on from the database, with which the web server shared the network.
      'placement:store lost?',
      'asset:accounts lost?',
    ]);
  });

  it('G7 until a refusal between the two is recorded', () => {
    const refused = (builder: ModelBuilder) =>
      builder.assumption('Nothing connects Web and Database.', {
        about: ['component:web', 'component:database'],
      });
    expect(split(refused)).toEqual([
      'placement:database lost',
      'placement:printer lost?',
      'placement:store lost',
      'asset:accounts lost',
    ]);
  });

  it('G7 a refusal that was found violated is none', () => {
    const violated = (builder: ModelBuilder) =>
      builder.assumption('Nothing connects Web and Database.', {
        about: ['component:web', 'component:database'],
        validity: 'violated',
      });
    expect(split(violated)).toContain('placement:database lost?');
  });

  it('G7 or a connection: the other way round it confirms the loss', () => {
    expect(split((builder) => builder.connect('Database', 'Web', { name: 'notify' }))).toEqual([
      'placement:database lost',
      'placement:printer lost?',
      'placement:store lost',
      'asset:accounts lost',
    ]);
  });

  it('G7 a connection that says how they talk leaves a worse standing, and no doubt', () => {
    expect(
      split((builder) => builder.connect('Web', 'Database', { name: 'query', caller: 'password' })),
    ).toEqual([
      'placement:database past more guards',
      // The web server and the printer: a chain over the database is another one.
      'placement:printer past more guards?',
      'placement:store past more guards',
      'asset:accounts past more guards',
    ]);
  });

  it('G7 a zone-level connection speaks for what is in the zones', () => {
    expect(split((builder) => builder.connect('Inner', 'Network', { name: 'report' }))).toEqual([
      'placement:database lost',
      'placement:printer lost',
      'placement:store lost',
      'asset:accounts lost',
    ]);
  });

  it('G7 a loss for another reason is a loss', () => {
    const closed = before.replacing(new Map([['connection:browser-web', undefined]]));
    expect(losses(gainsOf(before, closed)).every((loss) => !loss.endsWith('?'))).toBe(true);
    // The split and the closed door together: it would not get there even if the two talked.
    const both = network('inner')
      .build()
      .replacing(new Map([['connection:browser-web', undefined]]));
    expect(losses(gainsOf(before, both))).toEqual([
      'placement:database lost',
      'placement:printer lost',
      'placement:store lost',
      'placement:web lost',
      'asset:accounts lost',
    ]);
  });

  it('G7 what is gone is lost', () => {
    const after = network('inner').build();
    const without = after.replacing(
      new Map([
        ['placement:printer', undefined],
        ['component:printer', undefined],
      ]),
    );
    expect(losses(gainsOf(before, without))).toContain('placement:printer lost');
  });

  it('G7 who was at the zone itself shared it with what moved away', () => {
    const insider = (database: string) => network(database).actor('Insider').isThere('Network').build();
    const gains = gainsOf(insider('network'), insider('inner'));
    const own = { ...gains, actors: gains.actors.filter(({ actor }) => actor === 'actor:insider') };
    expect(losses(own)).toEqual([
      'placement:database lost?',
      'placement:printer lost?',
      'placement:store lost?',
      'asset:accounts lost?',
    ]);
  });

  it('G7 a split that is undone gains what was thought lost', () => {
    const back: Model = network('inner').build();
    expect(losses(gainsOf(back, before))).toEqual([
      'placement:database gained',
      'placement:printer gained',
      'placement:store gained',
      'asset:accounts gained',
    ]);
  });

  it('G7 says so in words', () => {
    const after = network('inner').build();
    expect(gainLines(before, after, gainsOf(before, after))[0]).toBe(
      'Attacker no longer reaches Database, which it did over browse; unconfirmed, for it had that only by sharing a zone',
    );
  });
});

describe('G7 assets that were asked for or overheard', () => {
  it('G7 are unconfirmed where who opens, or where it ends, shared the zone', () => {
    const asks = (database: string) =>
      network(database)
        .asset('Report')
        .connect('Printer', 'Store', { name: 'fetch', caller: 'password', brings: ['Report'] })
        .build();
    const gains = gainsOf(asks('network'), asks('inner'));
    const report = gains.actors.flatMap(({ assets }) =>
      assets.filter(({ asset }) => asset === 'asset:report'),
    );
    expect(report.map(({ how, change, unconfirmed }) => [how, change, unconfirmed])).toEqual([
      ['asked for', 'lost', true],
      ['overheard', 'lost', true],
    ]);
  });
});
