import type { Gains } from '../../analysis/gains.ts';
import { byText } from '../../base/compare.ts';
import type { Id } from '../../base/ids.ts';
import { inEnglish, languageTag } from '../../base/t.ts';
import type { Diff } from '../../model/diff.ts';
import type { Model } from '../../model/model.ts';
import type { GainRow } from './gain-rows.ts';

/** The rules that a consequence can come from, in the order in which a person meets them (SPEC Q3). */
export const RULES = [
  'property broken',
  'assumption touched',
  'crossing added',
  'crossing weaker',
  'crossing changed',
  'crossing stronger',
  'crossing gone',
  'actor gains',
  'new actor',
  'new riders',
  'asset leaves',
  'speaks outside',
  'may use',
  'loss unconfirmed',
  'actor loses',
  'path added',
  'path changed',
  'control weaker',
  'control only designed',
  'accepted risk touched',
  'finding touched',
  'gives nobody anything',
] as const;
export type Rule = (typeof RULES)[number];

/**
 * What a person is asked: a verdict; of an assumption or a finding, whether it still holds; or nothing, because
 * it is good or only to be known. A consequence that asks nothing can be decided all the same.
 */
export type Asks = 'verdict' | 'confirmation' | 'nothing';

/** What a person reads of a consequence. */
export interface Told {
  readonly sentence: string;
  /** More of it, a line each: who gains what, over which chain. */
  readonly details: readonly string[];
  /** The details once more, as rows: for a screen. */
  readonly rows?: readonly GainRow[];
}

/**
 * One thing that follows from a change (SPEC Q2). It is kept in a project, written into files and compared with what
 * was kept, so everything in it is English, whatever the page speaks; `here` is what the page shows.
 */
export interface Consequence extends Told {
  /** Its rule and subjects: the same consequence has the same key in every version of a draft. */
  readonly key: string;
  readonly rule: Rule;
  readonly subjects: readonly Id[];
  /** What a verdict is given on; when this differs, it is asked again. */
  readonly facts: string;
  readonly asks: Asks;
  /** The same in the language that is spoken. */
  here(): Told;
}

/** What the consequences are read from. */
export interface Change {
  readonly before: Model;
  readonly after: Model;
  /** Without what it says of changes themselves. */
  readonly diff: Diff;
  readonly gains: Gains;
}

export function consequence(
  rule: Rule,
  subjects: readonly Id[],
  about: {
    readonly asks: Asks;
    /** In the language that is spoken. */
    say(): Pick<Told, 'sentence'> & Partial<Told>;
    /** English, like what was told is. */
    facts?(told: Told): readonly string[];
  },
): Consequence {
  const say = (): Told => ({ details: [], ...about.say() });
  const sorted = [...new Set(subjects)].toSorted(byText);
  return inEnglish(() => {
    const told = say();
    const facts = about.facts?.(told) ?? [];
    return {
      key: `${rule}: ${sorted.join(' ')}`.slice(0, 4_000),
      rule,
      subjects: sorted,
      ...told,
      facts: digest([...facts].toSorted(byText).join('; ')),
      asks: about.asks,
      here: toldHere(told, say),
    };
  });
}

/** What was told in English, and the same once more where another language is spoken; once for each language. */
export function toldHere(english: Told, say: () => Told): () => Told {
  let known = { tag: 'en', told: english };
  return () => {
    const tag = languageTag();
    if (known.tag !== tag) known = { tag, told: say() };
    return known.told;
  };
}

/** Readable while it is short; what is longer keeps its beginning, its length and a sum over all of it. */
function digest(text: string): string {
  if (text.length <= 2_000) return text;
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `${text.slice(0, 1_900)}… (${text.length} letters, ${sum.toString(16)})`;
}
