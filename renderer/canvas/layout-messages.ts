import type { Box, Line, Rect } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { Scope } from '../../shared/layout/scope.ts';

import type { LayOutOptions } from '../../shared/documents/picture/lay-out.ts';
import type { Drawn, PictureOptions } from '../../shared/documents/picture/picture.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

/** What the page asks of its layout worker, and what comes back under the same number. */
export type LayoutRequest =
  | {
      readonly number: number;
      readonly what: 'arrange';
      readonly boxes: readonly Box[];
      readonly lines: readonly Line[];
      readonly aspect: number;
      readonly scope: Scope;
    }
  | {
      readonly number: number;
      readonly what: 'route';
      readonly boxes: readonly Box[];
      readonly lines: readonly Line[];
      /** Places in the picture. */
      readonly rects: ReadonlyMap<string, Rect>;
    }
  | ({ readonly number: number; readonly what: 'picture' } & ToDraw);

/** A picture that is to be drawn, laid out first where nobody did. */
export interface ToDraw {
  readonly records: readonly AnyRecord[];
  readonly view: LayOutOptions['view'];
  readonly options: PictureOptions;
}

export type LayoutAnswer =
  | ({ readonly number: number; readonly what: 'drawn' } & Drawn)
  | {
      readonly number: number;
      readonly what: 'arranged';
      readonly rects: ReadonlyMap<string, Rect>;
      /** What had to make room for what was arranged. */
      readonly gaveWay: readonly string[];
    }
  | { readonly number: number; readonly what: 'routed'; readonly routes: readonly Route[] }
  | { readonly number: number; readonly what: 'failed'; readonly why: string };
