import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { Context } from '../../../shared/commands/command.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { apply } from '../../../shared/model/diff.ts';
import { Model } from '../../../shared/model/model.ts';
import { actors } from './actors.ts';
import { assets } from './assets.ts';
import { assumptions } from './assumptions.ts';
import { categories } from './categories.ts';
import { components } from './components.ts';
import { connections } from './connections.ts';
import { drawn } from './drawn.ts';
import { findings } from './findings.ts';
import { paths } from './paths.ts';
import { placements } from './placements.ts';
import { project } from './project.ts';
import type { Step } from './step.ts';
import { zones } from './zones.ts';

/** In the order in which a person types the tables in: nothing speaks of what is not there yet. */
const steps: readonly Step[] = [
  ...project,
  ...categories,
  ...zones,
  ...components,
  ...placements,
  ...drawn,
  ...assets,
  ...connections,
  ...actors,
  ...paths,
  ...assumptions,
  ...findings,
];

/** The same model every time: ids are counted, and the time stands still. */
function stillContext(): Context {
  let count = 0;
  return {
    newId<K extends Kind>(kind: K) {
      count += 1;
      return `${kind}:${count}` as Id<K>;
    },
    now: '2023-03-24T00:00:00Z',
    author: 'A reader of the report',
  };
}

/** The threat model of Eclipse Mosquitto as published in 2023, in our words, entered command by command. */
export function mosquitto(): Model {
  const context = stillContext();
  return steps.reduce((model, { command, args }) => {
    const outcome = runCommand(model, command, args, context);
    if (!outcome.ok) throw new Error(`${command} ${JSON.stringify(args)}: ${outcome.error.message}`);
    return apply(model, outcome.value.diff);
  }, Model.empty);
}
