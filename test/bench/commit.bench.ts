import { print } from './figure.ts';
import { benchCommit } from './commit.ts';

benchCommit(print);
