import type { Overlap, Placed } from './picture.ts';

/** What may move: everything, what one zone holds, or only what has no place yet. */
export type Scope = 'whole' | 'new' | { readonly zone: string };

export type LayoutOptions = {
  scope?: Scope;
  /** The share of the search's steps that are made, 1 when left out: less is quicker and a little worse. */
  effort?: number;
};

export type Layout = {
  rects: Placed;
  /** Pinned boxes that overlap. */
  reported: Overlap[];
  /** Outside the scope: what had to make room, each by as little as possible. Whole layouts name none. */
  gaveWay: string[];
};
