import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../shared/analysis/cuts.ts';
import type { Cuts, Target } from '../../../shared/analysis/cuts.ts';
import type { ReachOptions } from '../../../shared/analysis/reach-options.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';

/** A bank: the street, a lobby, an office, and a vault that is opened from the lobby and from the office. */
const bank = () =>
  model('Bank')
    .zone('Street', { external: true })
    .zone('Lobby')
    .zone('Office')
    .zone('Vault')
    .component('Passer-by')
    .in('Street')
    .component('Teller')
    .in('Lobby')
    .component('Ledger')
    .in('Office')
    .component('Safe')
    .in('Vault')
    .asset('Gold')
    .storedIn('Safe')
    .actor('Robber')
    .isThere('Passer-by');

/** Two ways in, and two ways from there: in all of them the teller is passed. */
const withDoors = () =>
  bank()
    .connect('Passer-by', 'Teller', { name: 'Door' })
    .connect('Passer-by', 'Teller', { name: 'Window' })
    .connect('Teller', 'Safe', { name: 'Lift' })
    .connect('Teller', 'Ledger', { name: 'Stairs' })
    .connect('Ledger', 'Safe', { name: 'Tunnel' });

function cuts(told: ModelBuilder, target: Target = 'placement:safe_vault', options?: ReachOptions) {
  const built = told.build();
  const found = cutsOf(built, 'actor:robber', target, options);
  const named = (ids: readonly string[]) => ids.map((id) => built.get(id as 'connection:k')?.name ?? id);
  return {
    ...found,
    single: named(found.single),
    sets: found.sets.map(named),
    hardens: hardens(found, named),
  };
}

function hardens({ hardening }: Cuts, named: (ids: readonly string[]) => string[]) {
  return hardening && [named(hardening.connections), hardening.before, hardening.after];
}

describe('U1 a single connection cuts', () => {
  it('when without it the target is out of reach, the nearest to the target first', () => {
    const told = bank()
      .connect('Passer-by', 'Teller', { name: 'Door' })
      .connect('Teller', 'Safe', { name: 'Lift' });
    expect(cuts(told)).toMatchObject({ reached: true, single: ['Lift', 'Door'], sets: [['Lift'], ['Door']] });
  });

  it('not where there is a detour: then another connection has to go as well', () => {
    const found = cuts(withDoors());
    expect(found.single).toEqual([]);
    expect(found.sets).toEqual([
      ['Tunnel', 'Lift'],
      ['Lift', 'Stairs'],
      ['Door', 'Window'],
    ]);
  });

  it('a detour by way of outside is one', () => {
    const told = bank()
      .connect('Passer-by', 'Safe', { name: 'Hatch' })
      .zone('Courier', { external: true })
      .component('Van')
      .in('Courier')
      .connect('Passer-by', 'Van', { name: 'Board' })
      .connect('Van', 'Safe', { name: 'Deliver' });
    expect(cuts(told)).toMatchObject({
      single: [],
      sets: [
        ['Hatch', 'Deliver'],
        ['Hatch', 'Board'],
      ],
    });
  });

  it('an answer goes with its request', () => {
    const told = bank()
      .connect('Teller', 'Passer-by', { name: 'Call' })
      .connect('Passer-by', 'Teller', { name: 'Answer', answers: 'Call' })
      .connect('Teller', 'Safe', { name: 'Lift' });
    expect(cuts(told, 'zone:lobby').reached).toBe(false);
    const answering = cuts(told, 'zone:lobby', { byAnswering: true });
    expect(answering.single).toEqual(['Call']);
    expect(answering.sets).toEqual([['Call']]);
  });
});

describe('U2 sets of connections', () => {
  it('one that is essential is in none, and alone it may cut all the same', () => {
    const told = bank()
      .connect('Passer-by', 'Teller', { name: 'Door' })
      .connect('Teller', 'Safe', { name: 'Lift', tags: ['essential'] });
    expect(cuts(told)).toMatchObject({ single: ['Lift', 'Door'], sets: [['Door']] });
  });

  it('there is none where an essential way is left', () => {
    const told = bank().connect('Passer-by', 'Safe', { name: 'Hatch', tags: ['essential'] });
    expect(cuts(told)).toMatchObject({ reached: true, single: ['Hatch'], sets: [] });
  });

  it('an answer to what is essential can go by itself', () => {
    const told = bank()
      .connect('Safe', 'Passer-by', { name: 'Call', tags: ['essential'] })
      .connect('Passer-by', 'Safe', { name: 'Answer', answers: 'Call' });
    const { sets } = cuts(told, 'placement:safe_vault', { byAnswering: true });
    expect(sets).toEqual([]);
    const oneWay = bank()
      .connect('Passer-by', 'Teller', { name: 'Call', tags: ['essential'] })
      .connect('Passer-by', 'Safe', { name: 'Answer', answers: 'Call' });
    expect(cuts(oneWay, 'placement:safe_vault', { byAnswering: true }).sets).toEqual([['Answer']]);
  });

  it('up to five are given, smaller before larger, the nearer to the target first', () => {
    const told = bank()
      .connect('Passer-by', 'Teller', { name: 'Door' })
      .connect('Teller', 'Ledger', { name: 'Stairs' })
      .connect('Teller', 'Ledger', { name: 'Ladder' })
      .connect('Ledger', 'Safe', { name: 'Tunnel' })
      .connect('Ledger', 'Safe', { name: 'Pipe' })
      .connect('Ledger', 'Safe', { name: 'Vent' });
    expect(cuts(told).sets).toEqual([['Door'], ['Stairs', 'Ladder'], ['Tunnel', 'Pipe', 'Vent']]);
    const many = withDoors().connect('Passer-by', 'Ledger', { name: 'Back door' });
    expect(cuts(many).sets).toEqual([
      ['Tunnel', 'Lift'],
      ['Tunnel', 'Door', 'Window'],
      ['Lift', 'Back door', 'Stairs'],
      ['Back door', 'Door', 'Window'],
    ]);
  });

  it('a connection is one, however many ways it is ridden', () => {
    const told = bank()
      .component('Clerk')
      .inNoZone()
      .component('Porter')
      .inNoZone()
      .connect('Passer-by', ['Clerk', 'Porter'], { name: 'Ask' })
      .connect(['Clerk', 'Porter'], 'Safe', { name: 'Show' });
    expect(cuts(told)).toMatchObject({ single: ['Show', 'Ask'], sets: [['Show'], ['Ask']] });
  });

  it('what is shared without a connection cannot be cut', () => {
    expect(cuts(bank(), 'placement:passer-by_street')).toMatchObject({ reached: true, single: [], sets: [] });
    const used = bank().actor('Robber').isThere('Passer-by').mayUse('Safe');
    expect(cutsOf(used.build(), 'actor:robber-2', 'placement:safe_vault').sets).toEqual([]);
  });

  it('all alternatives of an actor are cut', () => {
    const told = bank()
      .connect('Teller', 'Safe', { name: 'Lift' })
      .connect('Ledger', 'Safe', { name: 'Tunnel' })
      .actor('Insider')
      .isThere('Teller', 'Ledger')
      .oneOf();
    const { single, sets } = cutsOf(told.build(), 'actor:insider', 'placement:safe_vault');
    expect(single).toEqual([]);
    expect(sets).toEqual([['connection:ledger-safe', 'connection:teller-safe']]);
  });
});

describe('what the target is', () => {
  it('an asset means where it is held', () => {
    const told = () => withDoors().asset('Deeds').storedIn('Safe', 'Ledger');
    expect(cuts(told(), 'asset:gold').sets).toEqual(cuts(told()).sets);
    expect(cuts(told(), 'asset:deeds').sets).toEqual([
      ['Stairs', 'Lift'],
      ['Door', 'Window'],
    ]);
  });

  it('nothing is said of what is not reached, nor of what is nowhere', () => {
    const nothing = { reached: false, single: [], sets: [], hardening: undefined };
    expect(cutsOf(bank().build(), 'actor:robber', 'placement:safe_vault')).toEqual(nothing);
    expect(cutsOf(bank().asset('Rumour').build(), 'actor:robber', 'asset:rumour')).toEqual(nothing);
  });

  it('is asked like reach: past less, over less', () => {
    const told = () => withDoors().connect('Passer-by', 'Safe', { name: 'Hatch', caller: 'key' });
    expect(cuts(told()).sets[0]).toEqual(['Tunnel', 'Hatch', 'Lift']);
    expect(cuts(told(), 'placement:safe_vault', { onlyThrough: ['not said'] }).sets[0]).toEqual([
      'Tunnel',
      'Lift',
    ]);
    expect(cuts(told(), 'placement:safe_vault', { without: ['connection:passer-by-safe'] }).sets[0]).toEqual([
      'Tunnel',
      'Lift',
    ]);
  });
});

describe('U3 hardening', () => {
  it('is the fewest connections that raise the guards to defeat by one', () => {
    expect(cuts(withDoors()).hardens).toEqual([['Tunnel', 'Lift'], 0, 1]);
    const told = bank()
      .connect('Passer-by', 'Teller', { name: 'Door' })
      .connect('Teller', 'Safe', { name: 'Lift' })
      .connect('Teller', 'Safe', { name: 'Chute' });
    expect(cuts(told).hardens).toEqual([['Door'], 0, 1]);
  });

  it('leaves alone chains that have more to defeat already, and what proves its caller', () => {
    const told = withDoors().connect('Passer-by', 'Safe', { name: 'Hatch', caller: 'key' });
    expect(cuts(told).hardens).toEqual([['Tunnel', 'Lift'], 0, 1]);
    const half = bank()
      .connect('Passer-by', 'Teller', { name: 'Door', caller: 'key' })
      .connect('Teller', 'Safe', { name: 'Lift' });
    expect(cuts(half).hardens).toEqual([['Lift'], 1, 2]);
  });

  it('hardens what proves its caller only sometimes', () => {
    const told = bank().connect('Passer-by', 'Safe', {
      name: 'Hatch',
      options: [{ caller: 'key' }, { caller: 'no' }],
    });
    expect(cuts(told).hardens).toEqual([['Hatch'], 0, 1]);
  });

  it('is none where every chain is guarded all the way already', () => {
    const told = bank()
      .connect('Passer-by', 'Teller', { caller: 'key' })
      .connect('Teller', 'Safe', { caller: 'key' });
    expect(cuts(told).hardening).toBeUndefined();
    expect(cuts(bank(), 'zone:street').hardening).toBeUndefined();
  });

  it('is none where its own credentials open the way: it proves its caller', () => {
    const told = bank()
      .asset('Key')
      .connect('Passer-by', 'Safe', { name: 'Hatch', caller: 'key', needs: ['Key'] })
      .actor('Thief')
      .isThere('Passer-by')
      .holds('Key');
    const { reached, hardening } = cutsOf(told.build(), 'actor:thief', 'placement:safe_vault');
    expect([reached, hardening]).toEqual([true, undefined]);
  });

  it('what is essential may prove its caller', () => {
    const told = bank().connect('Passer-by', 'Safe', { name: 'Hatch', tags: ['essential'] });
    expect(cuts(told).hardens).toEqual([['Hatch'], 0, 1]);
  });

  it('ridden backwards nothing is proved by the caller', () => {
    const told = bank().connect('Safe', 'Passer-by', { name: 'Alarm' });
    const found = cuts(told, 'placement:safe_vault', { byAnswering: true });
    expect([found.sets, found.hardening]).toEqual([[['Alarm']], undefined]);
  });

  it('asked only through what proves nothing, what is hardened is no way any more', () => {
    const told = bank().connect('Passer-by', 'Safe', { name: 'Hatch', caller: 'no' });
    const found = cuts(told, 'placement:safe_vault', { onlyThrough: ['none'] });
    expect(found.hardens).toEqual([['Hatch'], 0, undefined]);
  });

  it('an actor that is one of several, each with other credentials, is hardened against them all', () => {
    const told = bank()
      .asset('Key')
      .asset('Badge')
      .actor('Clerk')
      .isThere('Passer-by')
      .holds('Key')
      .actor('Guard')
      .isThere('Passer-by')
      .holds('Badge')
      .actor('Uniform')
      .actsAs('Clerk', 'Guard')
      .oneOf();
    told.connect('Passer-by', 'Safe', { name: 'Side', caller: 'key', needs: ['Key'] });
    for (let room = 1; room <= 9; room += 1) {
      const name = `Room ${room}`;
      told.zone(name).component(`Desk ${room}`).in(name);
      told.connect('Passer-by', `Desk ${room}`).connect(`Desk ${room}`, 'Ledger');
    }
    told.connect('Passer-by', 'Ledger', { name: 'Staff', caller: 'badge', needs: ['Badge'] });
    const built = told.build();
    expect(cutsOf(built, 'actor:uniform', 'zone:vault').hardening).toBeUndefined();
    expect(cutsOf(built, 'actor:uniform', 'zone:office').hardening).toBeUndefined();
    const without = { without: ['connection:passer-by-ledger' as const] };
    const { hardening } = cutsOf(built, 'actor:uniform', 'zone:office', without);
    expect(hardening).toMatchObject({ before: 0, after: 1 });
    expect(hardening?.connections).toHaveLength(9);
  });

  it('what the actor finds past one more guard may open another: then more is to be hardened', () => {
    const told = () =>
      bank()
        .component('Drawer')
        .in('Office')
        .asset('Key')
        .storedIn('Drawer')
        .connect('Passer-by', 'Teller', { name: 'Door' })
        .connect('Passer-by', 'Ledger', { name: 'Gate', caller: 'badge' })
        .connect('Teller', 'Safe', { name: 'Lift', caller: 'key', needs: ['Key'] });
    expect(cuts(told()).hardens).toEqual([['Door'], 1, 2]);
    // Past the door's new guard the gate can be passed instead, the key found, and the lift opened with it.
    expect(cuts(told(), 'placement:safe_vault', { withWhatItFinds: true }).hardens).toBeUndefined();
  });
});
