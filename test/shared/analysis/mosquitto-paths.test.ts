import { describe, expect, it } from 'vitest';
import { judgePath, judgePaths } from '../../../shared/analysis/paths.ts';
import { hopsOf } from '../../../shared/analysis/witness.ts';
import { mosquitto } from '../../support/mosquitto/mosquitto.ts';

const model = mosquitto();

describe('the documented paths of a published model: Eclipse Mosquitto, 2023', () => {
  it('P6 seven of the eight are direct, one only after compromise', () => {
    const results = judgePaths(model).map(({ path, result }) => [path, result]);
    expect(results).toEqual([
      ['path:mp1', 'direct'],
      ['path:mp2', 'direct'],
      ['path:mp3', 'direct'],
      ['path:mp4', 'after compromise'],
      ['path:mp5', 'direct'],
      ['path:mp6', 'direct'],
      ['path:mp7', 'direct'],
      ['path:mp8', 'direct'],
    ]);
  });

  it('P6 and says why: the Proxy Operator is not in the Private Network, and gets there over M2', () => {
    const [combination] = judgePath(model, 'path:mp4')?.combinations ?? [];
    expect(combination).toMatchObject({
      actor: 'actor:proxy-operator',
      from: 'zone:private-network',
      to: 'zone:private-network',
      result: 'after compromise',
      within: 'after compromise',
      reason: 'Proxy Operator is not in Private Network; it gets there over M2 from Public Network',
    });
    const hops = hopsOf(combination?.steps ?? []);
    expect(hops).toHaveLength(1);
    expect(hops[0]).toMatchObject({ connection: 'connection:m2', way: 'forward', defeats: false });
  });

  it('P1 each row is one combination, and none lists connections', () => {
    for (const judged of judgePaths(model)) {
      expect(judged.counted).toBe(1);
      expect(judged.combinations).toHaveLength(1);
      expect(judged.written).toBeUndefined();
    }
  });
});
