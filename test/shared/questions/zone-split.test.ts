import { describe, expect, it } from 'vitest';
import { done } from '../commands/run.ts';
import {
  affectedPaths,
  changedCrossings,
  mentionsOf,
  partedPairs,
} from '../../../shared/questions/zone-split.ts';
import { model } from '../../support/model/builder.ts';

const before = () =>
  model()
    .zone('Internet', { external: true })
    .zone('Services')
    .zone('Vault')
    .component('Browser')
    .in('Internet')
    .component('Orders')
    .in('Services')
    .component('Tokeniser')
    .in('Services')
    .component('Printer')
    .in('Services')
    .connect('Browser', 'Tokeniser', { name: 'Pay' })
    .connect('Orders', 'Tokeniser', { name: 'Charge' })
    .actor('Attacker')
    .isThere('Internet')
    .actor('Operator')
    .isThere('Services')
    .assumption('Services are patched', { about: ['Services'] })
    .control('Patching', { guards: ['Services'] })
    .finding('Old kernels', { targets: ['Services'] })
    .path('Walk in', { actors: ['Attacker'], from: ['Internet'], to: ['Services'] })
    .build();

const after = () =>
  done(before(), 'placement.move', { placements: ['placement:tokeniser_services'], zone: 'zone:vault' })
    .after;

describe('question 2: a new trust zone', () => {
  it('lists everything that spoke of the old zone as a whole, and not what is only in it', () => {
    const found = mentionsOf(after(), 'zone:services').map(({ record, field }) => `${record} ${field}`);
    expect(found.toSorted()).toEqual([
      'actor:operator access.0.place',
      'assumption:services-are-patched about.0',
      'control:patching guards.records.0',
      'finding:old-kernels targets.0.record',
      'path:walk-in to.places.0',
    ]);
  });

  it('says of each what it says of the zone', () => {
    const told = mentionsOf(after(), 'zone:services').map(({ sentence }) => sentence);
    expect(told.toSorted()).toEqual([
      'The assumption “Services are patched” is about Services',
      'The control “Patching” guards Services',
      'The finding “Old kernels” concerns Services',
      'The threat actor path “Walk in” leads to Services',
      'The threat actor “Operator” is in Services',
    ]);
  });

  it('lists the pairs that shared the zone, with the connection between them where there is one', () => {
    expect(partedPairs(before(), after(), 'zone:services')).toEqual([
      {
        moved: 'placement:tokeniser_services',
        stayed: 'placement:orders_services',
        connection: 'connection:orders-tokeniser',
      },
      { moved: 'placement:tokeniser_services', stayed: 'placement:printer_services' },
    ]);
  });

  it('lists every connection whose crossing is other than before', () => {
    const changed = changedCrossings(before(), after());
    expect(changed.map(({ connection, before: was, after: now }) => [connection, was?.to, now?.to])).toEqual([
      ['connection:browser-tokeniser', 'zone:services', 'zone:vault'],
      ['connection:orders-tokeniser', undefined, 'zone:vault'],
    ]);
  });

  it('lists the documented paths that are supported otherwise', () => {
    const affected = affectedPaths(before(), after());
    expect(affected.map(({ before: was, after: now }) => [was.path, was.result, now.result])).toEqual([
      ['path:walk-in', 'direct', 'only by answering'],
    ]);
  });
});
