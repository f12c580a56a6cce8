import { describe, expect, it } from 'vitest';
import { model } from '../../../support/model/builder.ts';
import { ask } from './ask.ts';

/** Two private networks of one design, one of which is instanced from the other. */
const networks = () =>
  model()
    .zone('Internet', { external: true })
    .zone('Network 1')
    .zone('Network 2', { instanceOf: 'Network 1' })
    .component('Broker')
    .in('Network 1')
    .component('Sensor')
    .in('Network 1')
    .component('Meter')
    .in('Network 2')
    .connect('Internet', 'Broker', { name: 'Publish', caller: 'password' })
    .connect('Sensor', 'Broker', { name: 'Measure', caller: 'certificate' })
    .actor('Thief')
    .isThere('Meter')
    .actor('Resident')
    .isThere('Network 1')
    .actor('Anyone')
    .isThere('Internet')
    .build();

describe('instances of zones', () => {
  it('A17: an instance has the placements of its zone; who is in one holds those of that one', () => {
    const thief = ask(networks(), 'Thief');
    expect(thief.about('Broker@Network 2')).toBe('is there');
    expect(thief.about('Broker@Network 1')).toBe('not reached');
  });

  it('A17: and its connections, each end in any instance', () => {
    const anyone = ask(networks(), 'Anyone');
    expect(anyone.about('Broker@Network 1')).toBe('past 1 guard, 1 hop');
    expect(anyone.about('Broker@Network 2')).toBe('past 1 guard, 1 hop');
    // What stands in the instance alone is held with the rest of it.
    expect(anyone.about('Meter')).toBe('past 1 guard, 1 hop');
  });

  it('A1: an access to the zone is one to each of its instances', () => {
    const resident = ask(networks(), 'Resident');
    expect(resident.about('Network 2')).toBe('is there');
    expect(resident.about('Meter')).toBe('is there');
  });

  it('A17: a connection inside the zone joins what is in the same instance, never two instances', () => {
    const apart = model()
      .zone('Tenant 1', { sharesFate: false })
      .zone('Tenant 2', { instanceOf: 'Tenant 1', sharesFate: false })
      .component('Front')
      .in('Tenant 1')
      .component('Store')
      .in('Tenant 1')
      .component('Desk')
      .in('Tenant 2')
      .connect('Front', 'Store', { name: 'Rows' })
      .actor('Customer')
      .isThere('Desk')
      .build();
    const customer = ask(apart, 'Customer');
    expect(customer.about('Store@Tenant 2')).toBe('open, 1 hop');
    expect(customer.about('Store@Tenant 1')).toBe('not reached');
  });

  it('A17: inherited placements are copies: one thing does not reach across instances', () => {
    const spread = model()
      .zone('Network 1')
      .zone('Network 2', { instanceOf: 'Network 1' })
      .zone('Core')
      .component('Broker')
      .in('Network 1')
      .in('Core')
      .component('Meter')
      .in('Network 2')
      .actor('Thief')
      .isThere('Meter')
      .actor('Operator')
      .isThere('Core')
      .build();
    expect(ask(spread, 'Thief').about('Core')).toBe('not reached');
    expect(ask(spread, 'Operator').about('Broker@Network 1')).toBe('is there');
    expect(ask(spread, 'Operator').about('Broker@Network 2')).toBe('not reached');
  });
});
