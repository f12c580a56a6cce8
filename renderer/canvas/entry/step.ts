import { isValidElement } from 'react';
import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import type { Point } from '../../../shared/layout/picture.ts';
import type { NewRecord } from '../../../shared/model/kinds.ts';
import type { StatementKind } from './parse.ts';

/** An end as `connection.connect` takes it: what is there, or what is made with it. */
export type EndSpec =
  | { readonly zone: Id<'zone'> }
  | { readonly placements: readonly Id<'placement'>[] }
  | { readonly newPlacement: { readonly component: Id<'component'>; readonly zone: Id<'zone'> } }
  | {
      readonly newComponent: {
        readonly name: string;
        readonly type?: string;
        readonly technology?: string;
        readonly zone?: Id<'zone'>;
        readonly at?: Point;
      };
    };

export interface NewThing {
  readonly name: string;
  readonly zone: Id<'zone'> | undefined;
  readonly type?: string;
  readonly technology?: string;
  /** From the top left of the zone, or of the picture. */
  readonly at?: Point;
}

/** What Enter will do. */
export type Step =
  | { readonly what: 'component'; readonly thing: NewThing }
  /** A component that is somewhere else already. */
  | { readonly what: 'placement'; readonly component: Id<'component'>; readonly zone: Id<'zone'> }
  | {
      readonly what: 'zone';
      readonly name: string;
      readonly parent?: Id<'zone'>;
      readonly external: boolean;
      readonly at?: Point;
    }
  | {
      readonly what: 'actor';
      readonly name: string;
      readonly places: readonly (Id<'zone'> | Id<'placement'>)[];
    }
  | { readonly what: 'record'; readonly kind: StatementKind; readonly fields: object }
  | {
      readonly what: 'connection';
      readonly from: EndSpec;
      readonly to: EndSpec;
      readonly data?: NewRecord<'connection'>['data'];
      readonly both: boolean;
      readonly protections?: NewRecord<'connection'>['protections'];
    };

export interface Plan {
  /** What Enter will do, sentence by sentence. */
  readonly says: readonly ReactNode[];
  /** None while something is missing: the sentence says what. */
  readonly step?: Step;
  /** Trust zones that the line names and that are not there: all that it lacks. */
  readonly missing?: readonly string[];
}

/** The sentences as plain text. */
export function sentence({ says }: Plan): string {
  return says.map(textOf).join(' ');
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return `${node}`;
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isValidElement<{ readonly children?: ReactNode }>(node) ? textOf(node.props.children) : '';
}
