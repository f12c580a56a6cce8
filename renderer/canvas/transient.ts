import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import type { Point } from '../../shared/layout/picture.ts';
import type { Guide } from './snap.ts';

export type EndId = Id<'zone'> | Id<'placement'>;
export type Named = Id<'zone'> | Id<'component'> | Id<'actor'>;

/** Something that is being made: it exists once it has a name. */
export interface Making {
  readonly what: 'component' | 'zone' | 'actor';
  readonly zone: Id<'zone'> | undefined;
  /** Where its top left is, in the picture. */
  readonly at: Point;
  /** The new component is the other end of a connection from here. */
  readonly connectFrom?: EndId;
}

/** A connection that is being drawn. */
export interface Connecting {
  readonly from: EndId;
  readonly points: readonly Point[];
  readonly over: EndId | undefined;
}

/** What lives only while a gesture does: nothing of it leaves the canvas. */
export interface Transient {
  /** Nodes under the pointer's drag. */
  readonly moving: ReadonlySet<string>;
  /** The ways of the lines that a drag takes along. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  /** What it is level with. */
  readonly guides: readonly Guide[];
  /** The zone that would take what is dragged. */
  readonly dropZone: string | undefined;
  /** One line that says what letting go would do. */
  readonly hint: string | undefined;
  /** The node whose name is a field. */
  readonly renaming: string | undefined;
  readonly hovered: EndId | undefined;
  readonly making: Making | undefined;
  readonly connecting: Connecting | undefined;
  /** The end that the next chosen node is connected from. */
  readonly connectFrom: EndId | undefined;
  /** What the person is asked about before it is deleted. */
  readonly deleting: readonly Id[] | undefined;
  readonly arranging: 'no' | 'thinking' | 'moving';
}

const QUIET: Transient = {
  moving: new Set(),
  ways: new Map(),
  guides: [],
  dropZone: undefined,
  hint: undefined,
  renaming: undefined,
  hovered: undefined,
  making: undefined,
  connecting: undefined,
  connectFrom: undefined,
  deleting: undefined,
  arranging: 'no',
};

export const useTransient = create<Transient>()(() => QUIET);

/** Ends the drag or the drawing of a connection: everything is where the model says again. */
export function endGesture(): void {
  const { moving, ways, guides } = QUIET;
  useTransient.setState({
    moving,
    ways,
    guides,
    dropZone: undefined,
    hint: undefined,
    connecting: undefined,
  });
}

/** Ends everything at once: another project was opened, or the room was left. */
export function calmDown(): void {
  useTransient.setState(QUIET);
}
