import { isOpenFinding } from '../../analysis/findings.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import type { Layer } from '../../model/records/view.ts';
import type { Scene } from './scene.ts';

type Box = Id<'zone'> | Id<'placement'>;

const NONE: ReadonlyMap<string, Badge> = new Map();

/** What is counted on a box. */
export interface Badge {
  readonly findings: number;
  readonly controls: number;
  /** "2 open findings, 1 control" */
  readonly words: string;
}

/**
 * SPEC V15. By box, what is to be decided about it and what guards it, as far as those layers are on.
 *
 * @param today a day, ISO 8601: what was accepted until an earlier one is open again.
 */
export function badgesOf(
  model: Model,
  scene: Scene,
  layers: readonly Layer[],
  today = '',
): ReadonlyMap<string, Badge> {
  if (!layers.includes('findings') && !layers.includes('controls')) return NONE;
  const counts = new Counts(model, scene);
  if (layers.includes('findings')) {
    for (const finding of model.all('finding'))
      if (isOpenFinding(finding, today)) counts.add('findings', finding.id, targetsOf(finding));
  }
  if (layers.includes('controls')) {
    for (const { id, guards } of model.all('control'))
      counts.add('controls', id, 'records' in guards ? guards.records : []);
  }
  return counts.badges();
}

function targetsOf({ targets }: RecordOf<'finding'>): readonly Id[] {
  return targets.flatMap((target): readonly Id[] => {
    if ('record' in target) return [target.record];
    return 'componentsOf' in target ? [target.componentsOf] : [];
  });
}

class Counts {
  readonly #scene: Scene;
  readonly #placements: ReadonlyMap<Id, readonly Id<'placement'>[]>;
  readonly #found = new Map<Box, { readonly findings: Set<Id>; readonly controls: Set<Id> }>();

  constructor(model: Model, scene: Scene) {
    this.#scene = scene;
    const placements = Map.groupBy(model.all('placement'), ({ component }): Id => component);
    this.#placements = new Map(
      [...placements].map(([component, all]) => [component, all.map(({ id }) => id)]),
    );
  }

  add(what: 'findings' | 'controls', id: Id, about: readonly Id[]): void {
    for (const box of about.flatMap((each) => this.#boxes(each))) {
      let found = this.#found.get(box);
      if (!found) this.#found.set(box, (found = { findings: new Set(), controls: new Set() }));
      found[what].add(id);
    }
  }

  #boxes(about: Id): readonly Box[] {
    const boxes =
      isIdOf('zone', about) || isIdOf('placement', about) ? [about] : (this.#placements.get(about) ?? []);
    return boxes.flatMap((box) => this.#scene.standsFor(box) ?? []);
  }

  badges(): ReadonlyMap<string, Badge> {
    return new Map(
      [...this.#found].map(([box, found]) => {
        const [findings, controls] = [found.findings.size, found.controls.size];
        return [box, { findings, controls, words: wordsOf(findings, controls) }];
      }),
    );
  }
}

function wordsOf(findings: number, controls: number): string {
  return [
    findings > 0
      ? t('{count, plural, one {{count} open finding} other {{count} open findings}}', { count: findings })
      : '',
    controls > 0
      ? t('{count, plural, one {{count} control} other {{count} controls}}', { count: controls })
      : '',
  ]
    .filter(Boolean)
    .join(', ');
}
