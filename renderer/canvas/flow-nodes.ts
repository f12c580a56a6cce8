import type { Node } from '@xyflow/react';
import type { VerdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Card } from '../../shared/documents/picture/card.ts';
import type { DraftMark } from './drawn.ts';
import type { ZoneCounts } from '../../shared/documents/view/words.ts';

/* What React Flow is given to draw: a node for each zone, component and actor, and for each zone that is a box. */

export type ZoneNode = Node<
  {
    readonly extras: Extras;
    readonly zone: RecordOf<'zone'>;
    readonly hue: string;
    readonly counts: ZoneCounts;
    readonly least: { readonly w: number; readonly h: number };
    readonly pinned: boolean;
    readonly mark: DraftMark | undefined;
    /** The mark in words; empty where there is none. */
    readonly tag: string;
    /** What it holds, as it is seen from afar. */
    readonly specks: string;
  },
  'zone'
>;
export type CardNode = Node<
  {
    readonly extras: Extras;
    readonly card: Card;
    readonly holds: boolean;
    readonly pinned: boolean;
    readonly mark: DraftMark | undefined;
    readonly tag: string;
  },
  'component'
>;
export type ActorNode = Node<
  { readonly actor: RecordOf<'actor'>; readonly placed: boolean; readonly mark: DraftMark | undefined },
  'actor'
>;
export type CollapsedNode = Node<
  {
    readonly extras: Extras;
    readonly zone: RecordOf<'zone'>;
    readonly hue: string;
    readonly inside: ZoneCounts;
    /** What the crossings come to that end inside. */
    readonly verdicts: VerdictCounts;
    readonly pinned: boolean;
    readonly mark: DraftMark | undefined;
    readonly tag: string;
  },
  'collapsed'
>;
export type MapNode = ZoneNode | CardNode | ActorNode | CollapsedNode;

/** What layers count on a box, and what it speaks to that is not shown. */
export interface Extras {
  readonly findings: number;
  readonly controls: number;
  readonly unseen: number;
  readonly words: string;
}

/** Lines run over zones and under cards; actors stand on top. */
export const DEPTH = { lines: 50, cards: 100, actors: 200 };

/** The element in which React Flow has the hint for nodes; with its own keys switched off it leaves out to name it. */
export const HINT = 'react-flow__node-desc-1';
