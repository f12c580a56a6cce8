import { describe, expect, it } from 'vitest';
import { brokenProperties } from '../../../shared/analysis/properties.ts';
import type { BrokenProperty } from '../../../shared/analysis/properties.ts';
import type { ReachOptions } from '../../../shared/analysis/reach-options.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';
import { model } from '../../support/model/builder.ts';
import type { NewRecord } from '../../../shared/model/kinds.ts';

/** A clinic: patients outside, a portal, records behind it, and a laboratory that is somebody else's. */
const clinic = () =>
  model('Clinic')
    .zone('Internet', { external: true })
    .zone('Laboratory', { external: true })
    .zone('Clinic')
    .zone('Front', { in: 'Clinic' })
    .zone('Back', { in: 'Clinic' })
    .component('Browser')
    .in('Internet')
    .component('Analyser')
    .in('Laboratory')
    .component('Portal')
    .in('Front')
    .component('Records')
    .in('Back')
    .component('Billing')
    .in('Back')
    .asset('Diagnosis')
    .storedIn('Records')
    .actor('Stranger')
    .isThere('Browser');

type Rule = NonNullable<NewRecord<'assumption'>['rule']>;

/** What breaks this one promise. */
function broken(told: ModelBuilder, rule: Rule, options?: ReachOptions): BrokenProperty | undefined {
  const [only, ...rest] = brokenProperties(
    told.assumption('Promised.', { type: 'property', rule }).build(),
    options,
  );
  expect(rest).toEqual([]);
  return only;
}

const words = (found: BrokenProperty | undefined) => found?.witnesses.map((witness) => witness.words);

const noDiagnosis = (pastFewerThan = 1): Rule => ({
  rule: 'actors never get',
  actors: ['actor:stranger'],
  asset: 'asset:diagnosis',
  pastFewerThan,
});

describe('Y1 actors never get', () => {
  it('an asset that is held past no guard breaks it, with the chain', () => {
    const found = broken(clinic().connect('Browser', 'Portal').connect('Portal', 'Records'), noDiagnosis());
    expect(found?.assumption).toBe('assumption:promised');
    expect(found?.sentence).toBe(
      '“Promised.” does not hold: Stranger holds Diagnosis in Records, past no guard: Browser → (Browser → Portal) Portal → (Portal → Records) Records.',
    );
    const [witness] = found?.witnesses ?? [];
    expect(witness?.actor).toBe('actor:stranger');
    expect(witness?.steps?.map(({ by }) => by)).toEqual(['is there', 'connection', 'connection']);
  });

  it('is kept where the asset lies past as many guards as promised, and no more', () => {
    const guarded = () =>
      clinic().connect('Browser', 'Portal', { caller: 'password' }).connect('Portal', 'Records');
    expect(broken(guarded(), noDiagnosis(1))).toBeUndefined();
    expect(words(broken(guarded(), noDiagnosis(2)))).toEqual([
      'Stranger holds Diagnosis in Records, past 1 guard: Browser → (Browser → Portal) Portal → (Portal → Records) Records',
    ]);
  });

  it('asking for it breaks it as well, and overhearing', () => {
    const asked = clinic().connect('Browser', 'Portal', { brings: ['Diagnosis'] });
    expect(words(broken(asked, noDiagnosis()))).toEqual([
      'Stranger asks for Diagnosis over “Browser → Portal”, past no guard: Browser',
      'Stranger overhears Diagnosis on “Browser → Portal”, past no guard: Browser → (Browser → Portal) Portal',
    ]);
  });

  it('a better chain by way of outside counts, and does not hide behind a guarded one inside', () => {
    const found = broken(
      clinic()
        .connect('Browser', 'Portal', { caller: 'password' })
        .connect('Portal', 'Records')
        .connect('Browser', 'Analyser')
        .connect('Analyser', 'Records'),
      noDiagnosis(),
    );
    expect(words(found)).toEqual([
      'Stranger holds Diagnosis in Records, past no guard, by way of outside: Browser → (Browser → Analyser) Analyser → (Analyser → Records) Records',
    ]);
  });

  it('a place breaks it where it is held, a zone where somebody is at it', () => {
    const told = () => clinic().connect('Browser', 'Portal').connect('Portal', 'Records');
    const never = (place: 'zone:back' | 'placement:billing_back'): Rule => ({
      rule: 'actors never get',
      actors: ['actor:stranger'],
      place,
    });
    expect(words(broken(told(), never('placement:billing_back')))).toEqual([
      'Stranger holds Billing, past no guard: Browser → (Browser → Portal) Portal → (Portal → Records) Records → Billing',
    ]);
    expect(words(broken(told(), never('zone:back')))).toEqual([
      'Stranger gets to Back, past no guard: Browser → (Browser → Portal) Portal → (Portal → Records) Records',
    ]);
    expect(broken(clinic().connect('Browser', 'Portal'), never('zone:back'))).toBeUndefined();
  });

  it('a zone means its instances too', () => {
    const told = clinic()
      .zone('Second back', { instanceOf: 'Back' })
      .component('Printer')
      .in('Second back')
      .connect('Browser', 'Printer');
    const rule: Rule = { rule: 'actors never get', actors: ['actor:stranger'], place: 'zone:back' };
    expect(words(broken(told, rule))).toEqual([
      'Stranger gets to Second back, past no guard: Browser → (Browser → Printer) Printer',
    ]);
  });

  it('is asked as designed, built or verified like reach itself', () => {
    const planned = () =>
      clinic()
        .control('Login', { state: 'designed' })
        .connect('Browser', 'Portal', { caller: 'password', controls: ['Login'] })
        .connect('Portal', 'Records');
    expect(broken(planned(), noDiagnosis())).toBeUndefined();
    expect(broken(planned(), noDiagnosis(), { as: 'built' })).toBeDefined();
  });

  it('says nothing of actors that it does not name', () => {
    const told = clinic().connect('Browser', 'Portal').connect('Portal', 'Records');
    expect(broken(told, { rule: 'actors never get', actors: [], asset: 'asset:diagnosis' })).toBeUndefined();
  });
});

describe('Y2 an asset never travels to', () => {
  const rule = (...zones: `zone:${string}`[]): Rule => ({
    rule: 'asset never travels to',
    asset: 'asset:diagnosis',
    zones,
  });

  it('is broken where it is kept, also in a zone inside', () => {
    expect(words(broken(clinic(), rule('zone:clinic')))).toEqual(['Diagnosis is kept in Back, by Records']);
    expect(broken(clinic(), rule('zone:front'))).toBeUndefined();
  });

  it('is broken where it goes, either way, and through what it passes', () => {
    const sent = () => clinic().connect('Records', 'Analyser', { carries: ['Diagnosis'] });
    const found = broken(sent(), rule('zone:laboratory'));
    expect(words(found)).toEqual(['Diagnosis goes through Laboratory, on “Records → Analyser”']);
    expect(found?.witnesses[0]).toMatchObject({
      zone: 'zone:laboratory',
      connection: 'connection:records-analyser',
    });
    const brought = clinic().connect('Analyser', 'Records', { brings: ['Diagnosis'] });
    expect(broken(brought, rule('zone:laboratory'))).toBeDefined();
    const passing = clinic().connect('Records', 'Billing', { carries: ['Diagnosis'], through: ['Portal'] });
    expect(words(broken(passing, rule('zone:front')))).toEqual([
      'Diagnosis goes through Front, on “Records → Billing”',
    ]);
  });

  it('is kept while other data goes there', () => {
    const told = clinic()
      .asset('Invoice')
      .connect('Records', 'Analyser', { carries: ['Invoice'] });
    expect(broken(told, rule('zone:laboratory'))).toBeUndefined();
  });
});

describe('Y3 every crossing', () => {
  const rule = (must: 'prove its caller' | 'be encrypted', from = 'zone:front', to = 'zone:back'): Rule => ({
    rule: 'every crossing',
    from: from as 'zone:front',
    to: to as 'zone:back',
    must,
  });

  it('is broken by each whose guard is not on every option', () => {
    const told = () =>
      clinic()
        .connect('Portal', 'Records', { caller: 'mTLS', encryption: 'TLS 1.3' })
        .connect('Portal', 'Billing', { options: [{ caller: 'mTLS' }, { caller: 'no' }] });
    const found = broken(told(), rule('prove its caller'));
    expect(found?.witnesses.map(({ connection }) => connection)).toEqual(['connection:portal-billing']);
    expect(words(broken(told(), rule('be encrypted')))).toEqual([
      '“Portal → Billing” (Front → Back): caller partly proved · wire not said',
    ]);
  });

  it('holds in the direction in which it is opened, whoever sends the data', () => {
    const told = () => clinic().connect('Records', 'Portal', { opener: 'to' });
    expect(broken(told(), rule('prove its caller'))).toBeDefined();
    expect(broken(told(), rule('prove its caller', 'zone:back', 'zone:front'))).toBeUndefined();
  });

  it('counts zones inside the two, and no connection inside one zone', () => {
    const told = () => clinic().connect('Browser', 'Portal').connect('Records', 'Billing');
    expect(words(broken(told(), rule('prove its caller', 'zone:internet', 'zone:clinic')))).toEqual([
      '“Browser → Portal” (Internet → Front): caller not said · wire not said',
    ]);
    expect(broken(told(), rule('prove its caller', 'zone:back', 'zone:back'))).toBeUndefined();
  });

  it('what an answer’s caller proved is asked of what it answers; the wire of both', () => {
    const told = () =>
      clinic()
        .connect('Portal', 'Records', { name: 'Read', caller: 'mTLS', encryption: 'TLS 1.3' })
        .connect('Records', 'Portal', { name: 'Rows', answers: 'connection:portal-records' });
    expect(broken(told(), rule('prove its caller'))).toBeUndefined();
    expect(broken(told(), rule('be encrypted'))?.witnesses.map(({ connection }) => connection)).toEqual([
      'connection:records-portal',
    ]);
    expect(broken(told(), rule('be encrypted', 'zone:back', 'zone:front'))).toBeUndefined();
  });

  it('an instance keeps the promises made for its zone', () => {
    const told = clinic()
      .zone('Second back', { instanceOf: 'Back' })
      .component('Printer')
      .in('Second back')
      .connect('Portal', 'Printer');
    expect(words(broken(told, rule('be encrypted')))).toEqual([
      '“Portal → Printer” (Front → Second back): caller not said · wire not said',
    ]);
  });
});

describe('Y4 only these may use', () => {
  const rule = (place: 'placement:records_back' | 'zone:back' = 'placement:records_back'): Rule => ({
    rule: 'only these may use',
    place,
    actors: ['actor:doctor'],
  });
  const withDoctor = () => clinic().actor('Doctor').mayUse('Records');

  it('those who are named may', () => {
    expect(broken(withDoctor(), rule())).toBeUndefined();
  });

  it('is broken by another who may use it', () => {
    const told = withDoctor().actor('Clerk').mayUse('Records');
    expect(words(broken(told, rule()))).toEqual(['Clerk may use Records']);
  });

  it('is broken by another who holds it, or is at it', () => {
    const told = () => withDoctor().actor('Cleaner').isThere('Billing');
    expect(words(broken(told(), rule()))).toEqual([
      'Cleaner holds Records, past no guard: Billing → Records',
    ]);
    expect(words(broken(told(), rule('zone:back')))).toEqual([
      'Cleaner gets to Back, past no guard: Billing',
    ]);
  });

  it('is broken by another who can speak to it past no guard, and not past one', () => {
    const open = withDoctor().connect('Browser', 'Records');
    expect(broken(open, rule())?.witnesses).toMatchObject([{ actor: 'actor:stranger' }]);
    const guarded = () => withDoctor().connect('Browser', 'Records', { caller: 'password' });
    expect(broken(guarded(), rule())).toBeUndefined();
    expect(broken(guarded().connect('Browser', 'Billing'), rule())).toBeDefined();
  });

  it('speaking is enough where what answers does not give itself away', () => {
    const told = clinic()
      .zone('Kiosk', { external: true })
      .component('Screen')
      .in('Kiosk')
      .component('Card reader')
      .in('Kiosk')
      .actor('Visitor')
      .isThere('Screen')
      .connect('Browser', 'Screen', { caller: 'password' })
      .connect('Screen', 'Card reader', { name: 'Read a card' });
    const found = broken(told, {
      rule: 'only these may use',
      place: 'placement:card-reader_kiosk',
      actors: [],
    });
    expect(found?.witnesses.map(({ actor }) => actor)).toEqual(['actor:visitor']);
  });

  it('its own credentials let an actor speak, and so break it', () => {
    const keyed = () =>
      withDoctor()
        .asset('Key')
        .connect('Browser', 'Records', { caller: 'key', needs: ['Key'] });
    expect(broken(keyed(), rule())).toBeUndefined();
    const told = keyed().actor('Thief').isThere('Browser').holds('Key');
    expect(broken(told, rule())?.witnesses).toMatchObject([{ actor: 'actor:thief' }]);
  });
});

describe('Y5 a broken property names its witnesses', () => {
  it('the first in its sentence, the number of the others after it', () => {
    const told = clinic().actor('Robot').isThere('Browser').connect('Browser', 'Records');
    const found = broken(told, {
      rule: 'actors never get',
      actors: ['actor:stranger', 'actor:robot'],
      asset: 'asset:diagnosis',
    });
    expect(found?.witnesses.map(({ actor }) => actor)).toEqual(['actor:robot', 'actor:stranger']);
    expect(found?.sentence).toBe(
      '“Promised.” does not hold: Robot holds Diagnosis in Records, past no guard: Browser → (Browser → Records) Records (and 1 more).',
    );
  });

  it('a property without a rule is a promise that nobody computes', () => {
    const told = clinic().assumption('We trust the laboratory.', { type: 'property' }).build();
    expect(brokenProperties(told)).toEqual([]);
  });
});
