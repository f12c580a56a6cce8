import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../electron/project/new-id.ts';
import { Project } from '../../../electron/project/project.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { Asked, answers } from './answering.ts';
import { shop, text } from './changed.ts';
import { shaped, trailmap } from './terminal.ts';

let shopFile: Asked;
beforeEach(() => {
  shopFile = new Asked(shop().build());
});
afterEach(() => shopFile.remove());

interface Result {
  readonly passed: boolean;
  readonly change: { readonly id: string; readonly name: string; readonly state: string };
  readonly text: string | null;
  readonly tickets: readonly { readonly checkpoint: string; readonly text: string }[];
}

describe('trailmap change, four times no,', () => {
  const short = [
    '--ref',
    'PR 7',
    '--four-times-no',
    '--because',
    'Only the wording of a page changes.',
    '--by',
    'Ada',
  ];

  it('lands at once, by the commands of the application, and passes the gate', async () => {
    const { code, out, err } = await shopFile.change(short);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('PR 7: it has landed, as one step in the history\n');
    expect(out).toContain('\nNo change to the threat model.\n');
    expect(out).toContain('- Does it add a component? no. Only the wording of a page changes.\n');
    const { history } = shopFile.project;
    expect(history.map(({ command, author }) => [command, author])).toEqual([
      ['change.land', 'Ada'],
      ['change.answer', 'Ada'],
      ['change.answer', 'Ada'],
      ['change.answer', 'Ada'],
      ['change.answer', 'Ada'],
      ['change.begin', 'Ada'],
    ]);
    expect(shopFile.leftBehind).toEqual([]);
    const gate = await trailmap(['check', '--change', 'PR 7', shopFile.file]);
    expect(gate.code).toBe(0);
  });

  it('is in the shape of its schema', async () => {
    const { out } = await shopFile.change([...short, '--title', 'Wording', '--json']);
    expect(shaped<Result>('change', out)).toMatchObject({
      revision: 6,
      passed: true,
      change: { name: 'Wording', reference: 'PR 7', state: 'landed' },
      answers: [{ answer: 'no' }, { answer: 'no' }, { answer: 'no' }, { answer: 'no' }],
      open: [],
      tickets: [],
      traffic: null,
    });
  });

  it('does not land a second time', async () => {
    await shopFile.change(short);
    const before = shopFile.bytes;
    const { code, out, err } = await shopFile.change(short);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('PR 7 has landed already');
    expect(shopFile.bytes).toEqual(before);
  });
});

describe('trailmap change, question by question,', () => {
  it('asks all of them, keeps the answers, and lands as one step', async () => {
    const { code, out, err } = await shopFile.answer(
      ...answers({ component: 'no, only a page', relies: ['Nobody reads it.', ''] }),
      'land',
    );
    expect(code).toBe(0);
    expect(out).toContain('A change: it has landed');
    expect(err).toContain('Does it add a component?\n');
    expect(err).toContain('yes, no or open, and why? no, only a page\n');
    const { record, model, project } = shopFile;
    expect(record).toMatchObject({
      reference: 'PR 7',
      state: 'landed',
      answers: { component: { answer: 'no', words: 'only a page' }, relies: { answer: 'yes' } },
    });
    expect(model.all('assumption').map(({ text: said }) => said)).toContain('Nobody reads it.');
    expect(project.history[0]).toMatchObject({ command: 'change.land', label: 'Land the change A change' });
    expect(shopFile.leftBehind).toEqual([]);
  });

  it('keeps a draft where the answers end, and asks only what is missing when it is taken up again', async () => {
    const left = await shopFile.answer('no', 'no');
    expect(left.code).toBe(0);
    expect(left.out).toContain('it is kept as a draft; the same command takes it up again');
    expect(Object.keys(shopFile.record.answers)).toEqual(['component', 'existing']);
    const { code, err } = await shopFile.answer('no', 'open', 'no', '', 'land');
    expect(code).toBe(0);
    expect(err).toContain('Does it add a component? no\n');
    expect(err.match(/yes, no or open, and why\?/g)).toHaveLength(3);
    expect(shopFile.record).toMatchObject({ state: 'landed', answers: { actor: { answer: 'left open' } } });
  });

  it('Q7 drops a change, and leaves the model as it was', async () => {
    const { code, out } = await shopFile.answer(...answers({ relies: ['Something.', ''] }), 'drop');
    expect(code).toBe(0);
    expect(out).toContain('it was dropped; the record of it is kept');
    expect(shopFile.record.state).toBe('dropped');
    expect(shopFile.model.count('assumption')).toBe(1);
  });

  it('asks a title and who is responsible where they are not said', async () => {
    await shopFile.change(['--ref', 'PR 7'], ['New pages', 'the shop team', ...answers({}), 'land']);
    expect(shopFile.record).toMatchObject({
      title: 'New pages',
      responsible: 'the shop team',
      reference: 'PR 7',
    });
  });

  it('only announces a change, with a ticket for each checkpoint, and takes it up later', async () => {
    const { code, out } = await shopFile.change([
      '--ref',
      'PR 7',
      '--title',
      'A chat',
      '--responsible',
      'Bo',
      '--announce',
      '--json',
    ]);
    expect(code).toBe(0);
    const { change, tickets, text: none } = shaped<Result>('change', out);
    expect({ state: change.state, none }).toEqual({ state: 'announced', none: null });
    expect(tickets.length).toBeGreaterThanOrEqual(2);
    for (const ticket of tickets) expect(ticket.text).toContain('A chat');
    expect((await trailmap(['check', '--change', 'PR 7', shopFile.file])).code).toBe(1);
    await shopFile.change(['--ref', 'PR 7'], [...answers({}), 'land']);
    expect(shopFile.record).toMatchObject({ title: 'A chat', state: 'landed' });
  });
});

describe('trailmap change, with --json,', () => {
  it('has nothing but JSON on standard output; the questions are on standard error', async () => {
    const { code, out, err } = await shopFile.change(
      ['--ref', 'PR 7', '--title', 'A change', '--responsible', '', '--json'],
      [...answers({ connection: 'open' }), 'land'],
    );
    expect(code).toBe(0);
    expect(err).toContain('Does it add a trust zone?');
    const { passed, change, text: markdown } = shaped<Result>('change', out);
    // Left open is allowed, and stays visible.
    expect({ passed, state: change.state }).toEqual({ passed: false, state: 'landed' });
    expect(markdown).toContain('- Does it add a connection across a boundary? left open.');
  });
});

describe('what stops it', () => {
  it('is an answer of a script that does not fit; the file stays as it was', async () => {
    const before = shopFile.bytes;
    const { code, out, err } = await shopFile.answer('no', 'perhaps');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      'trailmap: bad-request: The request was not understood. perhaps is none of: yes, no, open.',
    );
    expect(shopFile.bytes).toEqual(before);
    expect(shopFile.leftBehind).toEqual([]);
  });

  it('is an end before the first answer', async () => {
    const before = shopFile.bytes;
    const { code, err } = await shopFile.change(['--ref', 'PR 7']);
    expect(code).toBe(2);
    expect(err).toContain('trailmap: cancelled');
    expect(shopFile.bytes).toEqual(before);
  });

  it('is a file that somebody else has open', async () => {
    const opened = Project.open(
      { from: 'file', path: shopFile.file },
      {
        home: shopFile.files.at('home'),
        author: 'Ada',
        quietMs: 60_000,
        now: () => '2026-11-20T09:00:00Z',
        newId,
        run: runCommand,
        announce: () => undefined,
      },
    );
    if (!opened.ok) throw new Error(opened.error.code);
    try {
      const { code, out, err } = await shopFile.answer(...answers({}), 'land');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('trailmap: already-open');
    } finally {
      opened.value.close();
    }
  });

  it('is a model that is no project file', async () => {
    const { code, err } = await trailmap(['change', '-', '--ref', 'PR 7'], { input: text(shop().build()) });
    expect(code).toBe(2);
    expect(err).toContain('A change is written to a project file');
  });

  it('is a reference that several changes have', async () => {
    const twice = shop()
      .put('change', 'change:a', { title: 'One', reference: 'PR 7' })
      .put('change', 'change:b', { title: 'Two', reference: 'PR 7' })
      .build();
    const asked = new Asked(twice);
    try {
      const { code, err } = await asked.answer(...answers({}), 'land');
      expect(code).toBe(2);
      expect(err).toContain('say which: change:a (One), change:b (Two).');
      const one = await asked.change(['--ref', 'change:b'], [...answers({}), 'land']);
      expect(one.code).toBe(0);
      expect(asked.model.get('change:b')?.state).toBe('landed');
    } finally {
      asked.remove();
    }
  });

  it.each([
    [['--title', 'A'], 'change needs --ref REF.'],
    [['--ref', 'PR 7', '--four-times-no'], '--four-times-no needs --because WORDS.'],
    [['--ref', 'PR 7', '--because', 'x'], '--because needs --four-times-no.'],
    [
      ['--ref', 'PR 7', '--because', 'x', '--four-times-no', '--announce'],
      'Either --four-times-no or --announce.',
    ],
  ])('is wrong use: %j', async (args, sentence) => {
    const { code, out, err } = await shopFile.change(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });
});
