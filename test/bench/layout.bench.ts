import { print } from './figure.ts';
import { benchLayout } from './layout.ts';

await benchLayout(print);
