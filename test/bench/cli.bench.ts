import { print } from './figure.ts';
import { benchCli } from './cli.ts';

await benchCli(print);
