import { benchLayout } from './layout.ts';

await benchLayout((figure) => {
  console.log(JSON.stringify(figure));
});
