import { describe, expect, it } from 'vitest';
import { explain, failure, failures, isFailure } from '../../../shared/protocol/failures.ts';
import type { FailureCode } from '../../../shared/protocol/failures.ts';

const codes = Object.keys(failures) as FailureCode[];

describe('every failure', () => {
  it.each(codes)('%s says what happened, what was kept and, where something helps, what to do', (code) => {
    const { what, kept, todo } = explain(failure(code));
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(kept).toMatch(/^[A-Z].*\.$/);
    expect(todo).toMatch(/^([A-Z].*\.)?$/);
  });

  it.each(codes)('%s is a code that programs can hold on to', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('begins with a sentence of its own, so that nobody takes one for another', () => {
    expect(new Set(codes.map((code) => failures[code][0])).size).toBe(codes.length);
  });
});

describe('what is particular to a case', () => {
  it('stands behind what happened', () => {
    expect(explain(failure('refused', 'The zone is not empty.'))).toEqual({
      what: 'This cannot be done. The zone is not empty.',
      kept: 'Nothing was changed.',
      todo: 'See the reason.',
    });
  });

  it('is left out where there is nothing, rather than undefined', () => {
    expect(Object.keys(failure('damaged'))).toEqual(['code']);
    expect(failure('damaged', 'Row 7.')).toEqual({ code: 'damaged', detail: 'Row 7.' });
  });
});

describe('whatever was thrown', () => {
  it('is a failure by its code', () => {
    for (const code of codes) expect(isFailure(failure(code))).toBe(true);
    for (const other of [
      undefined,
      null,
      'damaged',
      {},
      { code: 'ENOENT' },
      { code: 7 },
      new Error('damaged'),
    ]) {
      expect(isFailure(other)).toBe(false);
    }
  });

  it('is none by a name that every object has', () => {
    for (const code of ['toString', '__proto__', 'constructor']) expect(isFailure({ code })).toBe(false);
  });
});
