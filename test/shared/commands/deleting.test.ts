import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/ids.ts';
import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import { ids } from '../../../shared/model/diff.ts';
import { problems } from '../../../shared/model/integrity.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const shop = () =>
  model()
    .zone('Site')
    .zone('Backend', { in: 'Site' })
    .zone('Vault', { in: 'Backend' })
    .component('Browser')
    .in('Site')
    .component('Orders API')
    .in('Backend')
    .component('Plug-in')
    .inside('Orders API')
    .component('Keys')
    .in('Vault')
    .asset('Key')
    .storedIn('Keys')
    .processedIn('Orders API')
    .control('Sign-in')
    .connect('Browser', 'Orders API', { name: 'Order', needs: ['Key'], controls: ['Sign-in'] })
    .connect('Orders API', 'Keys', { name: 'Unwrap', carries: ['Key'] })
    .actor('Clerk')
    .holds('Key')
    .mayUse('Orders API')
    .isThere('Backend');

const judged = () =>
  shop()
    .finding('Keys lie open', { targets: ['Keys@Vault', 'Vault'] })
    .assumption('Keys rotate', {
      about: ['Key', 'Clerk'],
      rule: { rule: 'asset never travels to', asset: 'asset:key', zones: ['zone:site'] },
    })
    .put('review', 'review:keys', {
      of: { record: 'placement:keys_vault' },
      by: 'Ada',
      at: '2026-11-01',
      revision: 3,
    })
    .put('change', 'change:old', {
      title: 'Keys move',
      consequences: [
        { key: 'k', rule: 'r', subjects: ['placement:keys_vault', 'zone:vault'], sentence: 'It moves.' },
      ],
    })
    .put('dismissal', 'dismissal:keys', {
      check: 'zone without connection',
      subject: 'placement:keys_vault',
      why: 'Known.',
      by: 'Ada',
      at: '2026-11-01',
    })
    .build();

const removed = (of: ReturnType<typeof done>): Id[] => ids(of.diff.removed).toSorted();

describe('C5 deleting needs a choice where others refer to it', () => {
  it('is refused without one, and names them', () => {
    const { reason, message, about } = refused(shop().build(), 'asset.delete', { id: 'asset:key' });
    expect(reason).toBe('still referred to');
    expect(message).toBe('asset Key is still spoken of by 3 others.');
    expect(about?.toSorted()).toEqual([
      'actor:clerk',
      'connection:browser-orders-api',
      'connection:orders-api-keys',
    ]);
  });

  it('needs none where nothing but a drawing refers to it: that forgets its place', () => {
    const drawn = shop()
      .zone('Yard')
      .put('view', 'view:map', { name: 'Map', positions: { 'zone:yard': { x: 1, y: 1 } } })
      .build();
    const deleted = done(drawn, 'zone.delete', { id: 'zone:yard' });
    expect(deleted.label).toBe('Delete zone Yard');
    expect(deleted.after.get('view:map')?.positions).toEqual({});
  });

  it('nor where it speaks only of itself', () => {
    const odd = shop()
      .put('assumption', 'assumption:a', { text: 'It holds', about: ['assumption:a'] })
      .build();
    expect(removed(done(odd, 'assumption.delete', { id: 'assumption:a' }))).toEqual(['assumption:a']);
  });
});

describe('release: the others stay, without what they said of it', () => {
  it('lists lose it; a connection keeps its answers', () => {
    const deleted = done(shop().build(), 'asset.delete', { id: 'asset:key', referring: 'release' });
    expect(removed(deleted)).toEqual(['asset:key']);
    expect(deleted.after.get('actor:clerk')?.holds).toEqual([]);
    expect(deleted.after.get('connection:browser-orders-api')?.protections).toMatchObject([
      { key: 'a', needs: [], controls: ['control:sign-in'] },
    ]);
    expect(deleted.after.get('connection:orders-api-keys')?.data).toEqual({ assets: [] });
  });

  it('is refused where one of them cannot be without it, and names that one', () => {
    const { reason, message, about } = refused(shop().build(), 'placement.delete', {
      id: 'placement:keys_vault',
      referring: 'release',
    });
    expect(reason).toBe('still referred to');
    expect(message).toBe('the connection Unwrap cannot be without the placement of Keys.');
    expect(about).toEqual(['connection:orders-api-keys']);
  });

  it('an end of several keeps the others', () => {
    const both = shop().component('Mirror').in('Vault').connect('Browser', ['Keys', 'Mirror']).build();
    const { after } = done(both, 'placement.delete', { id: 'placement:mirror_vault', referring: 'release' });
    expect(after.get('connection:browser-keys-mirror')).toMatchObject({
      to: { placements: ['placement:keys_vault'] },
    });
  });

  it('a view that showed what is gone shows the whole model', () => {
    const shown = shop()
      .put('view', 'view:clerk', { name: 'Clerk', shows: { what: 'actor', actor: 'actor:clerk' } })
      .build();
    const { after } = done(shown, 'actor.delete', { id: 'actor:clerk', referring: 'release' });
    expect(after.get('view:clerk')?.shows).toEqual({ what: 'whole model' });
  });

  it('a connection that answered it answers nothing', () => {
    const answered = shop().connect('Keys', 'Orders API', { name: 'Wrapped', answers: 'Unwrap' }).build();
    const { after } = done(answered, 'connection.delete', {
      id: 'connection:orders-api-keys',
      referring: 'release',
    });
    expect(after.get('connection:keys-orders-api')).not.toHaveProperty('answers');
  });
});

describe('delete too: what cannot be without it goes with it', () => {
  it('a component takes its placements, and the connections that end there', () => {
    const deleted = done(shop().build(), 'component.delete', {
      id: 'component:keys',
      referring: 'delete too',
    });
    expect(removed(deleted)).toEqual([
      'component:keys',
      'connection:orders-api-keys',
      'placement:keys_vault',
    ]);
    expect(deleted.label).toBe('Delete component Keys');
    expect(deleted.after.get('asset:key')?.places).toEqual([
      { placement: 'placement:orders-api_backend', does: 'processes' },
    ]);
  });

  it('what was nested in it stays in its zone', () => {
    const deleted = done(shop().build(), 'component.delete', {
      id: 'component:orders-api',
      referring: 'delete too',
    });
    expect(deleted.after.get('placement:plug-in_orders-api')).toMatchObject({ zone: 'zone:backend' });
    expect(deleted.after.get('placement:plug-in_orders-api')).not.toHaveProperty('parent');
    expect(deleted.after.get('actor:clerk')?.access).toEqual([{ manner: 'is there', place: 'zone:backend' }]);
  });
});

describe('deleting a zone', () => {
  it('leaves what was in it in the zone around it', () => {
    const before = shop().build();
    const { after } = done(before, 'zone.delete', { id: 'zone:backend', referring: 'release' });
    expect(zoneOfPlacement(after, 'placement:orders-api_backend')).toBe('zone:site');
    expect(after.get('zone:vault')?.parent).toBe('zone:site');
    expect(crossingsOf(before).map(({ connection }) => connection)).toContain(
      'connection:browser-orders-api',
    );
    expect(crossingsOf(after).map(({ connection }) => connection)).not.toContain(
      'connection:browser-orders-api',
    );
  });

  it('or in none', () => {
    const { after } = done(shop().build(), 'zone.delete', { id: 'zone:site', referring: 'release' });
    expect(after.get('placement:browser_site')).not.toHaveProperty('zone');
    expect(after.get('zone:backend')).not.toHaveProperty('parent');
  });

  it('a connection that ends in the zone as a whole stops that, unless it may go too', () => {
    const whole = shop().connect('Site', 'Vault', { name: 'Feed' }).build();
    const args = { id: 'zone:vault', referring: 'release' };
    expect(refused(whole, 'zone.delete', args).about).toEqual(['connection:site-vault']);
    const deleted = done(whole, 'zone.delete', { ...args, referring: 'delete too' });
    expect(removed(deleted)).toEqual(['connection:site-vault', 'zone:vault']);
  });
});

describe('C5 records of judgement are never deleted because of another', () => {
  const deleted = () => done(judged(), 'component.delete', { id: 'component:keys', referring: 'delete too' });
  const NOTE = 'Spoke of the placement of Keys, deleted 2026-11-24 by Ada.';

  it('what they said of it is taken out of their lists and kept in words', () => {
    const { after } = deleted();
    expect(after.get('finding:keys-lie-open')).toMatchObject({
      targets: [{ record: 'zone:vault' }],
      remarks: NOTE,
    });
    expect(after.get('change:old')).toMatchObject({
      consequences: [{ subjects: ['zone:vault'] }],
      remarks: NOTE,
    });
  });

  it('a review of it was a look at its part of the model', () => {
    expect(deleted().after.get('review:keys')).toMatchObject({
      of: { part: 'components' },
      by: 'Ada',
      remarks: NOTE,
    });
  });

  it('a dismissal goes with its subject, rather than speak of the whole model', () => {
    expect(deleted().after.has('dismissal:keys')).toBe(false);
    const released = done(
      shop()
        .put('dismissal', 'dismissal:a', {
          check: 'c',
          subject: 'control:sign-in',
          why: 'w',
          by: 'Ada',
          at: '2026-11-01',
        })
        .build(),
      'control.delete',
      { id: 'control:sign-in', referring: 'release' },
    );
    expect(removed(released)).toEqual(['control:sign-in', 'dismissal:a']);
  });

  it('an assumption loses a rule that cannot be without it, and remembers', () => {
    const { after } = done(judged(), 'asset.delete', { id: 'asset:key', referring: 'delete too' });
    const assumption = after.get('assumption:keys-rotate');
    expect(assumption).not.toHaveProperty('rule');
    expect(assumption).toMatchObject({
      about: ['actor:clerk'],
      remarks: 'Spoke of asset Key, deleted 2026-11-24 by Ada.',
    });
  });

  it('remarks that were there stay before the new ones', () => {
    const noted = shop()
      .finding('F', { targets: ['Clerk'], remarks: 'Seen in May.' })
      .build();
    const { after } = done(noted, 'actor.delete', { id: 'actor:clerk', referring: 'release' });
    expect(after.get('finding:f')?.remarks).toBe(
      'Seen in May.\n\nSpoke of actor Clerk, deleted 2026-11-24 by Ada.',
    );
  });

  it('and integrity holds after all of it', () => {
    expect(problems(deleted().after)).toEqual([]);
  });
});

describe('what is never deleted', () => {
  it('the project, and what is not there', () => {
    expect(refused(shop().build(), 'project.delete', { id: 'project:p' }).reason).toBe(
      'would break integrity',
    );
    expect(refused(shop().build(), 'zone.delete', { id: 'zone:gone' }).reason).toBe('not there');
  });
});
