import { parseArgs } from 'node:util';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { BrowserHostOptions } from './host.ts';

export const USAGE = 'Usage: node out/browser/index.cjs [--open FILE | --sample] [--folder DIR] [--port N]';

/** The host's own arguments. The failure is a sentence for the terminal. */
export function readOptions(args: readonly string[]): Result<BrowserHostOptions, string> {
  const read = parsed(args);
  if (!read.ok) return read;
  const { port: portText, open, sample, folder } = read.value;
  if (open !== undefined && sample) return err('Either --open or --sample.');
  const port = portText === undefined ? 0 : portOf(portText);
  if (port === undefined) return err(`--port takes a number from 0 to 65535, not ${portText}.`);
  return ok({
    port,
    ...(folder !== undefined && { folder }),
    ...(open !== undefined && { show: { path: open } }),
    ...(sample && { show: 'sample' }),
  });
}

interface Given {
  readonly port?: string | undefined;
  readonly open?: string | undefined;
  readonly folder?: string | undefined;
  readonly sample: boolean;
}

function parsed(args: readonly string[]): Result<Given, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        open: { type: 'string' },
        folder: { type: 'string' },
        sample: { type: 'boolean', default: false },
      },
    });
    return ok(values);
  } catch (error) {
    return err(error instanceof Error ? error.message : 'The arguments were not understood.');
  }
}

/** Digits only: `Number` would also take '0x50' and ''. */
export function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  return port <= 65_535 ? port : undefined;
}
