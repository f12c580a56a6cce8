import { isOpenFinding } from '../../analysis/findings.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import type { Layer } from '../../model/records/view.ts';
import { connectionOfLine } from './lines.ts';
import type { Scene } from './scene.ts';
import { boxesOfEnd } from './shown.ts';

const NONE: ReadonlyMap<string, Badge> = new Map();

/** What is counted on a box, or on a line. */
export interface Badge {
  readonly findings: number;
  readonly controls: number;
  /** "2 open findings, 1 control" */
  readonly words: string;
}

/**
 * SPEC V15. By box, connection and bundle, what is to be decided about it and what guards it, as far as those layers
 * are on.
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

/** What draws a connection: one of its own id, or a bundle. */
function linesByConnection({ lines, bundles }: Scene): ReadonlyMap<Id, ReadonlySet<string>> {
  const found = new Map<Id, Set<string>>();
  for (const { id } of lines) {
    const bundle = bundles.get(id);
    for (const connection of bundle?.connections ?? [connectionOfLine(id)]) {
      const drawnBy = found.get(connection);
      const line = bundle ? id : connection;
      if (drawnBy) drawnBy.add(line);
      else found.set(connection, new Set([line]));
    }
  }
  return found;
}

function targetsOf({ targets }: RecordOf<'finding'>): readonly Id[] {
  return targets.flatMap((target): readonly Id[] => {
    if ('record' in target) return [target.record];
    return 'componentsOf' in target ? [target.componentsOf] : [];
  });
}

class Counts {
  readonly #model: Model;
  readonly #scene: Scene;
  readonly #placements: ReadonlyMap<Id, readonly Id<'placement'>[]>;
  readonly #lines: ReadonlyMap<Id, ReadonlySet<string>>;
  readonly #found = new Map<string, { readonly findings: Set<Id>; readonly controls: Set<Id> }>();

  constructor(model: Model, scene: Scene) {
    this.#model = model;
    this.#scene = scene;
    const placements = Map.groupBy(model.all('placement'), ({ component }): Id => component);
    this.#placements = new Map(
      [...placements].map(([component, all]) => [component, all.map(({ id }) => id)]),
    );
    this.#lines = linesByConnection(scene);
  }

  add(what: 'findings' | 'controls', id: Id, about: readonly Id[]): void {
    for (const drawn of about.flatMap((each) => this.#drawnFor(each))) {
      let found = this.#found.get(drawn);
      if (!found) this.#found.set(drawn, (found = { findings: new Set(), controls: new Set() }));
      found[what].add(id);
    }
  }

  /** What of the picture shows a thing: boxes, its line, or the bundle or the collapsed zone that it is part of. */
  #drawnFor(about: Id): readonly string[] {
    if (isIdOf('connection', about)) return [...(this.#lines.get(about) ?? this.#around(about))];
    const boxes =
      isIdOf('zone', about) || isIdOf('placement', about) ? [about] : (this.#placements.get(about) ?? []);
    return boxes.flatMap((box) => this.#scene.standsFor(box) ?? []);
  }

  /** The collapsed zone that all of a connection is in, where there is such a one. */
  #around(id: Id<'connection'>): readonly string[] {
    const connection = this.#model.get(id);
    const ends = connection ? [...boxesOfEnd(connection.from), ...boxesOfEnd(connection.to)] : [];
    return [...this.#scene.collapsed].flatMap(([zone, { connections }]) =>
      connections.includes(id) && ends.every((end) => this.#scene.standsFor(end) === zone) ? [zone] : [],
    );
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
