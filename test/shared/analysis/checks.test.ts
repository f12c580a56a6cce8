import { describe, expect, it } from 'vitest';
import { CHECK_RULES, LEVELS, checksOf } from '../../../shared/analysis/checks.ts';
import type { Check, CheckContext } from '../../../shared/analysis/checks.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';

const TODAY = '2026-11-24';

/** A library in order: readers outside, a catalogue and a desk inside, nothing left to say. */
const library = () =>
  model('Library')
    .zone('Street', { external: true })
    .zone('House')
    .component('Phone')
    .in('Street')
    .component('Catalogue')
    .in('House')
    .actor('Reader')
    .isThere('Phone')
    .connect('Phone', 'Catalogue', {
      name: 'Search',
      encryption: 'TLS 1.3',
      caller: 'password',
      authorization: 'no',
    });

type Told = (told: ModelBuilder) => ModelBuilder;

function checks(built: Model, context: Partial<CheckContext> = {}) {
  return checksOf(built, { today: TODAY, ...context });
}

function only(told: ModelBuilder, context: Partial<CheckContext> = {}): Check {
  const { open } = checks(told.build(), context);
  expect(open).toHaveLength(1);
  return open[0] as Check;
}

function sentences(told: ModelBuilder): readonly string[] {
  return checks(told.build()).open.map(({ sentence }) => sentence);
}

/** Everything changed on these days; what is not named did not. */
const on = (days: Partial<Record<Id, string>>) => (id: Id) => days[id];

/** For each rule: what makes it speak, of what, in which words; and what little makes it silent again. */
interface Example {
  readonly fires: Told;
  readonly on: readonly string[];
  readonly says: string;
  readonly silent: readonly Told[];
  readonly context?: Partial<CheckContext>;
}

const EXAMPLES: Readonly<Record<string, Example>> = {
  'component-in-no-zone': {
    fires: (told) => told.component('Robot').inNoZone(),
    on: ['component:robot'],
    says: 'Component “Robot” is in no trust zone.',
    silent: [
      (told) => told.component('Robot').in('House'),
      (told) => told.component('Robot').inside('Catalogue'),
      (told) => told.component('Robot', { inScope: false }).inNoZone(),
      (told) => told.component('Robot', { listed: false }),
    ],
  },
  'zone-without-connection': {
    fires: (told) => told.zone('Cellar'),
    on: ['zone:cellar'],
    says: 'No connection begins or ends in “Cellar”.',
    silent: [
      (told) => told.zone('Cellar').connect('Catalogue', 'zone:cellar', { intendedAsOpen: OPEN }),
      (told) => told.zone('Cellar', { listed: false }),
      (told) => told.zone('Second house', { instanceOf: 'House' }),
      (told) =>
        told
          .zone('Cellar')
          .zone('Shelf', { in: 'Cellar' })
          .connect('Catalogue', 'zone:shelf', { intendedAsOpen: OPEN }),
    ],
  },
  'external-zone-without-actor': {
    fires: (told) => told.zone('Bindery', { external: true }).connect('zone:bindery', 'zone:bindery'),
    on: ['zone:bindery'],
    says: 'Nobody is behind the external zone “Bindery”: no threat actor is there.',
    silent: [
      (told) =>
        told
          .zone('Bindery', { external: true })
          .connect('zone:bindery', 'zone:bindery')
          .actor('Binder')
          .isThere('Bindery'),
    ],
  },
  'privilege-level-without-actor': {
    fires: (told) => told.zone('Admin', PRIVILEGE).connect('zone:admin', 'zone:admin'),
    on: ['zone:admin'],
    says: '“Admin” is set apart by a privilege that no threat actor has.',
    silent: [
      (told) =>
        told.zone('Admin', PRIVILEGE).connect('zone:admin', 'zone:admin').actor('Root').mayUse('Admin'),
      (told) =>
        told.zone('Admin', PRIVILEGE).connect('zone:admin', 'zone:admin').actor('Root').isThere('Admin'),
    ],
  },
  'actor-without-access': {
    fires: (told) => told.actor('Ghost'),
    on: ['actor:ghost'],
    says: '“Ghost” has no access to anything.',
    silent: [(told) => told.actor('Ghost').actsAs('Reader'), (told) => told.actor('Ghost').mayUse('House')],
  },
  'crossing-caller-not-said': {
    fires: (told) => told.connect('Phone', 'Catalogue', { ...SAID, name: 'Renew', caller: 'not said' }),
    on: ['connection:phone-catalogue-2'],
    says: '“Renew” (Street → House) does not say whether who opens it proves who it is.',
    silent: [
      (told) => told.connect('Phone', 'Catalogue', { ...SAID, caller: 'any' }),
      (told) => told.connect('Phone', 'Catalogue', { ...SAID, caller: 'no' }),
      (told) => told.connect('Phone', 'Catalogue', { options: [{ ...SAID, caller: 'not said' }, SAID] }),
      (told) => told.connect('Phone', 'Catalogue', { ...SAID, caller: 'not said', intendedAsOpen: OPEN }),
      (told) => told.connect('Phone', 'Catalogue', { ...SAID, caller: 'not said', listed: false }),
      (told) => told.connect('Catalogue', 'Catalogue'),
    ],
  },
  'crossing-wire-not-said': {
    fires: (told) =>
      told.connect('Catalogue', 'Phone', { caller: 'key', authorization: 'no', name: 'Remind' }),
    on: ['connection:catalogue-phone'],
    says: '“Remind” (House → Street) does not say whether it is encrypted.',
    silent: [
      (told) => told.connect('Catalogue', 'Phone', SAID),
      (told) => told.connect('Catalogue', 'Phone', { name: 'Hits', answers: 'Search' }),
    ],
  },
  'crossing-authorization-not-said': {
    fires: (told) =>
      told.connect('Phone', 'Catalogue', { name: 'Renew', caller: 'key', encryption: 'TLS 1.3' }),
    on: ['connection:phone-catalogue-2'],
    says: '“Renew” (Street → House) does not say whether what is asked over it must be allowed.',
    silent: [(told) => told.connect('Phone', 'Catalogue', SAID)],
  },
  'encryption-without-type': {
    fires: (told) => told.connect('Catalogue', 'Catalogue', { encryption: 'yes' }),
    on: ['connection:catalogue-catalogue'],
    says: '“Catalogue → Catalogue” is encrypted; how is not said.',
    silent: [
      (told) => told.connect('Catalogue', 'Catalogue', { encryption: 'WireGuard' }),
      (told) => told.connect('Catalogue', 'Catalogue', { encryption: 'no' }),
    ],
  },
  'open-past-its-day': {
    fires: (told) =>
      told.connect('Phone', 'Catalogue', { ...SAID, intendedAsOpen: { ...OPEN, until: '2026-11-23' } }),
    on: ['connection:phone-catalogue-2'],
    says: '“Phone → Catalogue” was to be open until 2026-11-23; that day has passed.',
    silent: [
      (told) => told.connect('Phone', 'Catalogue', { ...SAID, intendedAsOpen: { ...OPEN, until: TODAY } }),
      (told) => told.connect('Phone', 'Catalogue', { ...SAID, intendedAsOpen: OPEN }),
    ],
  },
  'property-broken': {
    fires: (told) => told.assumption('Shut.', { type: 'property', rule: shut('placement:catalogue_house') }),
    on: ['assumption:shut'],
    says: '“Shut.” does not hold: Reader holds Catalogue, past 1 guard: Phone → (Search) Catalogue.',
    silent: [
      (told) =>
        told
          .zone('Vault')
          .component('Box')
          .in('Vault')
          .connect('Box', 'Box')
          .assumption('Shut.', { type: 'property', rule: shut('placement:box_vault') }),
    ],
  },
  'path-without-chain': {
    fires: (told) =>
      told
        .zone('Vault')
        .connect('zone:vault', 'zone:vault')
        .path('Dig', {
          actors: ['Reader'],
          from: ['Street'],
          to: ['Vault'],
        }),
    on: ['path:dig'],
    says: 'No chain of connections supports the path “Dig”',
    silent: [(told) => told.path('Dig', { actors: ['Reader'], from: ['Street'], to: ['House'] })],
  },
  'assumption-unverified-too-long': {
    fires: (told) => told.assumption('Staff are trained.'),
    on: ['assumption:staff-are-trained'],
    says: '“Staff are trained.” is unverified; it was last looked at on 2026-01-02.',
    context: { history: on({ 'assumption:staff-are-trained': '2026-01-02T10:00:00Z' }) },
    silent: [
      (told) => told.assumption('Staff are trained.', { validity: 'holds' }),
      (told) => told.assumption('Staff are trained.', { type: 'exclusion' }),
      (told) => told.assumption('Staff are trained.', { reviews: [{ at: '2026-11-01' }] }),
      (told) => told.assumption('Doors are shut.'),
    ],
  },
  'category-rated-well-with-open-findings': {
    fires: (told) =>
      told
        .category('Access', { maturity: { rating: 'Strong' } })
        .finding('Default password', { categories: [{ category: 'category:access' }] }),
    on: ['category:access'],
    says: '“Access” is rated Strong, with “Default password” open.',
    silent: [
      (told) => told.category('Access', { maturity: { rating: 'Strong' } }),
      (told) =>
        told
          .category('Access', { maturity: { rating: 'Moderate' } })
          .finding('Default password', { categories: [{ category: 'category:access' }] }),
      (told) =>
        told.category('Access', { maturity: { rating: 'Strong' } }).finding('Default password', {
          categories: [{ category: 'category:access' }],
          disposition: { state: 'remediated' },
        }),
    ],
  },
  'category-missing-without-finding': {
    fires: (told) => told.category('Audit', { maturity: { rating: 'Missing' } }),
    on: ['category:audit'],
    says: '“Audit” is rated Missing, and no finding says what is missing.',
    silent: [
      (told) => told.category('Audit', { maturity: { rating: 'Missing' }, used: false }),
      (told) => told.category('Audit', { maturity: { rating: 'Weak' } }),
      (told) =>
        told
          .category('Audit', { maturity: { rating: 'Missing' } })
          .finding('No log', { categories: [{ category: 'category:audit' }] }),
    ],
  },
  'accepted-risk-without-response': {
    fires: (told) => told.finding('Flood', { disposition: { state: 'accepted' } }),
    on: ['finding:flood'],
    says: '“Flood” is accepted, and nothing says what to do if it happens.',
    silent: [
      (told) => told.finding('Flood', { disposition: { state: 'accepted', responseProcedure: 'Pump.' } }),
      (told) => told.finding('Flood'),
    ],
  },
  'accepted-risk-past-review': {
    fires: (told) => told.finding('Flood', accepted('2026-11-23')),
    on: ['finding:flood'],
    says: '“Flood” was accepted until 2026-11-23.',
    silent: [(told) => told.finding('Flood', accepted(TODAY)), (told) => told.finding('Flood', accepted())],
  },
  'control-failed': {
    fires: (told) => told.control('Alarm', { state: 'failed' }),
    on: ['control:alarm'],
    says: 'Control “Alarm” failed.',
    silent: [(told) => told.control('Alarm', { state: 'verified' })],
  },
  'control-never-verified': {
    fires: (told) =>
      told.control('Alarm', { state: 'implemented', verifications: [{ result: 'not decided' }] }),
    on: ['control:alarm'],
    says: 'Control “Alarm” is implemented and was never verified.',
    silent: [
      (told) => told.control('Alarm', { state: 'implemented', verifications: [{ result: 'as expected' }] }),
      (told) => told.control('Alarm', { state: 'planned' }),
    ],
  },
  'told-users-but-not-verified': {
    fires: (told) =>
      told
        .assumption('Books are kept dry.', { validity: 'holds', toldUsers: 'Yes.' })
        .control('Roof', { state: 'designed', restsOn: ['assumption:books-are-kept-dry'] }),
    on: ['assumption:books-are-kept-dry'],
    says: 'Users are told that “Books are kept dry.”, and its control “Roof” is only designed.',
    silent: [
      (told) =>
        told
          .assumption('Books are kept dry.', { validity: 'holds', toldUsers: 'Yes.' })
          .control('Roof', { state: 'verified', restsOn: ['assumption:books-are-kept-dry'] }),
      (told) =>
        told
          .assumption('Books are kept dry.', { validity: 'holds', toldUsers: ' ' })
          .control('Roof', { state: 'designed', guards: ['Books are kept dry.'] }),
      (told) => told.control('Roof', { state: 'verified', toldUsers: 'There is a roof.' }),
    ],
  },
  'copy-older-than-model': {
    fires: (told) => told.put('project', 'project:p', { name: 'L', copies: [COPY] }),
    on: ['project:p'],
    says: 'The model changed on 2026-11-02; older copies are at wiki/threats (2026-11-01).',
    context: { history: on({ 'zone:house': '2026-11-02T08:00:00Z' }) },
    silent: [
      (told) =>
        told.put('project', 'project:p', { name: 'L', copies: [{ ...COPY, lastWritten: '2026-11-02' }] }),
      (told) => told.put('project', 'project:p', { name: 'L', copies: [{ address: 'wiki/threats' }] }),
    ],
  },
  'not-reviewed-since-change': {
    fires: (told) => told.put('review', 'review:r', review('zone:house', '2026-11-01')),
    on: ['zone:house'],
    says: '“House” was last looked at on 2026-11-01; the component “Catalogue”, near it, changed since.',
    context: { history: on({ 'component:catalogue': '2026-11-02' }) },
    silent: [(told) => told.put('review', 'review:r', review('zone:house', '2026-11-02')), (told) => told],
  },
  'name-used-twice': {
    fires: (told) => told.component('Shelf').in('House').component('shelf ').in('House'),
    on: ['component:shelf', 'component:shelf-2'],
    says: '2 components are called “Shelf”.',
    silent: [
      (told) => told.component('Shelf').in('House').asset('Shelf'),
      (told) => told.component('Shelf').in('House').in('Street'),
    ],
  },
};

const SAID = { caller: 'key', encryption: 'TLS 1.3', authorization: 'yes' };
const OPEN = { why: 'Anybody may read.', decidedBy: 'Ada' };
const PRIVILEGE = { boundary: { separatedBy: ['privilege level' as const] } };
const COPY = { address: 'wiki/threats', lastWritten: '2026-11-01' };
const shut = (place: Id<'placement'>) => ({
  rule: 'actors never get' as const,
  actors: ['actor:reader' as const],
  place,
  pastFewerThan: 9,
});
const accepted = (reviewBy?: string) => ({
  disposition: {
    state: 'accepted' as const,
    responseProcedure: 'Pump.',
    ...(reviewBy !== undefined && { reviewBy }),
  },
});
const review = (record: Id, at: string) => ({ of: { record }, by: 'Ada', at, revision: 4 });

describe('K1 each rule speaks of what it is about, in one sentence', () => {
  it('a model in order has no check', () => {
    expect(checks(library().build())).toEqual({ open: [], dismissed: [] });
  });

  it('there is an example for every rule', () => {
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(CHECK_RULES.map(({ id }) => id).toSorted());
  });

  it.each(Object.entries(EXAMPLES))('%s', (id, { fires, on: subjects, says, silent, context }) => {
    const found = only(fires(library()), context);
    expect(found.id).toBe(id);
    expect(found.subjects).toEqual(subjects);
    expect(found.sentence.startsWith(says), found.sentence).toBe(true);
    expect(found.key).toBe(`${id} ${subjects.join(' ')}`);
    for (const [nth, quiet] of silent.entries()) {
      expect(checks(quiet(library()).build(), context).open, `silent ${nth + 1}`).toEqual([]);
    }
  });

  it('a component that is placed nowhere is in no zone either', () => {
    expect(only(library().component('Plan')).sentence).toBe('Component “Plan” is placed nowhere.');
  });

  it('a control that users are told of is to be verified itself', () => {
    const told = library().control('Roof', { state: 'implemented', toldUsers: 'Yes.', verifications: SEEN });
    expect(only(told).sentence).toBe('Users are told of control “Roof”, which is only implemented.');
  });

  it.each([
    ['planned', 'is only planned'],
    ['designed', 'is only designed'],
    ['failed', 'failed'],
    ['retired', 'is retired'],
  ] as const)('what users are told of a control that is %s says so', (state, words) => {
    const told = library().control('Roof', { state, toldUsers: 'Yes.', verifications: SEEN });
    expect(sentences(told)).toContain(`Users are told of control “Roof”, which ${words}.`);
  });

  it.each([
    ['planned', 'is only planned'],
    ['implemented', 'is only implemented'],
    ['failed', 'failed'],
  ] as const)('what users rely on, with a control that is %s, says so', (state, words) => {
    const told = library()
      .assumption('Books are kept dry.', { validity: 'holds', toldUsers: 'Yes.' })
      .control('Roof', { state, verifications: SEEN, restsOn: ['assumption:books-are-kept-dry'] });
    expect(sentences(told)).toContain(
      `Users are told that “Books are kept dry.”, and its control “Roof” ${words}.`,
    );
  });

  it('an alias is a name as well', () => {
    const told = library()
      .actor('Visitor', { aliases: ['Reader'] })
      .isThere('Phone');
    expect(only(told).subjects).toEqual(['actor:reader', 'actor:visitor']);
  });

  it('what changed itself is said so', () => {
    const told = library().put('review', 'review:r', review('actor:reader', '2026-11-01'));
    expect(only(told, { history: on({ 'actor:reader': '2026-11-03' }) }).sentence).toBe(
      '“Reader” was last looked at on 2026-11-01; it changed since.',
    );
  });

  it('the gravest come first', () => {
    const told = library().zone('Cellar').actor('Ghost').control('Alarm', { state: 'failed' });
    const { open } = checks(told.build());
    expect(open.map(({ level }) => level)).toEqual(['error', 'warning', 'info']);
  });
});

const SEEN = [{ result: 'as expected' as const }];

describe('K2 a dismissal silences the check, and is listed', () => {
  const dismissal = (check: string, subject?: Id) => ({
    check,
    why: 'We know.',
    by: 'Ada',
    at: TODAY,
    ...(subject !== undefined && { subject }),
  });
  const ghosts = () => library().actor('Ghost').actor('Shade');

  it('for its subject', () => {
    const told = ghosts().put('dismissal', 'dismissal:d', dismissal('actor-without-access', 'actor:ghost'));
    const { open, dismissed } = checks(told.build());
    expect(open.map(({ subjects }) => subjects)).toEqual([['actor:shade']]);
    expect(dismissed).toMatchObject([{ check: { subjects: ['actor:ghost'] }, dismissal: 'dismissal:d' }]);
  });

  it('everywhere, when it names no subject; the one that names it is listed first', () => {
    const told = ghosts()
      .put('dismissal', 'dismissal:a', dismissal('actor-without-access'))
      .put('dismissal', 'dismissal:b', dismissal('actor-without-access', 'actor:shade'));
    const { open, dismissed } = checks(told.build());
    expect(open).toEqual([]);
    expect(dismissed.map((one) => one.dismissal)).toEqual(['dismissal:a', 'dismissal:b']);
  });

  it('of another check leaves it as it was', () => {
    const told = library()
      .actor('Ghost')
      .put('dismissal', 'dismissal:d', dismissal('name-used-twice', 'actor:ghost'));
    expect(only(told).id).toBe('actor-without-access');
  });

  it('for one of several subjects, silences what they have in common', () => {
    const told = library()
      .actor('Reader', { aliases: ['Guest'] })
      .isThere('Phone')
      .put('dismissal', 'dismissal:d', dismissal('name-used-twice', 'actor:reader-2'));
    expect(checks(told.build()).open).toEqual([]);
  });
});

describe('K3 checks of parts that the project does not keep are silent', () => {
  it('with what they would say', () => {
    const told = () =>
      library()
        .component('Robot')
        .inNoZone()
        .component('robot')
        .in('House')
        .control('Alarm', { state: 'failed' });
    expect(checks(told().build()).open).toHaveLength(3);
    const notKept = told().put('project', 'project:p', { name: 'L', notKept: ['components', 'controls'] });
    expect(checks(notKept.build()).open).toEqual([]);
  });

  it('L1 what every team keeps speaks all the same', () => {
    const told = library()
      .zone('Cellar')
      .put('project', 'project:p', { name: 'L', notKept: ['zones'] });
    expect(only(told).id).toBe('zone-without-connection');
  });
});

describe('in random models', () => {
  it(
    'K1 every check has a key of its own, a sentence, and subjects that are there',
    { timeout: 60_000 },
    () => {
      const seen = new Set<string>();
      for (let seed = 1; seed <= 120; seed += 1) {
        const built = randomModel(random(seed), 1 + (seed % 14));
        const { open, dismissed } = checks(built, { history: () => '2026-11-24T13:45:00Z' });
        const all = [...open, ...dismissed.map(({ check }) => check)];
        expect(new Set(all.map(({ key }) => key)).size, `seed ${seed}`).toBe(all.length);
        for (const { id, sentence, subjects, level } of all) {
          seen.add(id);
          expect(sentence.endsWith('.'), `seed ${seed}: ${sentence}`).toBe(true);
          expect(subjects.length > 0 && subjects.every((one) => built.has(one)), `seed ${seed}`).toBe(true);
          expect(LEVELS).toContain(level);
        }
      }
      expect(seen.size).toBeGreaterThan(17);
    },
  );
});
