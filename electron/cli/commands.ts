import type { Command } from './command.ts';

interface Entry {
  readonly name: string;
  readonly summary: string;
  /** Read only when it is asked for: the database, the layout and the server take their time to load. */
  load(): Promise<Command>;
}

/** Every command, in the order of `trailmap --help`. */
export const commands: readonly Entry[] = [
  {
    name: 'info',
    summary: 'What a project holds, in numbers',
    load: async () => (await import('./info.ts')).info,
  },
  {
    name: 'import',
    summary: 'Make a .trail file of another format',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'export',
    summary: 'Write a project in another format',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'crossings',
    summary: 'Every connection that crosses a boundary, and how it is guarded',
    load: async () => (await import('./crossings.ts')).crossings,
  },
  {
    name: 'reach',
    summary: 'Which threat actor gets where, past which guards',
    load: async () => (await import('./reach.ts')).reach,
  },
  {
    name: 'paths',
    summary: 'What the model says to each documented threat actor path',
    load: async () => (await import('./paths.ts')).paths,
  },
  {
    name: 'gains',
    summary: 'What one model gives each actor that another did not',
    load: async () => (await import('./gains.ts')).gains,
  },
  {
    name: 'cuts',
    summary: 'Which connections keep an actor from a target, and which to guard',
    load: async () => (await import('./cuts.ts')).cuts,
  },
  {
    name: 'exposure',
    summary: 'What is reached by whom, past what, with which data: the most exposed first',
    load: async () => (await import('./exposure.ts')).exposure,
  },
  {
    name: 'check',
    summary: 'Whether a model holds together, or a change is done: a gate for pull requests',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'diff',
    summary: 'What one model changes in the threat model of another, for reviewers',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'change',
    summary: 'Ask the questions of a change, and keep the answers in the project',
    load: async () => (await import('./change.ts')).change,
  },
  {
    name: 'layout',
    summary: 'Where everything is drawn',
    load: async () => (await import('./layout.ts')).layoutCommand,
  },
  {
    name: 'render',
    summary: 'Draw the map as an SVG or PNG, without a screen',
    load: async () => (await import('./render.ts')).render,
  },
  {
    name: 'open',
    summary: 'Open a project in the application',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'serve',
    summary: 'Show a project in a browser, from this terminal',
    load: async () => (await import('./serve.ts')).serve,
  },
];
