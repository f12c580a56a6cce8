import { describe, expect, it } from 'vitest';
import { crossingsOf, guardsOf } from '../../../shared/analysis/crossings.ts';
import type { Crossing } from '../../../shared/analysis/crossings.ts';
import type { Guard } from '../../../shared/analysis/guards.ts';
import { verdictOf } from '../../../shared/analysis/verdicts.ts';
import { must } from '../../../shared/base/assert.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import type { SaidConnection } from '../../support/model/said-connection.ts';
import { naiveGuard } from './naive/crossings.ts';

const shop = () =>
  model('Shop')
    .zone('Street')
    .zone('Counter')
    .component('Guest')
    .in('Street')
    .component('Till')
    .in('Counter');

const visit = (said: SaidConnection): Model => shop().connect('Guest', 'Till', said).build();

function crossing(built: Model): Crossing {
  return must(crossingsOf(built)[0], 'a crossing');
}

const LEFT_OUT = undefined;
type One = 'yes' | 'no' | 'any' | 'not said' | 'not applicable' | typeof LEFT_OUT;

/** One option for each answer, to the same question. */
function saying(question: 'caller' | 'encryption' | 'answerer', answers: readonly One[]): Model {
  return visit({ options: answers.map((answer) => (answer === undefined ? {} : { [question]: answer })) });
}

describe('X6 the guard of a question, over the options that speak of it', () => {
  const cases: readonly (readonly [Guard, readonly One[]])[] = [
    ['all', ['yes']],
    ['all', ['yes', 'yes']],
    ['all', ['yes', LEFT_OUT]],
    ['all', ['yes', 'not applicable']],
    ['none', ['no']],
    ['none', ['no', 'not said']],
    ['none', ['no', 'any', LEFT_OUT]],
    ['none', ['not applicable', 'no']],
    ['some', ['yes', 'no']],
    ['some', ['yes', 'any']],
    ['some', ['not said', 'yes', 'yes']],
    ['not said', []],
    ['not said', [LEFT_OUT]],
    ['not said', ['not said']],
    ['not said', ['any', 'any']],
    ['not said', ['not applicable']],
  ];

  it.each(cases)('is %s for %j', (guard, answers) => {
    expect(crossing(saying('caller', answers)).caller).toBe(guard);
    expect(crossing(saying('encryption', answers)).wire).toBe(guard);
  });

  it('is as a second reading of the words has it, for every choice of up to three answers', () => {
    const answers: readonly One[] = ['yes', 'no', 'any', 'not said', 'not applicable', LEFT_OUT];
    const two = answers.flatMap((a) => answers.map((b) => [a, b]));
    const three = two.flatMap((pair) => answers.map((c) => [...pair, c]));
    for (const choice of [...answers.map((a) => [a]), ...two, ...three]) {
      const plain = choice.map((one) =>
        one === undefined ? 'silent' : one === 'any' || one === 'not said' ? 'open' : one,
      );
      expect(crossing(saying('caller', choice)).caller, choice.join(', ')).toBe(naiveGuard(plain));
    }
  });

  it('asks each question alone: an option may speak of one and not of the other', () => {
    const built = visit({ options: [{ encryption: 'TLS' }, { encryption: 'no' }, { caller: 'password' }] });
    expect(crossing(built)).toMatchObject({ wire: 'some', caller: 'all' });
  });
});

describe('X7 methods that are no proof', () => {
  const saidBy = (...types: string[]) => crossing(visit({ caller: { is: 'yes', types } })).caller;

  it('a caller who has nothing else proves nothing', () => {
    expect(saidBy('IP filter')).toBe('none');
    expect(saidBy('ip FILTER', 'Network position')).toBe('none');
  });

  it('and one of several that does count is enough, for all of them are required', () => {
    expect(saidBy('IP filter', 'password')).toBe('all');
  });

  it('a yes without its methods is believed', () => {
    expect(saidBy()).toBe('all');
  });

  it('is what the project says, and a method that it does not name counts', () => {
    expect(saidBy('Badge')).toBe('all');
    const built = shop()
      .put('project', 'project:p', { name: 'Shop', methods: [{ name: 'Badge', proof: false }] })
      .connect('Guest', 'Till', { caller: 'Badge' })
      .build();
    expect(crossing(built).caller).toBe('none');
  });

  it('turns one option into a no, beside others that prove', () => {
    const built = visit({ options: [{ caller: 'IP filter' }, { caller: 'mTLS' }] });
    expect(crossing(built).caller).toBe('some');
  });

  it('says nothing about encryption', () => {
    expect(crossing(visit({ encryption: 'IP filter' })).wire).toBe('all');
  });
});

describe('X8 the verdict', () => {
  const guards: readonly Guard[] = ['none', 'not said', 'some', 'all'];
  const words = ['unguarded', 'not stated', 'partly', 'guarded'] as const;

  it('follows the worse of caller and wire', () => {
    guards.forEach((caller, one) => {
      guards.forEach((wire, other) => {
        expect(verdictOf(caller, wire), `${caller}, ${wire}`).toBe(words[Math.min(one, other)]);
      });
    });
  });
});

describe('X9 what is no part of the verdict', () => {
  it('is the answerer’s proof, which is a guard of its own', () => {
    const built = visit({ caller: 'mTLS', encryption: 'mTLS', answerer: 'no' });
    expect(crossing(built)).toMatchObject({ answerer: 'none', verdict: 'guarded' });
  });

  it('is authorization', () => {
    for (const authorization of ['yes', 'no', 'not said'] as const) {
      expect(crossing(visit({ caller: 'mTLS', encryption: 'mTLS', authorization })).verdict).toBe('guarded');
    }
  });
});

describe('X10 controls that realise a protection', () => {
  const states = ['planned', 'designed', 'implemented', 'verified', 'failed', 'retired'] as const;
  type State = (typeof states)[number];

  function realisedBy(...controls: readonly State[]): Model {
    const made = controls.reduce((all, state, at) => all.control(`Control ${at}`, { state }), shop());
    return made
      .connect('Guest', 'Till', {
        caller: 'mTLS',
        encryption: 'mTLS',
        controls: controls.map((_, at) => `Control ${at}`),
      })
      .build();
  }

  function verdicts(built: Model): readonly string[] {
    const connection = must(built.get('connection:guest-till'), 'it');
    return (['designed', 'built', 'verified'] as const).map((as) => {
      const { caller, wire } = guardsOf(built, connection, as);
      return verdictOf(caller, wire);
    });
  }

  it.each([
    ['planned', ['guarded', 'unguarded', 'unguarded']],
    ['designed', ['guarded', 'unguarded', 'unguarded']],
    ['implemented', ['guarded', 'guarded', 'unguarded']],
    ['verified', ['guarded', 'guarded', 'guarded']],
    ['failed', ['unguarded', 'unguarded', 'unguarded']],
    ['retired', ['unguarded', 'unguarded', 'unguarded']],
  ] as const)('%s: as designed, as built, as verified %j', (state, expected) => {
    expect(verdicts(realisedBy(state))).toEqual(expected);
  });

  it('need all of them', () => {
    expect(verdicts(realisedBy('verified', 'implemented'))).toEqual(['guarded', 'guarded', 'unguarded']);
    expect(verdicts(realisedBy('verified', 'planned'))).toEqual(['guarded', 'unguarded', 'unguarded']);
    expect(verdicts(realisedBy('verified', 'failed'))).toEqual(['unguarded', 'unguarded', 'unguarded']);
  });

  it('a protection that names none counts in all three', () => {
    expect(verdicts(realisedBy())).toEqual(['guarded', 'guarded', 'guarded']);
  });

  it('only their own option falls with them', () => {
    const built = shop()
      .control('Gateway', { state: 'failed' })
      .connect('Guest', 'Till', { options: [{ caller: 'token', controls: ['Gateway'] }, { caller: 'mTLS' }] })
      .build();
    expect(crossing(built).caller).toBe('some');
  });

  it('do not make a yes out of what the option denies or leaves open', () => {
    const built = shop()
      .control('Gateway', { state: 'verified' })
      .connect('Guest', 'Till', { caller: 'no', encryption: 'any', controls: ['Gateway'] })
      .build();
    expect(crossing(built)).toMatchObject({ caller: 'none', wire: 'not said', hollow: false });
  });

  describe('X11 a protection that counts only as designed', () => {
    const hollow = (built: Model, as: 'designed' | 'built' | 'verified' = 'designed') =>
      crossingsOf(built, { as }).map((one) => one.hollow);

    it('is drawn hollow until all its controls are built', () => {
      expect(states.map((state) => hollow(realisedBy(state))[0])).toEqual([
        true,
        true,
        false,
        false,
        false,
        false,
      ]);
      expect(hollow(realisedBy('verified', 'designed'))).toEqual([true]);
      expect(hollow(realisedBy())).toEqual([false]);
    });

    it('also where other options decide the guard without it', () => {
      const built = shop()
        .control('Gateway', { state: 'designed' })
        .connect('Guest', 'Till', {
          options: [{ caller: 'token', controls: ['Gateway'] }, { caller: 'mTLS' }, { caller: 'no' }],
        })
        .build();
      expect(crossing(built)).toMatchObject({ caller: 'some', hollow: true });
    });

    it('is not counted, and so not drawn, as built and as verified', () => {
      for (const state of ['designed', 'implemented', 'verified'] as const) {
        expect(hollow(realisedBy(state), 'built')).toEqual([false]);
        expect(hollow(realisedBy(state), 'verified')).toEqual([false]);
      }
    });

    it('is no matter of what the verdict does not follow', () => {
      const built = shop()
        .control('Gateway', { state: 'designed' })
        .connect('Guest', 'Till', { answerer: 'certificate', authorization: 'yes', controls: ['Gateway'] })
        .build();
      expect(crossing(built).hollow).toBe(false);
    });
  });
});

describe('X12 a control that realises no protection', () => {
  const limited = (state: 'planned' | 'verified' | 'failed' | 'retired') =>
    shop()
      .connect('Guest', 'Till', { caller: 'no', encryption: 'TLS' })
      .control('Rate limit', { state, guards: ['connection:guest-till'] });

  it('adds a shield and never changes the verdict', () => {
    for (const state of ['planned', 'verified'] as const) {
      expect(crossing(limited(state).build())).toMatchObject({
        shields: ['control:rate-limit'],
        verdict: 'unguarded',
      });
    }
  });

  it('adds none once it failed or is retired', () => {
    expect(crossing(limited('failed').build()).shields).toEqual([]);
    expect(crossing(limited('retired').build()).shields).toEqual([]);
  });

  it('guards each record where it guards everything', () => {
    const built = limited('verified').control('Audit', { guards: 'everything' }).build();
    expect(crossing(built).shields).toEqual(['control:audit', 'control:rate-limit']);
  });

  it('is none of those that realise a protection, of this connection or of another', () => {
    const built = shop()
      .control('Sign-in', { state: 'verified' })
      .connect('Guest', 'Till', { caller: 'password', controls: ['Sign-in'] })
      .connect('Guest', 'Till', { name: 'Again' })
      .put('control', 'control:sign-in', {
        name: 'Sign-in',
        state: 'verified',
        guards: { records: ['connection:guest-till', 'connection:guest-till-2'] },
      })
      .build();
    expect(crossingsOf(built).map(({ shields }) => shields)).toEqual([[], []]);
  });

  it('guards what it names and nothing else', () => {
    const built = shop()
      .connect('Guest', 'Till')
      .control('Door lock', { guards: ['Counter'] })
      .build();
    expect(crossing(built).shields).toEqual([]);
  });
});
