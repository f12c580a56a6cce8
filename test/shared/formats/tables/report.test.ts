import { expect, it } from 'vitest';
import { idsAside } from '../../../support/model/ids-aside.ts';
import { mosquitto } from '../../../support/mosquitto/mosquitto.ts';
import report from '../../../support/mosquitto/report.md?raw';
import { inTables, pasted, planFor, rowsOf } from './paste.ts';

/** What no analysis reads (SPEC R5), except for row ids and tags: the report's tables do not have it. */
const NOT_IN_IT = { fields: ['source', 'remarks', 'fields', 'saidOtherwise'] };

it('the tables of a published report give the records that were entered by hand', () => {
  const told = idsAside(pasted(report).records(), NOT_IN_IT);
  expect(told).toEqual(idsAside(inTables(mosquitto()).records(), NOT_IN_IT));
});

it('T3 T4 its zones name what the component table calls otherwise, and what stands for several', () => {
  const plan = planFor(report);
  const codes = rowsOf(plan, 1).flatMap(({ notes }) => notes.map(({ code, said }) => `${code}: ${said}`));
  expect(codes).toContain('stands for several: Broker plugins');
  expect(plan.mentioned.map(({ name }) => name)).toContain('mosquitto.conf');
  expect(plan.left.map(({ why }) => why)).toEqual(['outside of the tables', 'outside of the tables']);
});

it('T10 pasted again with its names and other names exchanged, it does nothing', () => {
  const exchanged = [
    ['| Process | A running', '| Broker Process | A running'],
    ['<br>• Broker plugins | Broker Process | Localhost', '<br>• Broker plugins | Process | Localhost'],
    [
      '| mosquitto_ctrl | Changes how a broker is configured while it runs. |  | Mosquitto ctrl |',
      '| Mosquitto ctrl | Changes how a broker is configured while it runs. |  | mosquitto_ctrl |',
    ],
  ] as const;
  let text = report;
  for (const [from, to] of exchanged) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const { made, changed } = planFor(text, pasted(report));
  expect({ made, changed }).toEqual({ made: [], changed: [] });
});
