import { describe, expect, it } from 'vitest';
import { problems } from '../../../shared/model/integrity.ts';
import { model } from '../../support/model/builder.ts';
import { done, refused } from './run.ts';

const start = () =>
  model()
    .zone('Services')
    .zone('Card data')
    .zone('Office')
    .component('Console')
    .in('Office')
    .component('Tokeniser')
    .in('Services')
    .actor('Operator')
    .isThere('Services')
    .assumption('Nobody logs in by hand', { about: ['Services'] })
    .connect('Console', 'Services')
    .build();

const speak = (record: string, field: string, choice: 'new' | 'both') => ({
  record,
  field,
  old: 'zone:services',
  new: 'zone:card-data',
  choice,
});

describe('what spoke of the old zone', () => {
  it('an access speaks of the new one, or of both', () => {
    const args = (choice: 'new' | 'both') => speak('actor:operator', 'access.0.place', choice);
    const places = (choice: 'new' | 'both') =>
      done(start(), 'zone.respeak', args(choice))
        .after.get('actor:operator')
        ?.access.map((access) => ('place' in access ? access.place : ''));
    expect(places('new')).toEqual(['zone:card-data']);
    expect(places('both')).toEqual(['zone:services', 'zone:card-data']);
  });

  it('a list gets the new one beside the old', () => {
    const { after } = done(
      start(),
      'zone.respeak',
      speak('assumption:nobody-logs-in-by-hand', 'about.0', 'both'),
    );
    expect(after.get('assumption:nobody-logs-in-by-hand')?.about).toEqual([
      'zone:card-data',
      'zone:services',
    ]);
  });

  it('a connection that can end in one zone only is made a second time', () => {
    const { after } = done(start(), 'zone.respeak', speak('connection:console-services', 'to.zone', 'both'));
    expect(after.all('connection').map(({ to }) => to)).toEqual([
      { zone: 'zone:services' },
      { zone: 'zone:card-data' },
    ]);
    expect(problems(after)).toEqual([]);
  });

  it('what does not mention it is refused', () => {
    expect(refused(start(), 'zone.respeak', speak('actor:operator', 'access.1.place', 'new')).reason).toBe(
      'wrong arguments',
    );
  });
});
