import { expect, it } from 'vitest';
import { runCommand } from '../../../../shared/commands/registry.ts';
import { enterArguments, entersAnything } from '../../../../shared/formats/tables/enter.ts';
import { htmlAsText } from '../../../../shared/formats/tables/text/html.ts';
import { looksLikeTables } from '../../../../shared/formats/tables/looks.ts';
import { planOf } from '../../../../shared/formats/tables/plan/plan.ts';
import { tablesAs, tablesOf } from '../../../../shared/formats/tables/write.ts';
import { readTables } from '../../../../shared/formats/tables/text/read-tables.ts';
import { Pick } from '../../../support/model/pick.ts';
import { testContext } from '../../../support/model/random-commands.ts';
import { random } from '../../../support/random.ts';
import { SEED, modelsOf } from '../../model/seed.ts';
import { inTables } from './paste.ts';

/** Pieces that mean something somewhere in a table, put together without sense. */
const MARKS = [
  '\t',
  '\n',
  '\n\n',
  ' ',
  '  ',
  ' | ',
  '|---|\n',
  ',',
  ';',
  '/',
  '"',
  '""',
  '\\',
  '(',
  ')',
  '[',
  ']',
];
const HEADINGS =
  'Component,Description,Trust Zone,Included Components,Originating Zone,Destination Zone,Actor,Data Description,' +
  'Connection Type,Authentication Type,Severity: High,Title,ID,Category,Result';
const NAMES = 'Broker,Broker in Net,Net,Net 1,any,none,n/a,TLS,Password,zone:k3x9,[zone:k3x9],•,*,- ';
const HTML = '<table>,<tr>,<td>,<td rowspan=9 colspan=9>,</table>,&#x110000;,\u0000,\uE000,\u202E,𝒳';
const PIECES = [...MARKS, ...[HEADINGS, NAMES, HTML].flatMap((words) => words.split(','))];

it(`T1 T7 whatever is pasted, reading never throws, and what comes of it can be entered (seed ${SEED})`, () => {
  const pick = new Pick(random(SEED));
  const models = modelsOf(6, 3, SEED + 4).map(inTables);
  for (let run = 0; run < 600; run += 1) {
    const text = Array.from({ length: 5 + pick.below(60) }, () => pick.of(PIECES)).join('');
    for (const given of [text, htmlAsText(text) ?? '']) {
      looksLikeTables(given);
      const read = readTables(given);
      if (!read.ok) continue;
      const model = pick.of(models);
      const plan = planOf(model, read.value.tables, { keepText: pick.chance(0.5) }, read.value.outside);
      if (!entersAnything(plan)) continue;
      const outcome = runCommand(model, 'tables.enter', enterArguments(plan), testContext());
      expect(outcome.ok ? '' : outcome.error.message, JSON.stringify(given)).toBe('');
    }
  }
});

it(`T1 T7 copied tables with pieces torn out, doubled and exchanged can be entered all the same (seed ${SEED})`, () => {
  const pick = new Pick(random(SEED + 5));
  const models = modelsOf(8, 4, SEED + 6).map(inTables);
  for (let run = 0; run < 120; run += 1) {
    const form = pick.of(['TSV', 'Markdown'] as const);
    const text = torn(tablesAs(form, tablesOf(pick.of(models))), pick);
    const read = readTables(text);
    if (!read.ok) continue;
    const model = pick.of(models);
    const plan = planOf(model, read.value.tables, {}, read.value.outside);
    if (!entersAnything(plan)) continue;
    const outcome = runCommand(model, 'tables.enter', enterArguments(plan), testContext());
    expect(outcome.ok ? '' : outcome.error.message, JSON.stringify(text)).toBe('');
  }
});

function torn(text: string, pick: Pick): string {
  let now = text;
  for (let times = 1 + pick.below(12); times > 0; times -= 1) {
    const [a, b] = [pick.below(now.length), pick.below(60)];
    const piece = pick.chance(0.3)
      ? ''
      : pick.chance(0.5)
        ? pick.of(PIECES)
        : now.slice(b, b + pick.below(200));
    now = now.slice(0, a) + piece + now.slice(a + (pick.chance(0.5) ? b : 0));
  }
  return now;
}
