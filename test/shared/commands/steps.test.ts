import { describe, expect, it } from 'vitest';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const shop = () =>
  model()
    .zone('Internet')
    .zone('Backend')
    .component('Orders API')
    .in('Internet')
    .component('Database')
    .in('Internet')
    .build();

const move = (id: string, zone: string) => ({
  command: 'placement.move',
  args: { placements: [`placement:${id}_internet`], zone },
});
const say = (id: string, technology: string) => ({
  command: 'component.change',
  args: { id: `component:${id}`, fields: { technology } },
});

describe('things.steps', () => {
  it('C12 are one step with the words of the first, each finding what the ones before it did', () => {
    const { after, label } = done(shop(), 'things.steps', {
      steps: [
        { command: 'zone.nest', args: { zone: 'zone:backend', parent: 'zone:internet' } },
        move('database', 'zone:backend'),
        say('database', 'PostgreSQL'),
      ],
    });
    expect(label).toBe('Move trust zone Backend into Internet, and 2 more');
    expect(zoneOfPlacement(after, 'placement:database_internet')).toBe('zone:backend');
    expect(after.get('component:database')?.technology).toBe('PostgreSQL');
  });

  it('C12 C4 leave out what is so already, and are refused where everything is', () => {
    const steps = [say('database', 'PostgreSQL'), say('orders-api', 'Go')];
    const { after } = done(shop(), 'things.steps', { steps });
    const again = done(after, 'things.steps', { steps: [...steps, say('orders-api', 'Zig')] });
    expect(again.label).toBe('Change technology of component Orders API');
    expect(refused(after, 'things.steps', { steps }).reason).toBe('nothing to change');
  });

  it('C12 one that is refused takes all with it; changes and drafts are no part of another step', () => {
    const steps = [say('database', 'PostgreSQL'), move('orders-api', 'zone:nowhere')];
    expect(refused(shop(), 'things.steps', { steps }).about).toEqual(['zone:nowhere']);
    const begin = { command: 'change.begin', args: { title: 'Labels', baseRevision: 0 } };
    expect(refused(shop(), 'things.steps', { steps: [begin] }).message).toBe(
      'change.begin is no part of another step.',
    );
  });
});
