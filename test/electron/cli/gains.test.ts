import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shop, text, withShortcut } from './changed.ts';
import { makeFolder, sample, shaped, trailmap } from './terminal.ts';

const files = makeFolder();
beforeAll(() => {
  writeFileSync(files.at('before.json'), text(shop().build()));
  writeFileSync(files.at('after.json'), text(withShortcut().build()));
});
afterAll(() => files.remove());

const run = (...args: readonly string[]) => trailmap(['gains', ...args], { cwd: files.folder });

describe('trailmap gains', () => {
  it('G1 says who gains what, past how many guards instead of how many, over which connection', async () => {
    const { code, out, err } = await run('before.json', 'after.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'Who gains what\n  Visitor now reaches Orders past no guard instead of 1: over Look, then Metrics',
    );
    expect(out).toContain('\n  Visitor now holds Order past no guard instead of 1');
    expect(out).toContain('\nCrossings\n  new: Metrics (Pages → Backend), unguarded\n');
    expect(out).toContain('Only the shop page speaks to Orders. (assumption:');
    expect(out).not.toContain('Who loses what');
  });

  it('is in the shape of its schema, with ids and names', async () => {
    const { out } = await run('--json', 'before.json', 'after.json');
    expect(shaped('gains', out)).toMatchObject({
      before: 'before.json',
      after: 'after.json',
      isEmpty: false,
      actors: [
        {
          actor: { id: 'actor:visitor', name: 'Visitor' },
          placements: [
            {
              placement: { id: 'placement:orders_backend', name: 'Orders' },
              change: 'past fewer guards',
              before: { guards: 1, hops: 2, outside: false },
              after: { guards: 0, hops: 2, outside: false },
            },
          ],
        },
      ],
      newConnections: [
        { connection: { name: 'Metrics' }, riders: [{ actor: { name: 'Visitor' }, guards: 0 }] },
      ],
      touched: [{ record: { name: 'Only the shop page speaks to Orders.' } }],
    });
  });

  it('G9 the other way round, gains are losses; and a model gains nothing against itself', async () => {
    const [back, same, sampled] = await Promise.all([
      run('--json', 'after.json', 'before.json'),
      run('before.json', 'before.json'),
      run('--json', sample, sample),
    ]);
    expect(shaped('gains', back.out)).toMatchObject({
      actors: [{ placements: [{ change: 'past more guards' }] }],
      crossings: { appeared: [], gone: [{ connection: { name: 'Metrics' } }] },
    });
    expect(same.out).toBe('Nobody gains or loses anything, and no crossing changes.\n');
    expect(shaped('gains', sampled.out)).toMatchObject({ isEmpty: true, actors: [], touched: [] });
  });

  it('G2 lists the reach of a new actor as its reach', async () => {
    writeFileSync(files.at('clerk.json'), text(shop().actor('Clerk').isThere('Backend').build()));
    const { out } = await run('before.json', 'clerk.json');
    expect(out).toContain('  Clerk is new: it reaches Backend (is there)\n');
    const { actors } = shaped<{ actors: unknown[] }>(
      'gains',
      (await run('--json', 'before.json', 'clerk.json')).out,
    );
    expect(actors).toMatchObject([{ isNew: true, placements: [], reach: { places: [{ name: 'Backend' }] } }]);
  });

  it('takes one of the two from standard input, and not both', async () => {
    const piped = await trailmap(['gains', files.at('before.json'), '-'], {
      input: text(withShortcut().build()),
    });
    expect(piped.code).toBe(0);
    expect(piped.out).toContain('Metrics');
    const both = await run('-', '-');
    expect({ code: both.code, out: both.out }).toEqual({ code: 2, out: '' });
    expect(both.err).toContain('Standard input can only be read once');
  });

  it('says which of the two cannot be read', async () => {
    const { code, out, err } = await run('before.json', 'nothing.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('not-found');
    expect(err).toContain('(nothing.json)');
  });
});
