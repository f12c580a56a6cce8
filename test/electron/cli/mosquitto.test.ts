import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { mosquitto } from '../../support/mosquitto/mosquitto.ts';
import { makeFolder, shaped, trailmap } from './terminal.ts';

interface Row {
  readonly connection: { readonly name: string };
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly caller: string;
  readonly wire: string;
  readonly verdict: string;
  readonly inheritedBy: string | null;
}

const files = makeFolder();
const model = mosquitto();
const text = writeJson(model.records());

beforeAll(() => {
  writeFileSync(files.at('mosquitto.json'), text);
});
afterAll(() => files.remove());

describe('a published model in the terminal', () => {
  it('is imported whole and exported the same', async () => {
    const imported = await trailmap(
      ['import', 'mosquitto.json', '-o', 'mosquitto.trail', '--strict', '--json'],
      {
        cwd: files.folder,
      },
    );
    expect({ code: imported.code, err: imported.err }).toEqual({ code: 0, err: '' });
    expect(shaped('import', imported.out)).toMatchObject({ records: model.size, lost: [], problems: [] });
    const exported = await trailmap(['export', files.at('mosquitto.trail'), '--format', 'json']);
    expect(exported.out).toBe(text);
  });

  it('lists its six connections, of which the source says that some callers prove themselves and some wires are encrypted', async () => {
    const { code, out } = await trailmap(['crossings', '--json', files.at('mosquitto.json')]);
    expect(code).toBe(0);
    const { crossings, inherited, inside } = shaped<{ crossings: Row[]; inherited: Row[]; inside: number }>(
      'crossings',
      out,
    );
    const ways = crossings.map(({ connection, from, to }) => [connection.name, from.name, to.name]);
    expect(ways).toEqual([
      ['Client → HAProxy', 'Private Network 1', 'Public Network'],
      ['Broker, HAProxy → Client', 'Public Network', 'Private Network 2'],
      ['Broker → Broker', 'Private Network 2', 'Public Network'],
      ['Client → Broker', 'Private Network', 'Localhost'],
      ['mosquitto_ctrl_dynsec, mosquitto_ctrl, mosquitto_rr → Broker', 'Localhost', 'Process'],
      ['Broker → Client', 'Localhost', 'Private Network'],
    ]);
    for (const row of crossings)
      expect(row).toMatchObject({ caller: 'some', wire: 'some', verdict: 'partly' });
    expect(inherited.map(({ inheritedBy }) => inheritedBy)).toEqual([
      'zone:private-network-1',
      'zone:private-network-2',
      'zone:private-network-1',
      'zone:private-network-2',
    ]);
    expect(inside).toBe(0);
  });
});
