import { parseArgs } from 'node:util';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Call, Command } from './command.ts';

/** Takes apart what was typed behind a command's name. The failure is a sentence about what is wrong. */
export function readArguments(command: Command, args: readonly string[]): Result<Call, string> {
  const parsed = parse(command, args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const needed = command.inputs.filter((input) => !input.startsWith('[')).length;
  const missing = command.inputs[positionals.length];
  if (positionals.length < needed && missing !== undefined) return err(`${missing} is missing.`);
  if (positionals.length > command.inputs.length) {
    return err(`There is one argument too many: ${positionals[command.inputs.length]}.`);
  }
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const switches = new Set<string>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') texts.set(name, value);
    else if (Array.isArray(value)) lists.set(name, value.map(String));
    else if (value === true) switches.add(name);
  }
  return ok({ inputs: positionals, texts, lists, switches, json: switches.has('json') });
}

type Parsed = Result<
  { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] },
  string
>;

function parse({ options }: Command, args: readonly string[]): Parsed {
  const known = options.map(({ name, short, value, many }) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, { type, ...(short !== undefined && { short }), ...(many && { multiple: many }) }] as const;
  });
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(known),
      allowPositionals: true,
    });
    return ok({ values, positionals });
  } catch (error) {
    // Node's own sentences are good up to the first full stop; what follows is advice for programmers.
    const [sentence] = error instanceof Error ? error.message.split('. ') : [];
    return err(`${sentence ?? 'The arguments were not understood'}.`.replace(/\.\.$/, '.'));
  }
}
