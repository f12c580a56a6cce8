import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectEnding = /\.trail$/i;

/**
 * The project files named on a command line, as absolute paths in order.
 * Linux file managers hand over `file://` addresses with percent escapes (`Exec=… %U`), shells hand over paths
 * relative to the folder of the process that was started, which is not always this one.
 */
export function filesFromArgv(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => asPath(argument, folder))
    .filter((file) => file !== undefined)
    .filter((file) => projectEnding.test(file));
}

function asPath(argument: string, folder: string): string | undefined {
  if (!argument.toLowerCase().startsWith('file:')) return path.resolve(folder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    // A file address of another host or with an encoded slash: it names no file of this machine.
    return undefined;
  }
}
