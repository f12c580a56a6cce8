import { useStore } from '@xyflow/react';

/** How much of the map is readable: everything, only the names of components, or only zones. */
export type Detail = 'near' | 'names' | 'zones';

/** How far and how near the map can be; and how near it comes by itself, where that shows all of it. */
export const ZOOM = { least: 0.04, most: 3, fitted: 1.25 };

export const NAMES_BELOW = 0.45;
export const ZONES_BELOW = 0.25;

export function detailAt(zoom: number): Detail {
  return zoom < ZONES_BELOW ? 'zones' : zoom < NAMES_BELOW ? 'names' : 'near';
}

/** By how much the names of zones are enlarged, in few steps, so that they stay readable when far away. */
export function enlargement(zoom: number): number {
  return [1, 1.5, 2, 3, 4, 6, 8, 12].findLast((step) => zoom < ZONES_BELOW * 4 * (1 / step)) ?? 1;
}

/** Both as one value, so that the canvas is drawn anew only when a step is passed. */
export function useDetail(): { readonly detail: Detail; readonly larger: number } {
  const key = useStore(({ transform: [, , zoom] }) => `${detailAt(zoom)} ${enlargement(zoom)}`);
  const [detail, larger] = key.split(' ');
  return { detail: detail as Detail, larger: Number(larger) };
}
