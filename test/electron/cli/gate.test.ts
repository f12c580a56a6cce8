import { describe, expect, it } from 'vitest';
import { harbourText } from './models.ts';
import { shaped, trailmap } from './terminal.ts';

interface Check {
  readonly passed: boolean;
  readonly failing: readonly string[];
  readonly integrity: readonly { readonly rule: string; readonly words: string }[];
}

async function check(input: string, ...args: readonly string[]): Promise<Check & { code: number | null }> {
  const { code, out } = await trailmap(['check', '--json', ...args, '-'], { input });
  return { code, ...shaped<Check>('check', out) };
}

describe('trailmap check', () => {
  it.each([
    ['integrity', []],
    ['unguarded', ['connection:unguarded']],
    ['not-stated', ['connection:not-stated', 'connection:unguarded']],
    ['partly', ['connection:not-stated', 'connection:partly', 'connection:unguarded']],
  ])('--fail-on %s fails on %j', async (level, failing) => {
    const found = await check(harbourText(), '--fail-on', level);
    expect(found.failing.toSorted()).toEqual(failing);
    expect(found).toMatchObject({ passed: failing.length === 0, code: failing.length === 0 ? 0 : 1 });
  });

  it('fails on records that do not fit together, whatever the level', async () => {
    const found = await check(harbourText(['zone:out', 'component:api']));
    expect(found.code).toBe(1);
    expect(found.integrity).toContainEqual(
      expect.objectContaining({ rule: 'dangling reference', words: expect.stringContaining('zone:out') }),
    );
  });

  it('fails on records that cannot be read', async () => {
    const { code, out } = await trailmap(['check', '-'], {
      input: '{"trailmap":1,"records":[{"id":"project:p","kind":"project","name":"P"},7]}',
    });
    expect(code).toBe(1);
    expect(out).toBe(
      'not read: records[1]: it has no id that names a kind\n\nFailed: 1 thing (fails on integrity)\n',
    );
  });

  it('lets through what is intended as open, until its day', async () => {
    const open = harbourText(['connection:unguarded']);
    expect((await check(open, '--fail-on', 'unguarded')).code).toBe(0);
    const past = open.replace('2999-12-31', '2020-01-01');
    expect((await check(past, '--fail-on', 'unguarded')).failing).toEqual(['connection:open']);
  });

  it('says in words what passes and what does not', async () => {
    const { code, out } = await trailmap(['check', '--fail-on', 'unguarded', '-'], { input: harbourText() });
    expect(code).toBe(1);
    expect(out).toBe(`       not stated  not-stated  Internet  Vault    not said  all
       unguarded   open        Internet  Backend  none      all  intended as open
       partly      partly      Backend   Vault    some      all
fails  unguarded   unguarded   Internet  Backend  none      all

Failed: 1 thing (fails on unguarded)
`);
  });
});
