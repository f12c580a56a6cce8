import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';

const WIDTH = 24;
/** No line of help is longer. */
const LINE = 100;

/** `trailmap --help`. */
export function overview(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(11)}${summary}`);
  return [
    'Usage: trailmap COMMAND …',
    '',
    'Keeps a threat model true while the system changes. IN is a .trail file, a JSON file of',
    'Trailmap, or - for standard input.',
    '',
    ...lines,
    '',
    'trailmap COMMAND --help says more, with an example. trailmap --version names the version.',
    'Exit codes: 0 fine, 1 the check failed, 2 wrong use or unreadable input.',
    '',
  ].join('\n');
}

/** `trailmap COMMAND --help`. */
export function helpOf(name: string, { inputs, about, options, examples }: Command): string {
  return [
    ...usageOf(name, inputs, options),
    '',
    ...about,
    ...(options.length > 0 ? ['', ...options.map(optionLine)] : []),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function usageOf(name: string, inputs: readonly string[], options: readonly Option[]): readonly string[] {
  const [first, ...others] = [
    'Usage: trailmap',
    name,
    ...inputs,
    ...options.map((option) => `[${written(option)}]`),
  ];
  return others.reduce<readonly string[]>(
    (lines, word) => {
      const longer = `${lines.at(-1) ?? ''} ${word}`;
      return longer.length <= LINE ? lines.with(-1, longer) : [...lines, `         ${word}`];
    },
    [first ?? ''],
  );
}

function written({ name, short, value }: Option): string {
  return (short === undefined ? `--${name}` : `-${short}`) + (value === undefined ? '' : ` ${value}`);
}

function optionLine(option: Option): string {
  const { name, short, value, words } = option;
  const names =
    (short === undefined ? '' : `-${short}, `) + `--${name}` + (value === undefined ? '' : ` ${value}`);
  return `  ${names.padEnd(WIDTH)}${words}`;
}
