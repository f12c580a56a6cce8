import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cyclesIn, importsBelow, importsIn, type Import } from './support/imports.ts';

const root = path.resolve(import.meta.dirname, '..');
const imports = importsBelow(root, ['shared', 'electron', 'renderer']);

interface Room {
  /** Rooms it may import from, itself apart. */
  readonly rooms: readonly string[];
  /** npm packages it may import; `node:` stands for Node's own modules. */
  readonly packages: readonly string[];
}

const core = ['shared/base', 'shared/model'];
const shared = [
  ...core,
  'shared/commands',
  'shared/analysis',
  'shared/questions',
  'shared/layout',
  'shared/formats',
  'shared/documents',
  'shared/protocol',
];
const widgets = ['react', 'react-aria-components', 'lucide-react', 'zustand'];
const tables = ['@tanstack/react-table', '@tanstack/react-virtual'];
const drawn = ['renderer/words', 'renderer/client', 'renderer/ui', 'renderer/state'];
const shown = [...drawn, 'renderer/canvas', 'renderer/panels'];
const flows = [
  'renderer/wizard',
  'renderer/findings',
  'renderer/review',
  'renderer/tabletop',
  'renderer/reports',
  'renderer/tables',
  'renderer/paste',
];

/** Section 5 of the design, as a table. What is not in it is not allowed. */
const table: Readonly<Record<string, Room>> = {
  'shared/base': { rooms: [], packages: ['zod', 'intl-messageformat'] },
  'shared/model': { rooms: ['shared/base'], packages: [] },
  'shared/commands': { rooms: core, packages: [] },
  'shared/analysis': { rooms: core, packages: [] },
  'shared/layout': { rooms: core, packages: ['elkjs'] },
  'shared/formats': { rooms: core, packages: [] },
  // An answer issues commands, and a question names what an analysis found.
  'shared/questions': { rooms: [...core, 'shared/commands', 'shared/analysis'], packages: [] },
  // A document writes down what the analyses and the layout say.
  'shared/documents': {
    rooms: [...core, 'shared/analysis', 'shared/layout', 'shared/questions'],
    packages: [],
  },
  'shared/protocol': { rooms: shared, packages: [] },

  'electron/project': { rooms: shared, packages: ['node:', 'better-sqlite3'] },
  'electron/service': { rooms: [...shared, 'electron/project'], packages: ['node:'] },
  'electron/desktop': {
    rooms: [...shared, 'electron/project', 'electron/service'],
    packages: ['node:', 'electron'],
  },
  'electron/browser': {
    rooms: [...shared, 'electron/project', 'electron/service'],
    packages: ['node:', 'ws'],
  },
  // `serve` is the browser host in a terminal; `open` starts the host that `npm start` would choose.
  'electron/cli': {
    rooms: [...shared, 'electron/project', 'electron/service', 'electron/browser', 'electron/launch'],
    packages: ['node:', '@resvg/resvg-js'],
  },
  // Nothing of it is shipped: it starts, builds and tests the others from outside.
  'electron/launch': { rooms: [], packages: ['node:', 'vite', '@vitejs/plugin-react', 'playwright-core'] },

  // Lower than everything that says something.
  'renderer/words': { rooms: ['shared/base'], packages: ['react'] },
  'renderer/client': { rooms: [...shared, 'renderer/words'], packages: ['zustand', 'react'] },
  'renderer/ui': { rooms: [...shared, 'renderer/words'], packages: [...widgets, ...tables] },
  'renderer/state': {
    rooms: [...shared, 'renderer/words', 'renderer/client', 'renderer/ui'],
    packages: ['zustand', 'react', 'minisearch'],
  },
  'renderer/canvas': {
    rooms: [...shared, ...drawn],
    packages: [...widgets, '@xyflow/react', '@fontsource-variable/inter'],
  },
  'renderer/panels': { rooms: [...shared, ...drawn], packages: [...widgets, ...tables, 'minisearch'] },
  'renderer/wizard': { rooms: [...shared, ...shown], packages: widgets },
  'renderer/findings': { rooms: [...shared, ...shown], packages: widgets },
  'renderer/review': { rooms: [...shared, ...shown], packages: widgets },
  'renderer/tabletop': { rooms: [...shared, ...shown], packages: widgets },
  'renderer/reports': { rooms: [...shared, ...shown], packages: widgets },
  'renderer/tables': { rooms: [...shared, ...shown], packages: widgets },
  'renderer/paste': { rooms: [...shared, ...shown], packages: [...widgets, '@tanstack/react-virtual'] },
  // The start page shows a picture of each template.
  'renderer/shell': {
    rooms: [...shared, ...shown, ...flows, 'resources/templates'],
    packages: [...widgets, 'minisearch', 'react-dom'],
  },
  'renderer/main.tsx': {
    rooms: [...shared, ...shown, ...flows, 'renderer/shell'],
    packages: ['@xyflow/react', '@fontsource-variable/inter'],
  },
};

/** Files that open a package for everybody else: nobody but them imports it. */
const doors: Readonly<Record<string, string>> = {
  zod: 'shared/base/schema.ts',
  'better-sqlite3': 'electron/project/',
  elkjs: 'shared/layout/',
  'intl-messageformat': 'shared/base/t.ts',
  '@resvg/resvg-js': 'electron/cli/png/',
  electron: 'electron/desktop/',
  vite: 'electron/launch/',
};

function roomOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function allowed({ from, to, isPackage }: Import): boolean {
  const room = table[roomOf(from)];
  if (room === undefined) return false;
  if (isPackage) return room.packages.includes(to);
  return roomOf(to) === roomOf(from) || room.rooms.includes(roomOf(to));
}

const arrow = ({ from, to }: Import): string => `${from} -> ${to}`;

describe('the rooms', () => {
  it('are read: every import statement of every source', () => {
    const text = `
import a from './a.ts';
import type { B } from '../model/b.ts';
import {
  c,
  type D,
} from "@scope/name/deep";
export { e } from './e.ts';
import './style.css';
const lazy = () => import('node:fs/promises');
type F = typeof import('./f.ts');
// import g from 'g';
/* import h from 'h'; */
export const i = 'import j from "j"';
`;
    const found = importsIn('shared/base/x.ts', text).map(({ to, typeOnly }) =>
      typeOnly ? `type ${to}` : to,
    );
    expect(found.toSorted()).toEqual(
      [
        'shared/base/a.ts',
        'type shared/model/b.ts',
        '@scope/name',
        'shared/base/e.ts',
        'shared/base/style.css',
        'node:',
        'type shared/base/f.ts',
      ].toSorted(),
    );
  });

  it('have sources', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('import only from the rooms and packages in the table, types included', () => {
    expect(imports.filter((one) => !allowed(one)).map(arrow)).toEqual([]);
  });

  it('would notice a wrong arrow', () => {
    const plant = (from: string, text: string): boolean => importsIn(from, text).every(allowed);
    expect(plant('shared/model/x.ts', "import type { A } from '../commands/a.ts'")).toBe(false);
    expect(plant('shared/base/x.ts', "import { useState } from 'react'")).toBe(false);
    expect(plant('renderer/ui/x.tsx', "import { app } from '../../electron/desktop/main.ts'")).toBe(false);
    expect(plant('electron/service/x.ts', "import Database from 'better-sqlite3'")).toBe(false);
    expect(plant('somewhere/new/x.ts', "import 'node:fs'")).toBe(false);
    expect(plant('shared/commands/x.ts', "import { ok } from '../base/result.ts'")).toBe(true);
  });

  it.each(Object.entries(doors))('have one door for %s: %s', (name, door) => {
    const outside = imports.filter(
      ({ to, from, isPackage }) => isPackage && to === name && !from.startsWith(door),
    );
    expect(outside.map(arrow)).toEqual([]);
  });

  it('have one door for the bridge to the host: renderer/client', () => {
    const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root });
    const users = files.filter((file) =>
      /\b(window|globalThis)\.trailmap\b/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(users).toEqual([path.join('renderer/client/bridge.ts')]);
  });

  it('have no circle of run-time imports', () => {
    expect(cyclesIn(imports).map((cycle) => cycle.join(' -> '))).toEqual([]);
  });

  it('would notice a circle, and lets types point back', () => {
    const there = importsIn('shared/base/a.ts', "import { b } from './b.ts'");
    expect(cyclesIn([...there, ...importsIn('shared/base/b.ts', "import { a } from './a.ts'")])).toHaveLength(
      1,
    );
    expect(cyclesIn([...there, ...importsIn('shared/base/b.ts', "import type { A } from './a.ts'")])).toEqual(
      [],
    );
  });
});
