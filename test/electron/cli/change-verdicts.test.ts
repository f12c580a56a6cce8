import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile } from '../../../electron/project/create-file.ts';
import { Asked, answers, typed } from './answering.ts';
import { shop } from './changed.ts';
import { Steps } from './steps.ts';
import { shaped, trailmap } from './terminal.ts';

let asked: Asked;
beforeEach(() => {
  asked = new Asked(shop().build());
});
afterEach(() => asked.remove());

const NOTHING = '';
/** A shortcut past the guard: it touches an assumption, crosses unguarded, and gives the visitor the orders. */
const SHORTCUT = answers({
  connection: [
    'yes',
    'Shop page',
    'Orders',
    'numbers',
    NOTHING,
    NOTHING,
    NOTHING,
    NOTHING,
    'no',
    NOTHING,
    'TLS',
    NOTHING,
    NOTHING,
  ],
});

interface Gate {
  readonly change: {
    readonly changes: readonly { readonly decided: number; readonly open: readonly unknown[] }[];
  };
}
async function gate(): Promise<Gate['change']['changes'][number] & { readonly code: number | null }> {
  const { code, out } = await trailmap(['check', '--json', '--change', 'PR 7', asked.file]);
  const [only] = shaped<Gate>('check', out).change.changes;
  if (!only) throw new Error('no change');
  return { code, ...only };
}

describe('what follows from a change', () => {
  it('is asked one after the other: an assumption, a control, fine, a risk; each with its record', async () => {
    const { code, out, err } = await asked.answer(
      ...SHORTCUT,
      // The assumption is met first (Q3), then the crossing, what the visitor gains, and who can ride it.
      ...typed('violated | The page asks for numbers too'),
      ...typed('control | Rate limit | designed'),
      ...typed(
        'risk | Orders in the open | High | accepted | Only for a week | 2027-01-31 | Switch the page off',
      ),
      ...typed('fine | The page is ours'),
      'land',
    );
    expect(code).toBe(0);
    expect(err).toContain('! “Only the shop page speaks to Orders.”');
    const { model, record } = asked;
    expect(model.all('assumption')).toMatchObject([
      { validity: 'violated', reviews: [{ remarks: 'The page asks for numbers too' }] },
    ]);
    expect(model.all('control')).toMatchObject([{ name: 'Rate limit', state: 'designed' }]);
    expect(model.all('finding')).toMatchObject([
      {
        title: 'Orders in the open',
        severity: 'High',
        origin: 'change',
        disposition: {
          state: 'accepted',
          why: 'Only for a week',
          reviewBy: '2027-01-31',
          responseProcedure: 'Switch the page off',
        },
      },
    ]);
    const verdicts = record.consequences.map(({ verdict }) => verdict?.is ?? 'none');
    expect(verdicts.toSorted()).toEqual(['assumption', 'control', 'finding', 'fine']);
    expect(out).toContain('Recorded as a risk, “Orders in the open”, accepted: Only for a week');
    expect(out).toContain('To follow up:\n\n- Review the accepted risk “Orders in the open” by 2027-01-31.');
    expect(out).toContain('Expected at the boundaries of what it touched:');
    expect(await gate()).toMatchObject({ code: 0, decided: 4, open: [] });
  });

  it('may be left open; it lands all the same, and stays visible as open', async () => {
    await asked.answer(...SHORTCUT, NOTHING, NOTHING, 'open', 'open', 'land');
    expect(asked.record).toMatchObject({ state: 'landed' });
    const found = await gate();
    expect(found.code).toBe(1);
    expect(found.open).toHaveLength(4);
  });

  it('Q4 is asked again only where it is not decided when a draft is taken up', async () => {
    await asked.answer(...SHORTCUT, 'holds', 'It is the page that asks');
    const { err } = await asked.answer(
      'fine',
      'It is ours',
      'fine',
      'It is ours',
      'fine',
      'It is ours',
      'land',
    );
    expect(err).not.toContain('Does it still hold');
    expect(asked.record.consequences).toHaveLength(4);
    expect((await gate()).code).toBe(0);
  });

  it('an accepted risk needs its reason and a procedure', async () => {
    const before = asked.bytes;
    const { code, err } = await asked.answer(
      ...SHORTCUT,
      'open',
      'risk',
      'Leak',
      NOTHING,
      'accepted',
      NOTHING,
    );
    expect(code).toBe(2);
    expect(err).toContain('An accepted risk needs its reason, and what is done if it happens.');
    expect(asked.bytes).toEqual(before);
  });
});

describe('a draft that the model changed underneath', () => {
  it('Q6 is carried over, conflict by conflict; what is left out is kept in words', async () => {
    const steps = new Steps(shop().build())
      .begin('PR 7', {
        existing: 'yes',
        component: 'no',
        zone: 'no',
        actor: 'no',
        connection: 'no',
        relies: 'no',
      })
      .run('change.draft', {
        change: 'change:new-1',
        command: 'zone.change',
        args: { id: 'zone:pages', fields: { name: 'Front pages' } },
      })
      .run('change.draft', {
        change: 'change:new-1',
        command: 'zone.change',
        args: { id: 'zone:backend', fields: { summary: 'Ours' } },
      })
      .run('zone.change', { id: 'zone:pages', fields: { name: 'Web pages' } });
    createFile(asked.file, steps.model.records());
    const { code, err } = await asked.answer('today', 'open', 'land');
    expect(code).toBe(0);
    expect(err).toContain('The model changed since this draft was begun; 1 of it does not fit any more.');
    expect(err).toContain('    the draft: Front pages\n    today: Web pages\n');
    expect(asked.model.get('zone:pages')?.name).toBe('Web pages');
    expect(asked.model.get('zone:backend')?.summary).toBe('Ours');
    expect(asked.record.remarks).toContain('Front pages');
  });
});

/** Opens a terminal of its own for a program; part of most systems. */
const script = '/usr/bin/script';

describe('a person at a terminal', () => {
  it.skipIf(process.platform !== 'linux' || !existsSync(script))(
    'is asked again where an answer does not fit, and keeps a draft with Ctrl+C',
    async () => {
      const program = `"${process.execPath}" electron/cli/main.ts change "${asked.file}" --ref "PR 7"`;
      const child = spawn(script, ['-qec', program, '/dev/null'], {
        env: { ...process.env, TRAILMAP_HOME: asked.files.at('home'), TERM: 'xterm' },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let said = '';
      const waitsFor: [asks: string, answer: string][] = [
        ['What changes?', 'New pages\r'],
        ['Who is responsible?', '\r'],
        ['and why?', 'perhaps\r'],
        ['perhaps is none of: yes, no, open.', ''],
        ['and why?', 'no\r'],
        ['Does it add a component?', ''],
        ['and why?', '\u0003'],
      ];
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        for (let [next] = waitsFor; next && said.includes(next[0]); [next] = waitsFor) {
          said = said.slice(said.indexOf(next[0]) + next[0].length);
          waitsFor.shift();
          child.stdin.write(next[1]);
        }
      });
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect({ code, waitsFor }).toEqual({ code: 0, waitsFor: [] });
      expect(said).toContain('it is kept as a draft');
      expect(asked.record).toMatchObject({
        title: 'New pages',
        state: 'draft',
        answers: { existing: { answer: 'no' } },
      });
    },
  );
});
