import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { firstIssue } from '../../../shared/model/parse.ts';
import { isRequestName, requests } from '../../../shared/protocol/requests.ts';
import type {
  Answer,
  Bridge,
  Call,
  Committed,
  OpenedProject,
  ParsedArgs,
  RequestArgs,
  RequestName,
} from '../../../shared/protocol/requests.ts';
import type { TemplateName } from '../../../shared/protocol/templates.ts';

const SEED = 20_261_124;
const names = Object.keys(requests) as RequestName[];

/** Arguments that a caller may pass, for each request. */
const good: { readonly [N in RequestName]: readonly RequestArgs<N>[] } = {
  'window.state': [{}],
  'files.list': [{}],
  'files.open': [{ file: 'a1' }, { file: 'a1', salvage: true }],
  'files.choose': [{}],
  'files.upload': [
    { name: 'a.trail', bytes: '' },
    { name: 'a.trail', bytes: 'AAAA', salvage: false },
  ],
  'files.copy': [{ format: 'trail' }, { format: 'trail without history' }, { format: 'json' }],
  'files.save': [
    { name: 'Harbour.svg', bytes: '' },
    { name: 'Λιμάνι 2.png', bytes: 'AAAA' },
  ],
  'project.create': [{ name: 'Harbour' }, { name: 'Harbour', from: 'sample' }],
  'project.close': [{}],
  'project.run': [
    { command: 'zone.create', args: { fields: {} } },
    { command: 'x', args: null, gesture: 'drag-1' },
  ],
  'project.undo': [{}],
  'project.redo': [{}],
  'project.history': [{ limit: 1 }, { limit: 1_000, before: 0 }],
  'project.changed': [{}],
  'project.fresh': [{ due: 0 }, { due: 3, looked: '2026-11-24' }],
  'project.publish': [{}, { changedOnDisk: 'merge' }],
  'versions.name': [{ name: 'Reviewed' }],
  'versions.model': [{ revision: 0 }, { revision: 12 }],
  'versions.list': [{}],
};

const fits = (name: RequestName, args: unknown): boolean => requests[name].args.safeParse(args).success;

describe('the request table', () => {
  it.each(names)('%s takes what it should', (name) => {
    for (const args of good[name]) expect(requests[name].args.safeParse(args).error).toBeUndefined();
  });

  it.each(names)('%s takes nothing beside that: a misspelt argument is refused, not ignored', (name) => {
    for (const args of good[name]) {
      const read = requests[name].args.safeParse({ ...args, pth: '/etc/passwd' });
      expect(read.error && firstIssue(read.error)).toContain('pth');
    }
  });

  it.each(names)('%s takes an object only', (name) => {
    for (const args of [undefined, null, 0, '', 'x', true, [], [{}]]) expect(fits(name, args)).toBe(false);
  });

  it.each(names)('%s never throws, whatever comes', (name) => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
    });
    fc.assert(
      fc.property(anything, (args) => typeof fits(name, args) === 'boolean'),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each<[RequestName, unknown]>([
    ['files.open', { file: '' }],
    ['files.open', { file: 'x'.repeat(4_001) }],
    ['files.upload', { name: 'a', bytes: 'A'.repeat(90_000_001) }],
    ['files.copy', { format: 'docx' }],
    ['files.save', { name: 'map.exe', bytes: '' }],
    ['files.save', { name: '../map.png', bytes: '' }],
    ['files.save', { name: '..\\map.png', bytes: '' }],
    ['project.create', { name: '' }],
    ['project.create', { name: 'x', from: '/etc/passwd' }],
    ['project.history', { limit: 0 }],
    ['project.history', { limit: 1_001 }],
    ['project.history', { limit: 1.5 }],
    ['project.history', { limit: 1, before: -1 }],
    ['project.fresh', { due: -1 }],
    ['project.fresh', { due: 1, looked: 'lately' }],
    ['project.publish', { changedOnDisk: 'delete' }],
    ['project.run', { command: '' }],
  ])('%s is bounded', (name, args) => {
    expect(fits(name, args)).toBe(false);
  });

  it('says what a missing word means', () => {
    expect(requests['project.create'].args.parse({ name: 'Harbour' })).toEqual({
      name: 'Harbour',
      from: 'blank',
    });
    expect(requests['project.publish'].args.parse({})).toEqual({ changedOnDisk: 'stop' });
  });

  it('takes any arguments of a command: the command reads them', () => {
    for (const args of [null, 7, 'x', [], { a: { b: [] } }])
      expect(fits('project.run', { command: 'x', args })).toBe(true);
  });

  it('knows its own names and no others', () => {
    for (const name of names) expect(isRequestName(name)).toBe(true);
    for (const name of [
      '',
      'project',
      'project.run ',
      'toString',
      '__proto__',
      'constructor',
      'hasOwnProperty',
    ]) {
      expect(isRequestName(name)).toBe(false);
    }
  });
});

/** What a new project can begin as. */
type From = 'blank' | 'sample' | TemplateName;

describe('the types that both sides take from the table', () => {
  it('are what a caller passes, what the server reads and what comes back', () => {
    expectTypeOf<RequestArgs<'project.create'>>().toEqualTypeOf<{
      name: string;
      from?: From | undefined;
    }>();
    expectTypeOf<ParsedArgs<'project.create'>>().toEqualTypeOf<{ name: string; from: From }>();
    expectTypeOf<Call>().toBeCallableWith('project.undo', {});
    const run = (call: Call) => call('project.run', { command: 'x', args: {} });
    expectTypeOf(run).returns.resolves.toEqualTypeOf<Answer<Committed>>();
    const open = (call: Call) => call('files.open', { file: 'x' });
    expectTypeOf(open).returns.resolves.toEqualTypeOf<Answer<OpenedProject>>();
    expectTypeOf<Bridge['call']>().returns.resolves.toEqualTypeOf<Answer<unknown>>();
  });
});
