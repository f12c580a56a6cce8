import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, root, sample, trailmap } from './terminal.ts';

/*
 * REACH.md explains reach, gains and cuts by what `trailmap` prints about the sample. What it shows is typed here, and
 * has to be what is printed.
 */

const page = readFileSync(path.join(root, 'REACH.md'), 'utf8');
/** A command with what the page shows of its output. */
const shown = [...page.matchAll(/^```\n\$ trailmap (.*)\n([^]*?)```$/gm)].map(
  ([, command = '', output = '']) => ({
    command,
    output,
  }),
);

const files = makeFolder();
afterAll(() => files.remove());
beforeAll(() => {
  copyFileSync(sample, files.at('harbor.json'));
  const record = /^```json\n([^]*?)```$/m.exec(page)?.[1] ?? '';
  const { records, ...rest } = JSON.parse(readFileSync(sample, 'utf8')) as { records: unknown[] };
  writeFileSync(
    files.at('with-labels.json'),
    JSON.stringify({ ...rest, records: [...records, JSON.parse(record)] }),
  );
});

/** The arguments of a line as a shell takes it apart: words, and `"several words"`. */
function argumentsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = '']) => quoted ?? word);
}

const LEFT_OUT = '…\n';

/** The output as the page shows it: lines that it leaves out are left out here. */
function asShown(output: string, printed: string): string {
  let at = 0;
  const found = output.split(LEFT_OUT).map((part, nth, parts) => {
    const isLast = nth === parts.length - 1;
    const start =
      nth === 0 ? 0 : isLast ? printed.length - part.length : printed.indexOf(`\n${part}`, at - 1) + 1;
    if (start < at) return `(not there, or not here: ${part})`;
    at = start + part.length;
    return printed.slice(start, at);
  });
  return found.join(LEFT_OUT);
}

describe('REACH.md', () => {
  it('shows each of the commands that it tells of', () => {
    const names = shown.map(({ command }) => argumentsOf(command)[0]);
    expect(new Set(names)).toEqual(new Set(['crossings', 'reach', 'gains', 'cuts']));
    expect(page.match(/^\$ /gm)).toHaveLength(shown.length);
  });

  it.each(shown)('$command prints what the page shows', async ({ command, output }) => {
    const { code, out, err } = await trailmap(argumentsOf(command), { cwd: files.folder });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(asShown(output, out)).toBe(output);
    if (!output.includes(LEFT_OUT)) expect(out).toBe(output);
  });

  it('has pictures that a reader need not wait for', () => {
    const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, to = '']) => to);
    expect(pictures).toHaveLength(4);
    for (const picture of pictures) expect(statSync(path.join(root, picture)).size).toBeLessThan(350_000);
  });
});
