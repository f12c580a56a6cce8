import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { Asked, answers } from './answering.ts';
import { shop, text, withShortcut } from './changed.ts';
import { makeFolder, trailmap } from './terminal.ts';

/** Clears the screen, and turns the direction of writing round. */
const ESCAPE = '\u001b';
const BACKWARDS = '\u202e';
const EVIL = `${ESCAPE}[2J${BACKWARDS}`;
const TEXTS = new Set(['name', 'title', 'text', 'summary', 'reference', 'why']);

/** The model with something evil in whatever people wrote. */
function evil(model: Model): Model {
  const worse = JSON.parse(JSON.stringify([...model.records()]), (key, value: unknown) =>
    typeof value === 'string' && TEXTS.has(key) ? `${value}${EVIL}` : value,
  ) as AnyRecord[];
  return Model.of(worse);
}

function expectHarmless(said: string): void {
  expect(said).not.toContain(ESCAPE);
  expect(said).not.toContain(BACKWARDS);
}

const more = () =>
  withShortcut()
    .path('In', { actors: ['Visitor'], from: ['Internet'], to: ['Pages'] })
    .put('change', 'change:c', { title: 'A change', reference: 'PR 7' })
    .put('dismissal', 'dismissal:d', {
      check: 'crossing-caller-not-said',
      why: 'So',
      by: 'Ada',
      at: '2026-11-01',
    });

const files = makeFolder();
beforeAll(() => {
  writeFileSync(files.at('before.json'), text(evil(shop().build())));
  writeFileSync(files.at('after.json'), text(evil(more().build())));
});
afterAll(() => files.remove());

describe('a name that a terminal would obey', () => {
  it.each([
    ['reach', '--without', 'connection:browser-shop-page', 'after.json'],
    ['reach', '--actor', `Visitor${EVIL}!`, 'after.json'],
    ['paths', 'after.json'],
    ['gains', 'before.json', 'after.json'],
    ['cuts', 'after.json'],
    ['cuts', '--actor', 'actor:visitor', '--target', 'zone:backend', 'after.json'],
    ['exposure', 'after.json'],
    ['check', '--change', `PR 7${EVIL}`, 'after.json'],
    ['diff', 'before.json', 'after.json'],
  ])('is only text in trailmap %s', async (...args) => {
    const { code, out, err } = await trailmap(args, { cwd: files.folder });
    expect(code).not.toBeNull();
    expect(out + err).toContain('[2J');
    expectHarmless(out + err);
  });

  it('is only text in the questions of a change', async () => {
    const asked = new Asked(evil(shop().build()));
    try {
      const connection = [
        'yes',
        'placement:browser_internet',
        'placement:orders_backend',
        ...Array<string>(9).fill(''),
        'no',
        '',
      ];
      const { code, out, err } = await asked.answer(
        ...answers({ connection }),
        '',
        '',
        '',
        '',
        '',
        '',
        'later',
      );
      expect(code).toBe(0);
      expect(err).toContain('[2J');
      expectHarmless(out + err);
    } finally {
      asked.remove();
    }
  });
});
