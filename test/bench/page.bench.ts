import { print } from './figure.ts';
import { benchPage } from './page.ts';

await benchPage(print);
