import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.ts';
import { runNode, type ChildOptions } from './run-child.ts';

/** Where each command line tool lives. Their scripts are called by path, since Windows' `.cmd` files need a shell. */
const packages = {
  tsc: 'typescript',
  oxlint: 'oxlint',
  prettier: 'prettier',
  vitest: 'vitest',
  playwright: '@playwright/test',
  'electron-builder': 'electron-builder',
} as const;
export type Tool = keyof typeof packages;

/** Runs an installed tool on this Node with our own input and output; answers its exit code. */
export function runTool(tool: Tool, args: readonly string[], options: ChildOptions = {}): Promise<number> {
  return runNode(scriptOf(tool), args, options);
}

function scriptOf(tool: Tool): string {
  const folder = inRoot('node_modules', packages[tool]);
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = binIn(manifest, tool);
  if (script === undefined) throw new Error(`${packages[tool]} has no program ${tool}`);
  return path.join(folder, script);
}

/** The script of a program in a manifest, whose `bin` is one path or a table of them. */
export function binIn(manifest: unknown, tool: string): string | undefined {
  const bin: unknown = read(manifest, 'bin');
  const script = typeof bin === 'string' ? bin : read(bin, tool);
  return typeof script === 'string' ? script : undefined;
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
