import { USAGE, readOptions } from './options.ts';
import { runInTerminal } from './terminal.ts';

const options = readOptions(process.argv.slice(2));
if (options.ok) {
  void runInTerminal(options.value).then((code) => process.exit(code));
} else {
  console.error(`trailmap: ${options.error}`);
  console.error(USAGE);
  process.exitCode = 2;
}
