import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create } from '../../../shared/model/create.ts';
import type { Model } from '../../../shared/model/model.ts';
import { consequencesOf, toKeep } from '../../../shared/questions/consequences.ts';
import { shop, text, withShortcut } from './changed.ts';
import { Steps } from './steps.ts';
import { makeFolder, sample, shaped, trailmap } from './terminal.ts';

const files = makeFolder();
beforeAll(() => {
  writeFileSync(files.at('before.json'), text(shop().build()));
  writeFileSync(files.at('after.json'), text(withShortcut().build()));
});
afterAll(() => files.remove());

const run = (...args: readonly string[]) => trailmap(['diff', ...args], { cwd: files.folder });
const NO_CHANGE = '## What this changes in the threat model\n\nNo change to the threat model.\n';

interface Difference {
  readonly isChange: boolean;
  readonly records: { readonly updated: readonly unknown[] };
  readonly consequences: readonly {
    readonly rule: string;
    readonly open: boolean;
    readonly verdict: unknown;
  }[];
}

describe('trailmap diff', () => {
  it('says in the words of the method what changes, who gains what, what it touches, what is undecided', async () => {
    const { code, out, err } = await run('before.json', 'after.json', '--format', 'markdown');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const line of [
      '- New connection **Metrics**.',
      '- Crosses Pages → Backend: “Metrics”. Unguarded: the caller proves nothing.',
      'Visitor now reaches Orders past no guard instead of 1: over Look, then Metrics',
      '“Only the shop page speaks to Orders.”',
      '**Undecided**',
    ]) {
      expect(out).toContain(line);
    }
    expect((await run('before.json', 'after.json')).out).toBe(out);
    // A reviewer reads it in a minute.
    expect(out.split(/\s+/).length).toBeLessThan(220);
  });

  it('is in the shape of its schema, with ids and names, by --json and by --format json', async () => {
    const [one, other] = await Promise.all([
      run('--json', 'before.json', 'after.json'),
      run('before.json', 'after.json', '--format', 'json'),
    ]);
    expect(one?.out).toBe(other?.out);
    const found = shaped<Difference>('diff', one?.out ?? '');
    expect(found).toMatchObject({
      isChange: true,
      records: {
        added: [{ id: 'connection:shop-page-orders-2', name: 'Metrics' }],
        updated: [],
        removed: [],
      },
      gains: { actors: [{ actor: { name: 'Visitor' } }] },
    });
    expect(found.consequences.map(({ rule }) => rule)).toContain('actor gains');
  });

  it('D6 says that a moved box is no change to the threat model', async () => {
    const view = create('view', 'view:v', { name: 'Map' });
    const at = (x: number): Model =>
      shop()
        .put('view', 'view:v', { ...view, positions: { 'zone:pages': { x, y: 0 } } })
        .build();
    writeFileSync(files.at('here.json'), text(at(1)));
    writeFileSync(files.at('there.json'), text(at(200)));
    expect((await run('here.json', 'there.json')).out).toBe(NO_CHANGE);
    const found = shaped<Difference>('diff', (await run('--json', 'here.json', 'there.json')).out);
    expect(found).toMatchObject({ isChange: false, consequences: [], gains: { isEmpty: true } });
    expect(found.records.updated).toMatchObject([
      { id: 'view:v', fields: [{ from: { x: 1 }, to: { x: 200 } }] },
    ]);
  });

  it('says so of a model against itself', async () => {
    expect((await run('before.json', 'before.json')).out).toBe(NO_CHANGE);
    expect((await run(sample, sample)).out).toBe(NO_CHANGE);
  });

  it('knows what was decided by the changes that landed in between', async () => {
    const steps = new Steps(shop().build()).begin('PR 7').run('change.draft', {
      change: 'change:new-1',
      command: 'connection.connect',
      args: {
        from: { placement: 'placement:shop-page_pages' },
        to: { placement: 'placement:orders_backend' },
        name: 'Metrics',
        protections: [{ key: 'a', protocols: [], needs: [], controls: [], caller: { is: 'no' } }],
      },
    });
    const landed = new Steps(steps.model).run('change.land', { change: 'change:new-1', text: '' }).model;
    for (const consequence of consequencesOf(steps.model, landed).map(toKeep)) {
      const verdict = { is: 'fine', why: 'Only counters' };
      steps.run('change.decide', { change: 'change:new-1', consequence, verdict });
    }
    steps.run('change.land', { change: 'change:new-1', text: '' });
    writeFileSync(files.at('landed.json'), text(steps.model));
    const [json, markdown] = await Promise.all([
      run('--json', 'before.json', 'landed.json'),
      run('before.json', 'landed.json'),
    ]);
    const { consequences } = shaped<Difference>('diff', json?.out ?? '');
    expect(consequences.length).toBeGreaterThan(0);
    for (const one of consequences) {
      expect(one).toMatchObject({ open: false, verdict: { is: 'fine', why: 'Only counters', by: 'Ada' } });
    }
    expect(markdown?.out).toContain('Fine: Only counters (Ada, 2026-11-20)');
    expect(markdown?.out).not.toContain('Undecided');
  });

  it('takes the two formats and no other', async () => {
    const { code, out, err } = await run('before.json', 'after.json', '--format', 'html');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--format takes markdown, json.');
    expect((await run('before.json', 'after.json', '--format', 'markdown', '--json')).code).toBe(2);
  });
});
