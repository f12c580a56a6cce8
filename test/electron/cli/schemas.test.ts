import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../electron/cli/commands.ts';
import { KINDS } from '../../../shared/base/ids.ts';
import { failures } from '../../../shared/protocol/failures.ts';
import { root } from './terminal.ts';

const folder = path.join(root, 'resources/cli');
const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8'));
const names = globSync('*.schema.json', { cwd: folder }).map((file) => file.replace('.schema.json', ''));

describe('the shapes of what programs get', () => {
  it('are there for every command and for a failure', () => {
    expect(names.toSorted()).toEqual([...commands.map(({ name }) => name), 'failure'].toSorted());
  });

  it.each(names)('%s is a schema without a mistake', (name) => {
    expect(() =>
      new Ajv({ strict: true, allowUnionTypes: true }).compile(read(name) as object),
    ).not.toThrow();
  });

  it('name every failure code', () => {
    expect(read('failure')).toMatchObject({
      properties: { error: { properties: { code: { enum: Object.keys(failures) } } } },
    });
  });

  it('name every kind of record', () => {
    expect(read('info')).toMatchObject({ properties: { records: { required: KINDS } } });
  });

  it('say the same of what has one name, wherever it is', () => {
    const said = new Map<string, unknown>();
    for (const name of names) {
      const { definitions = {} } = read(name) as { definitions?: Readonly<Record<string, unknown>> };
      for (const [what, definition] of Object.entries(definitions)) {
        if (said.has(what))
          expect({ name, what, definition }).toEqual({ name, what, definition: said.get(what) });
        else said.set(what, definition);
      }
    }
    expect([...said.keys()]).toContain('crossing');
  });
});
