import type { Rect, Tree } from './picture.ts';
import type { Places } from './place.ts';

/** What a plan is seen in when it is rated: by itself, or with what stands around it and stays. */
export type Setting = {
  /** The group whose arrangement is looked for first. */
  group: string;
  /** What is placed by the plan, and the far ends of its lines. */
  tree: Tree;
  /** Where all of that is, in the picture. */
  all: (places: Places) => ReadonlyMap<string, Rect>;
  /** What the size and the proportions of what is placed cost. */
  shape: (places: Places) => number;
};
