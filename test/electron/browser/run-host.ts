import { readOptions, USAGE } from '../../../electron/browser/options.ts';
import { runInTerminal } from '../../../electron/browser/terminal.ts';

// `electron/browser/main.ts` with a page folder in front: the real page need not be built for this.
const [page = '', ...args] = process.argv.slice(2);
const options = readOptions(args);
if (options.ok) void runInTerminal({ ...options.value, page }).then((code) => process.exit(code));
else {
  console.error(`${options.error}\n${USAGE}`);
  process.exitCode = 2;
}
