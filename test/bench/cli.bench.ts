import { benchCli } from './cli.ts';

await benchCli((figure) => {
  console.log(JSON.stringify(figure));
});
