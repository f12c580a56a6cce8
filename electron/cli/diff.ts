import { err, ok } from '../../shared/base/result.ts';
import { differenceMarkdown } from '../../shared/documents/change.ts';
import { failure } from '../../shared/protocol/failures.ts';
import { jsonOption } from './command.ts';
import type { Call, Command, Ended } from './command.ts';
import { differenceRows } from './diff-rows.ts';
import { inputName, readBoth } from './input.ts';
import { print, printJson, warn } from './output.ts';
import { plain } from './text.ts';

export const diff: Command = {
  inputs: ['A', 'B'],
  about: [
    'Says what B changes in the threat model of A, as Markdown for a pull request: what is new, moved',
    'and removed, which boundaries are crossed and what guards them, which assumptions it touches, who',
    'gains what past how many guards instead of how many, what was decided and what is undecided.',
    'Where only the layout differs it says: No change to the threat model.',
  ],
  options: [
    { name: 'format', value: 'F', words: 'markdown (usual), or json, which is the same as --json.' },
    jsonOption,
  ],
  examples: [
    'trailmap diff main.trail branch.trail --format markdown',
    'trailmap diff --json main.trail branch.trail',
  ],
  run,
};

async function run({ inputs, texts, json }: Call): Promise<Ended> {
  const format = texts.get('format') ?? (json ? 'json' : 'markdown');
  if (format !== 'markdown' && format !== 'json') {
    return err(failure('bad-request', '--format takes markdown, json.'));
  }
  if (json && format !== 'json') return err(failure('bad-request', '--json is --format json.'));
  const read = await readBoth(inputs);
  if (!read.ok) return read;
  const [a, b] = read.value;
  if (format === 'json') {
    const [one = '', other = ''] = inputs;
    const names = { before: inputName(one), after: inputName(other) };
    const lost = { before: a.lost, after: b.lost };
    printJson({ command: 'diff', version: 1, ...names, ...differenceRows(a.model, b.model), lost });
    return ok(0);
  }
  print(differenceMarkdown(a.model, b.model).trimEnd().split('\n').map(plain));
  for (const line of [...a.lost, ...b.lost]) warn(`not read: ${line}`);
  return ok(0);
}
