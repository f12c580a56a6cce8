import { create } from 'zustand';
import type { Id } from '../../../shared/base/ids.ts';

/*
 * What the map puts in a light: an actor's reach, the hop of a path that is played, a cut. A light is a few
 * classes by id. What is drawn listens to its own entry, so a new light draws anew what it changes.
 */

/** How bright: where the actor is, what is open or one hop away, past one guard, past more. */
export type Brightness = 'here' | 'strong' | 'mid' | 'faint';

export interface NodeLight {
  readonly brightness: Brightness;
  /** The light in words, for those who do not see it by its brightness. */
  readonly badge: string;
  /** Only by way of outside. */
  readonly outside: boolean;
}

export interface LineLight {
  readonly brightness: Brightness;
  /** Whether it is ridden from the start of its line to the end, or back. */
  readonly along: boolean;
}

/** What a line is marked with, over and above its light. */
export type LineMark = 'off' | 'on' | 'cut' | 'harden' | 'now';

export interface Lights {
  /** What is not lit steps back. */
  readonly dims: boolean;
  readonly nodes: ReadonlyMap<string, NodeLight>;
  readonly lines: ReadonlyMap<Id<'connection'>, LineLight>;
  readonly marks: ReadonlyMap<Id<'connection'>, LineMark>;
}

export const DARK: Lights = { dims: false, nodes: new Map(), lines: new Map(), marks: new Map() };

export const useLights = create<Lights>()(() => DARK);

/** The classes of a zone, component or actor; a text, so that equal lights draw nothing anew. */
export function useNodeLight(id: string): string {
  return useLights(({ nodes }) => {
    const light = nodes.get(id);
    if (!light) return '';
    return `lit ${light.brightness}${light.outside ? ' by-outside' : ''}`;
  });
}

export function useBadge(id: string): string {
  return useLights(({ nodes }) => nodes.get(id)?.badge ?? '');
}

/** The classes of a line. */
export function useLineLight(id: Id<'connection'>): string {
  return useLights(({ lines, marks }) => {
    const light = lines.get(id);
    const mark = marks.get(id);
    const lit = light ? `lit ${light.brightness} ${light.along ? 'along' : 'back'}` : '';
    return [lit, mark ? `is-${mark}` : ''].filter(Boolean).join(' ');
  });
}

/** The classes of a bundle: the brightest light of its connections, and every mark that one of them has. */
export function useBundleLight(ids: readonly Id<'connection'>[]): string {
  return useLights(({ lines, marks }) => {
    const brightest = BRIGHTEST_FIRST.find((brightness) =>
      ids.some((id) => lines.get(id)?.brightness === brightness),
    );
    const marked = new Set(ids.flatMap((id) => marks.get(id) ?? []));
    const lit = brightest === undefined ? [] : [`lit ${brightest}`];
    return [...lit, ...[...marked].map((mark) => `is-${mark}`)].join(' ');
  });
}

const BRIGHTEST_FIRST: readonly Brightness[] = ['here', 'strong', 'mid', 'faint'];
