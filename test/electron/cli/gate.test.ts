import { describe, expect, it } from 'vitest';
import { draftModel } from '../../../shared/commands/draft.ts';
import { consequencesOf, toKeep, withVerdicts } from '../../../shared/questions/consequences.ts';
import { createFile } from '../../../electron/project/create-file.ts';
import { newId } from '../../../electron/project/new-id.ts';
import { Project } from '../../../electron/project/project.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { create } from '../../../shared/model/create.ts';
import type { Model } from '../../../shared/model/model.ts';
import { shop, text } from './changed.ts';
import { harbour, harbourText } from './models.ts';
import { FOUR_TIMES_NO, Steps } from './steps.ts';
import { makeFolder, sample, shaped, trailmap } from './terminal.ts';

interface Found {
  readonly id: string;
  readonly level: string;
  readonly fails: boolean;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
}
interface Check {
  readonly passed: boolean;
  readonly failing: readonly string[];
  readonly checks: readonly Found[];
  readonly dismissed: readonly (Found & { readonly why: string; readonly by: string })[];
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
    expect(out).toContain(`       not stated  not-stated  Internet  Vault    not said  all
       unguarded   open        Internet  Backend  none      all  intended as open
       partly      partly      Backend   Vault    some      all
fails  unguarded   unguarded   Internet  Backend  none      all

`);
    expect(out).toMatch(/\n\nFailed: 1 thing \(fails on unguarded\)\n$/);
  });
});

describe('trailmap check, what the rules find,', () => {
  const wanting = shop().actor('Ghost').component('Orphan').inNoZone().build();

  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
  ])('--fail-on %s ends with %i', async (level, code) => {
    const found = await check(text(wanting), '--fail-on', level);
    expect(found.code).toBe(code);
    for (const one of found.checks)
      expect(one.fails).toBe(
        level !== 'error' && one.level !== 'error' && (level === 'info' || one.level === 'warning'),
      );
  });

  it('K1 has a stable id, a level and its subjects by id and name', async () => {
    const { checks } = await check(text(wanting));
    expect(checks).toContainEqual(
      expect.objectContaining({
        id: 'actor-without-access',
        level: 'warning',
        subjects: [{ id: 'actor:ghost', name: 'Ghost' }],
        fails: false,
      }),
    );
  });

  it('K2 is silent about what was dismissed, and lists it with its reason', async () => {
    const dismissal = create('dismissal', 'dismissal:d', {
      check: 'actor-without-access',
      subject: 'actor:ghost',
      why: 'It only stands for a rumour.',
      by: 'Ada',
      at: '2026-11-01',
    });
    const input = text(wanting.replacing(new Map([[dismissal.id, dismissal]])));
    const found = await check(input);
    expect(found.checks.filter(({ id }) => id === 'actor-without-access')).toEqual([]);
    expect(found.dismissed).toMatchObject([
      { id: 'actor-without-access', why: 'It only stands for a rumour.', by: 'Ada' },
    ]);
    const { out } = await trailmap(['check', '-'], { input });
    expect(out).toMatch(/\ndismissed: actor-without-access: .* Ada: It only stands for a rumour\.\n/);
  });

  it('fails on both rows of levels at once', async () => {
    const found = await check(harbourText(), '--fail-on', 'unguarded', '--fail-on', 'warning');
    expect(found).toMatchObject({ code: 1, failing: ['connection:unguarded'] });
    expect(found.checks.some(({ fails }) => fails)).toBe(true);
  });

  it('is found in the sample', async () => {
    const { code, out } = await trailmap(['check', '--json', '--fail-on', 'error', sample]);
    const { checks } = shaped<Check>('check', out);
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'control-failed', level: 'error', fails: true }),
    );
    expect(code).toBe(1);
  });

  it('asks the history of a project file what changed since somebody looked', async () => {
    const files = makeFolder();
    try {
      const looked = reviewedThenChanged(files.at('harbour.trail'), files.at('home'));
      const [trail, json] = await Promise.all([
        trailmap(['check', '--json', files.at('harbour.trail')]),
        trailmap(['check', '--json', '-'], { input: looked }),
      ]);
      const found = (out: string) =>
        shaped<Check>('check', out).checks.filter(({ id }) => id === 'not-reviewed-since-change');
      expect(found(trail.out)).toMatchObject([
        { level: 'info', subjects: [{ id: 'actor:clerk', name: 'The clerk' }] },
      ]);
      expect(found(json.out)).toEqual([]);
    } finally {
      files.remove();
    }
  });
});

/** A project file in which an actor was looked at and changed since; the same as JSON, which has no history. */
function reviewedThenChanged(file: string, home: string): string {
  expect(createFile(file, [...harbour, create('actor', 'actor:clerk', { name: 'Clerk' })]).ok).toBe(true);
  let day = 1;
  const opened = Project.open(
    { from: 'file', path: file },
    {
      home,
      author: 'Ada',
      quietMs: 1_000,
      now: () => `2026-11-0${day++}T09:00:00Z`,
      newId,
      run: runCommand,
      announce: () => undefined,
    },
  );
  if (!opened.ok) throw new Error(opened.error.code);
  const project = opened.value;
  for (const [command, args] of [
    ['review.confirm', { of: [{ record: 'actor:clerk' }], revision: 0 }],
    ['actor.change', { id: 'actor:clerk', fields: { name: 'The clerk' } }],
  ] as const) {
    expect(project.run(command, args).ok).toBe(true);
  }
  const json = project.copy('json');
  if (!json.ok) throw new Error(json.error.code);
  project.close();
  return json.value.toString();
}

interface Gated extends Check {
  readonly change: {
    readonly passed: boolean;
    readonly changes: readonly {
      readonly passed: boolean;
      readonly fits: boolean;
      readonly decided: number;
      readonly answers: readonly { readonly question: string; readonly answer: string | null }[];
      readonly open: readonly { readonly key: string; readonly rule: string; readonly words: string }[];
    }[];
  };
}

describe('trailmap check --change', () => {
  const gate = async (of: Model, ...args: readonly string[]) => {
    const { code, out } = await trailmap(['check', '--json', '--change', 'PR 7', ...args, '-'], {
      input: text(of),
    });
    return { code, ...shaped<Gated>('check', out).change };
  };
  const shortcut = {
    from: { placement: 'placement:shop-page_pages' },
    to: { placement: 'placement:orders_backend' },
    name: 'Metrics',
    protections: [{ key: 'a', protocols: [], needs: [], controls: [], caller: { is: 'no' } }],
  };
  const drawn = () =>
    new Steps(shop().build())
      .begin('PR 7', { ...FOUR_TIMES_NO, connection: 'yes' })
      .run('change.draft', { change: 'change:new-1', command: 'connection.connect', args: shortcut });

  /** The consequences of the draft that wait for a verdict, as they are kept. */
  const openOf = (of: Model) => {
    const change = of.get('change:new-1');
    const drafted = change && draftModel(of, change);
    if (!drafted?.ok) throw new Error('no draft that fits');
    return withVerdicts(consequencesOf(of, drafted.value), [])
      .filter(({ open }) => open)
      .map(({ consequence }) => toKeep(consequence));
  };

  it('fails where the change is not there, or was dropped', async () => {
    expect(await gate(shop().build())).toMatchObject({ code: 1, passed: false, changes: [] });
    const dropped = new Steps(shop().build())
      .begin('PR 7', FOUR_TIMES_NO)
      .run('change.drop', { change: 'change:new-1' });
    expect(await gate(dropped.model)).toMatchObject({ code: 1, changes: [] });
    const { out } = await trailmap(['check', '--change', 'PR 7', '-'], { input: text(shop().build()) });
    expect(out).toContain('change PR 7: it is not in the model; trailmap change asks the questions\n');
  });

  it('fails until the four questions have an answer; left open is none', async () => {
    const begun = new Steps(shop().build()).begin('PR 7', { ...FOUR_TIMES_NO, zone: 'left open' });
    const found = await gate(begun.model);
    expect(found).toMatchObject({ code: 1, changes: [{ passed: false, open: [] }] });
    expect(found.changes[0]?.answers.map(({ answer }) => answer)).toEqual(['no', 'left open', 'no', 'no']);
    begun.run('change.answer', { change: 'change:new-1', question: 'zone', answer: 'no' });
    expect(await gate(begun.model)).toMatchObject({ code: 0, passed: true });
  });

  it('fails while a consequence has no verdict, names it, and lets it through with --allow-open', async () => {
    const steps = drawn();
    const found = await gate(steps.model);
    expect(found).toMatchObject({ code: 1, changes: [{ passed: false, fits: true, decided: 0 }] });
    expect(found.changes[0]?.open.map(({ rule }) => rule)).toContain('actor gains');
    expect(await gate(steps.model, '--allow-open')).toMatchObject({ code: 0 });
    const { out } = await trailmap(['check', '--change', 'pr 7', '-'], { input: text(steps.model) });
    expect(out).toMatch(/\nchange PR 7: A shortcut \(draft\) fails\n {2}no {3}Does it add a component\?/);
    expect(out).toMatch(/\n {4}actor gains: Visitor gains: /);
  });

  it('passes once each of them is decided, as a draft and when it has landed', async () => {
    const steps = drawn();
    for (const consequence of openOf(steps.model)) {
      const verdict = { is: 'fine', why: 'Only counters' };
      steps.run('change.decide', { change: 'change:new-1', consequence, verdict });
    }
    expect(await gate(steps.model)).toMatchObject({ code: 0, changes: [{ passed: true, open: [] }] });
    steps.run('change.land', { change: 'change:new-1', text: '' });
    expect(await gate(steps.model)).toMatchObject({
      code: 0,
      changes: [{ change: { state: 'landed' }, passed: true }],
    });
  });

  it('Q5 still names what was left open when it landed', async () => {
    const steps = drawn();
    const open = openOf(steps.model);
    steps.run('change.land', { change: 'change:new-1', text: '', open });
    const found = await gate(steps.model);
    expect(found.code).toBe(1);
    expect(found.changes[0]?.open).toHaveLength(open.length);
  });

  it('fails where a draft does not fit the model any more', async () => {
    const steps = drawn();
    steps.run('component.delete', { id: 'component:orders', referring: 'delete too' });
    const found = await gate(steps.model);
    expect(found).toMatchObject({ code: 1, changes: [{ passed: false, fits: false }] });
  });

  it('takes --allow-open only with a change', async () => {
    const { code, err } = await trailmap(['check', '--allow-open', sample]);
    expect(code).toBe(2);
    expect(err).toContain('--allow-open needs --change.');
  });
});
