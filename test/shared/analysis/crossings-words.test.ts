import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../../shared/analysis/crossings.ts';
import type { Guard } from '../../../shared/analysis/guards.ts';
import { placeName } from '../../../shared/analysis/places.ts';
import { verdictOf } from '../../../shared/analysis/verdicts.ts';
import {
  answerWords,
  cellWords,
  crossingPlaces,
  guardWords,
  protocolWords,
  verdictSentence,
} from '../../../shared/analysis/words.ts';
import { must } from '../../../shared/base/assert.ts';
import { model } from '../../support/model/builder.ts';
import type { SaidConnection } from '../../support/model/said-connection.ts';

const said = (connection: SaidConnection) => {
  const built = model()
    .zone('Internet')
    .zone('Edge')
    .component('Browser')
    .in('Internet')
    .component('Gateway')
    .in('Edge')
    .connect('Browser', 'Gateway', connection)
    .build();
  return must(built.get('connection:browser-gateway'), 'it');
};

describe('X8 a verdict says both words', () => {
  it.each([
    [
      'all',
      'all',
      'caller proved · wire encrypted',
      'Guarded: the caller proves who it is and the wire is encrypted',
    ],
    ['none', 'all', 'caller proves nothing · wire encrypted', 'Unguarded: the caller proves nothing'],
    [
      'none',
      'none',
      'caller proves nothing · wire not encrypted',
      'Unguarded: the caller proves nothing, and the wire is not encrypted',
    ],
    [
      'not said',
      'some',
      'caller not said · wire partly encrypted',
      'Not stated: nothing is said about the caller, and the wire is encrypted only sometimes',
    ],
    [
      'some',
      'all',
      'caller partly proved · wire encrypted',
      'Partly guarded: the caller proves who it is only sometimes',
    ],
  ] as const)('caller %s, wire %s: %s', (caller: Guard, wire: Guard, words, sentence) => {
    expect(guardWords({ caller, wire })).toBe(words);
    expect(verdictSentence({ caller, wire, verdict: verdictOf(caller, wire), hollow: false })).toBe(sentence);
  });

  it('X11 and that it is only designed', () => {
    expect(verdictSentence({ caller: 'all', wire: 'all', verdict: 'guarded', hollow: true })).toMatch(
      /\(only designed so far\)$/,
    );
  });
});

describe('what a connection says, in a cell of a table', () => {
  it('is its options beside each other, each once, without those to which it does not apply', () => {
    const connection = said({
      options: [
        { caller: 'password' },
        { caller: { is: 'yes', types: ['certificate', 'secret'] } },
        { caller: 'password' },
        { caller: 'no' },
        { caller: 'left to: the operator' },
        { caller: 'not applicable' },
        { encryption: 'TLS' },
      ],
    });
    expect(cellWords(connection, 'caller')).toBe(
      'password or certificate + secret or no or any, left to the operator',
    );
    expect(cellWords(connection, 'encryption')).toBe('TLS');
    expect(cellWords(connection, 'authorization')).toBe('not said');
  });

  it('says that a question does not arise, where nobody left it open', () => {
    const connection = said({ options: [{ caller: 'not applicable', encryption: 'not applicable' }] });
    expect(cellWords(connection, 'caller')).toBe('not applicable');
    expect(cellWords(connection, 'encryption')).toBe('not applicable');
    expect(cellWords(connection, 'authorization')).toBe('not said');
  });

  it('is each answer in its own words', () => {
    expect(answerWords({ is: 'yes', types: [] })).toBe('yes');
    expect(answerWords({ is: 'any' })).toBe('any');
    expect(answerWords({ is: 'not said' })).toBe('not said');
  });

  it('is its protocols, the outermost first', () => {
    const connection = said({
      options: [{ protocols: ['WSS', 'TLS'] }, { protocols: ['TCP'] }, { caller: 'no' }],
    });
    expect(protocolWords(connection)).toBe('WSS over TLS or TCP');
  });
});

describe('X1 what a place is called', () => {
  it('is its zone, or what is there in no zone', () => {
    const built = model()
      .zone('Edge')
      .component('Gateway')
      .in('Edge')
      .component('Printer')
      .inNoZone()
      .component('Tray')
      .inside('Printer')
      .connect('Gateway', 'Tray')
      .build();
    const crossing = must(crossingsOf(built)[0], 'a crossing');
    expect(crossingPlaces(built, crossing)).toBe('Edge → Printer (in no zone)');
    expect(placeName(built, 'zone:gone')).toBe('zone:gone');
  });
});
