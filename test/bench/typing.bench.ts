import { print } from './figure.ts';
import { benchTyping } from './typing.ts';

await benchTyping(print);
