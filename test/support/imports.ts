import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import as it stands in a file. */
export interface Import {
  /** The file that imports, from the root of the repository, with slashes. */
  readonly from: string;
  /** A file like `from`, or the name of a package, a `node:` module among them. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone at run time: `import type`, `export type`, `typeof import()`. */
  readonly typeOnly: boolean;
}

const statement =
  /^[ \t]*(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w*{}\s,$]+?\sfrom\s+)?['"](?<to>[^'"\n]+)['"]/gm;
const call = /(?<type>typeof\s+)?\b(?:import|require)\(\s*['"](?<to>[^'"\n]+)['"]/g;

/** Every import of the sources below the folders, from the statements as they are written. */
export function importsBelow(root: string, folders: readonly string[]): readonly Import[] {
  const files = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root, exclude: isForeign }),
  );
  return files.flatMap((file) =>
    importsIn(file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')),
  );
}

function isForeign(name: string): boolean {
  return name.endsWith('node_modules');
}

/** The imports in one text. `file` says where it lies, for relative ones. */
export function importsIn(file: string, text: string): readonly Import[] {
  const bare = withoutComments(text);
  const found = [...bare.matchAll(statement), ...bare.matchAll(call)];
  return found.map(({ groups = {} }) => {
    const to = (groups['to'] ?? '').replace(/\?.*$/, '');
    const isPackage = !to.startsWith('.');
    return {
      from: file,
      to: isPackage ? packageOf(to) : path.posix.join(path.posix.dirname(file), to),
      isPackage,
      typeOnly: groups['type'] !== undefined,
    };
  });
}

/** Block comments and lines that are comments; a `//` after code stays, since it may stand in an address. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** `@scope/name/deep` is of `@scope/name`; modules of Node are one package, `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every circle of run-time imports, each as the files on the way round; empty when there is none. */
export function cyclesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage, typeOnly } of imports) {
    if (!isPackage && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}
