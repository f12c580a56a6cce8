import type { Model } from '../../../../shared/model/model.ts';
import type { RecordOf } from '../../../../shared/model/kinds.ts';
import { naiveReach } from '../../analysis/naive/reach.ts';
import { worldOf } from '../../analysis/naive/world.ts';

/*
 * What a view shows once more, slowly, from the words of SPEC V2 to V13 alone: nothing here is shared with
 * shared/documents/view/. Only what is on the chains of a judged path is handed in.
 */

type View = RecordOf<'view'>;
type Connection = RecordOf<'connection'>;

export interface NaiveScene {
  /** Everything that is drawn as itself, sorted. */
  readonly drawn: readonly string[];
  /** "a b: connections", for every bundle, sorted. */
  readonly bundles: readonly string[];
  /** "from to connection" for every line that is no bundle, sorted. */
  readonly lines: readonly string[];
  /** "box: connections", sorted. */
  readonly ghosts: readonly string[];
  /** "zone: components zones actors connections", sorted. */
  readonly boxes: readonly string[];
}

const ends = ({ from, to }: Connection) =>
  [from, to].map((end): readonly string[] => ('zone' in end ? [end.zone] : end.placements));

export function naiveScene(model: Model, view: View, chains: readonly string[]): NaiveScene {
  const naive = new NaiveView(model, view, chains);
  return {
    drawn: naive.drawn().toSorted(),
    ...naive.lines(),
    ghosts: naive.ghosts().toSorted(),
    boxes: naive.boxes().toSorted(),
  };
}

class NaiveView {
  readonly #model: Model;
  readonly #view: View;
  readonly #shown: Set<string>;

  constructor(model: Model, view: View, chains: readonly string[]) {
    this.#model = model;
    this.#view = view;
    this.#shown = this.#withoutHidden(this.#brought(this.#about(chains)));
  }

  #has = (id: string) => [...this.#model.records()].some((record) => record.id === id);
  #connections = () => [...this.#model.all('connection')];

  /** What it is drawn in, the nearest first, without itself. */
  #around(id: string): string[] {
    const around: string[] = [];
    let at = this.#holder(id);
    while (at !== undefined && at !== id && !around.includes(at)) {
      around.push(at);
      at = this.#holder(at);
    }
    return around;
  }

  #holder(id: string): string | undefined {
    const zone = this.#model.all('zone').find((one) => one.id === id);
    const placement = this.#model.all('placement').find((one) => one.id === id);
    return zone?.parent ?? placement?.parent ?? placement?.zone;
  }

  /** The zones that a placement or zone lies in: those of its own zone, or else of the placement around it. */
  #zones(id: string): string[] {
    const placement = this.#model.all('placement').find((one) => one.id === id);
    if (!placement) return [id, ...this.#around(id)];
    if (placement.zone !== undefined) return [placement.zone, ...this.#around(placement.zone)];
    return placement.parent === undefined ? [] : this.#zones(placement.parent);
  }

  #start(actor: RecordOf<'actor'>): string | undefined {
    const places = ['is there', 'may use'].flatMap((manner) =>
      actor.access.flatMap((access) => (access.manner === manner && 'place' in access ? [access.place] : [])),
    );
    return places.map((place) => this.#zones(place)[0]).find((zone) => zone !== undefined && this.#has(zone));
  }

  #about(chains: readonly string[]): string[] {
    const { shows } = this.#view;
    switch (shows.what) {
      case 'whole model':
        return ['zone', 'placement', 'actor', 'connection'].flatMap((kind) =>
          [...this.#model.records()].filter((one) => one.kind === kind).map(({ id }) => id),
        );
      case 'zone': {
        const inside = (id: string) => this.#zones(id).includes(shows.zone);
        const boxes = [...this.#model.all('zone'), ...this.#model.all('placement')].map(({ id }) => id);
        const touching = this.#connections().filter((one) => ends(one).flat().some(inside));
        return [...boxes.filter(inside), ...touching.map(({ id }) => id)];
      }
      case 'actor':
        return this.#reached(shows.actor);
      case 'asset': {
        const carrying = this.#connections().filter(({ data, dataBack }) =>
          [data, dataBack].some((way) => way?.assets.includes(shows.asset)),
        );
        const kept = this.#model.get(shows.asset)?.places ?? [];
        return [
          ...kept.map(({ placement }) => placement),
          ...carrying.flatMap(({ id, through }) => [id, ...through]),
        ];
      }
      case 'path': {
        const path = this.#model.get(shows.path);
        if (!path) return [];
        const { actors, from, to, foothold, connections } = path;
        const sides = [from, to].flatMap((side) => ('places' in side ? side.places : []));
        const rides = connections.length > 0 ? connections : chains;
        return ['actors' in actors ? actors.actors : [], sides, foothold?.places ?? [], rides].flat();
      }
    }
  }

  #reached(actor: string): string[] {
    if (!this.#has(actor)) return [];
    const world = worldOf(this.#model, {});
    const runs = naiveReach(this.#model, actor);
    const at = runs.flatMap(({ anyhow }) =>
      [...anyhow].flatMap(([name, { guards, hops }]) => (guards === 0 && hops === 0 ? [name] : [])),
    );
    const opened = world.rides.filter(({ way, from }) => way === 'forward' && at.includes(from));
    return [
      actor,
      ...at.flatMap((name) => (name.startsWith('nowhere:') ? [] : [name.split(' in ')[0] ?? name])),
      ...runs.flatMap(({ start }) => start.mayUse),
      ...opened.map(({ connection }) => connection),
    ];
  }

  #brought(about: readonly string[]): Set<string> {
    const { also, shows } = this.#view;
    const shown = new Set<string>();
    const bring = (ids: readonly string[]) => {
      for (const id of ids.filter(this.#has)) {
        shown.add(id);
        const connection = this.#connections().find((one) => one.id === id);
        const actor = this.#model.all('actor').find((one) => one.id === id);
        const start = actor && this.#start(actor);
        const near = [
          ...(connection ? ends(connection).flat() : []),
          ...(start === undefined ? [] : [start]),
        ];
        for (const box of [id, ...near].filter(this.#has))
          for (const each of [box, ...this.#around(box)]) shown.add(each);
      }
    };
    bring(about);
    if (shows.what === 'whole model') return shown;
    bring(also);
    const has = (end: readonly string[]) => end.some((id) => shown.has(id));
    const isAdded = (id: string) => also.some((one) => one === id);
    bring(
      this.#connections()
        .filter((one) => ends(one).every(has) && ends(one).flat().some(isAdded))
        .map(({ id }) => id),
    );
    if (shows.what === 'zone' || shows.what === 'asset') {
      for (const actor of this.#model.all('actor'))
        if (shown.has(this.#start(actor) ?? '')) shown.add(actor.id);
    }
    return shown;
  }

  #withoutHidden(asked: Set<string>): Set<string> {
    const hidden = (id: string) => this.#view.hidden.some((one) => one === id);
    const isBox = (id: string) => id.startsWith('zone:') || id.startsWith('placement:');
    const boxes = [...asked].filter((id) => isBox(id) && ![id, ...this.#around(id)].some(hidden));
    const others = [...asked].filter((id) => {
      if (isBox(id) || hidden(id)) return false;
      const actor = this.#model.all('actor').find((one) => one.id === id);
      const start = actor && this.#start(actor);
      if (actor) return start === undefined || boxes.includes(start);
      const connection = this.#connections().find((one) => one.id === id);
      return (
        connection !== undefined && ends(connection).every((end) => end.some((box) => boxes.includes(box)))
      );
    });
    return new Set([...boxes, ...others]);
  }

  /** V11. */
  #standsFor(id: string): string | undefined {
    if (!this.#shown.has(id)) return undefined;
    const positions: Readonly<Record<string, { readonly collapsed?: true }>> = this.#view.positions;
    const collapsed = [id, ...this.#around(id)].filter((each) => positions[each]?.collapsed);
    return collapsed.at(-1) ?? id;
  }

  #isCollapsed(id: string): boolean {
    const positions: Readonly<Record<string, { readonly collapsed?: true }>> = this.#view.positions;
    return id.startsWith('zone:') && positions[id]?.collapsed === true;
  }

  drawn(): string[] {
    return [...this.#shown].filter((id) => {
      if (id.startsWith('connection:')) return false;
      const actor = this.#model.all('actor').find((one) => one.id === id);
      const start = actor && this.#start(actor);
      if (actor)
        return start === undefined || (this.#standsFor(start) === start && !this.#isCollapsed(start));
      return this.#standsFor(id) === id;
    });
  }

  lines(): { lines: string[]; bundles: string[] } {
    const pairs = new Map<string, string[]>();
    const plain: string[] = [];
    for (const one of this.#connections().filter(({ id }) => this.#shown.has(id))) {
      const [from = [], to = []] = ends(one).map((end) => [
        ...new Set(end.map((id) => this.#standsFor(id)).filter((id) => id !== undefined)),
      ]);
      const drawn = from.flatMap((a, at) =>
        to.filter((_, b) => at === 0 || b === 0).map((b) => [a, b] as const),
      );
      for (const [a, b] of drawn) {
        if (a === b && this.#isCollapsed(a)) continue;
        const line = `${a} ${b} ${one.id}`;
        if (!this.#isCollapsed(a) && !this.#isCollapsed(b)) plain.push(line);
        else
          pairs.set([a, b].toSorted().join(' '), [...(pairs.get([a, b].toSorted().join(' ')) ?? []), line]);
      }
    }
    const bundles: string[] = [];
    for (const [pair, lines] of pairs) {
      const connections = [...new Set(lines.map((line) => line.split(' ')[2] ?? ''))].toSorted();
      if (connections.length > 1) bundles.push(`${pair}: ${connections.join(' ')}`);
      else plain.push(...lines);
    }
    return { lines: plain.toSorted(), bundles: bundles.toSorted() };
  }

  ghosts(): string[] {
    const found = new Map<string, Set<string>>();
    for (const one of this.#connections()) {
      const [here, there] = ends(one).map((end) => end.filter((id) => this.#shown.has(id)));
      const alone = here?.length === 0 ? there : there?.length === 0 ? here : [];
      for (const box of alone ?? []) {
        const at = this.#standsFor(box) ?? '';
        found.set(at, (found.get(at) ?? new Set()).add(one.id));
      }
    }
    return [...found].map(([box, connections]) => `${box}: ${[...connections].toSorted().join(' ')}`);
  }

  boxes(): string[] {
    const zones = [...this.#shown].filter((id) => this.#isCollapsed(id) && this.#standsFor(id) === id);
    return zones.map((zone) => {
      const inside = [...this.#shown].filter((id) => this.#standsFor(id) === zone && id !== zone);
      const components = this.#model.all('placement').filter(({ id }) => inside.includes(id));
      const actors = this.#model.all('actor').filter((actor) => {
        return this.#shown.has(actor.id) && this.#standsFor(this.#start(actor) ?? '') === zone;
      });
      const connections = this.#connections().filter(
        (one) =>
          this.#shown.has(one.id) &&
          ends(one)
            .flat()
            .some((id) => this.#standsFor(id) === zone),
      );
      return [
        `${zone}:`,
        new Set(components.map(({ component }) => component)).size,
        inside.filter((id) => id.startsWith('zone:')).length,
        actors.length,
        connections.map(({ id }) => id).join(','),
      ].join(' ');
    });
  }
}
