import { assetsOf } from '../../shared/analysis/assets.ts';
import { gainsOf } from '../../shared/analysis/gains.ts';
import { graphOf } from '../../shared/analysis/graph.ts';
import { Reach, allReach } from '../../shared/analysis/reach.ts';
import { ridesOf } from '../../shared/analysis/rides.ts';
import { searchRun } from '../../shared/analysis/run.ts';
import { startsOf } from '../../shared/analysis/starts.ts';
import { KINDS } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { create } from '../../shared/model/create.ts';
import type { AnyRecord, RecordOf } from '../../shared/model/kinds.ts';
import { Model } from '../../shared/model/model.ts';
import { bigModel } from '../support/big-model.ts';
import type { Size } from '../support/big-model.ts';
import { random } from '../support/random.ts';
import { bareGraph, bareSearch, startNodes } from './bare-search.ts';
import { compared } from './figure.ts';
import type { Report } from './figure.ts';

const USUAL: Size = { components: 1_000, connections: 1_500, zones: 40 };
const LARGE: Size = { components: 10_000, connections: 50_000, zones: 400 };
const ACTORS = 20;
const ASSETS = 50;
const PEER = 'a bare breadth-first search over the same graph for the same actors';

/**
 * How long the answers for all actors take after an edit, at a usual and at a large size, each turn beside a bare
 * breadth-first search, so that what else the machine does falls on both.
 */
export function benchAnalysis(report: Report): void {
  benchEdits(report, USUAL, 'one frame, 16 ms');
  benchSearch(report, LARGE);
  benchEdits(report, LARGE);
  benchGraph(report, LARGE);
  benchGains(report, USUAL);
  benchGains(report, LARGE, 'under 150 ms');
}

/** The large model with people in it, and data that is carried. */
function peopled(size: Size): Model {
  const next = random(11);
  const below = (end: number) => Math.floor(next() * end);
  const assets = Array.from({ length: ASSETS }, (_, at) =>
    create('asset', `asset:a${at}`, {
      name: `Asset ${at}`,
      places: [{ placement: `placement:p${below(size.components)}`, does: 'stores' }],
    }),
  );
  const actors = Array.from({ length: ACTORS }, (_, at) => {
    const place: Id<'zone' | 'placement'> =
      at % 2 === 0 ? `zone:z${below(size.zones)}` : `placement:p${below(size.components)}`;
    return create('actor', `actor:a${at}`, { name: `Actor ${at}`, access: [{ manner: 'is there', place }] });
  });
  const records = bigModel(size).map((record): AnyRecord => {
    if (record.kind !== 'connection' || next() < 0.9) return record;
    return { ...record, dataBack: { assets: [`asset:a${below(ASSETS)}`] } };
  });
  return Model.of([...records, ...assets, ...actors]);
}

/** Another guard on one connection: what an edit in the inspector does. */
function edited(model: Model, round: number): Model {
  const connections = model.all('connection');
  const connection = connections[(round * 37) % connections.length];
  if (!connection) return model;
  const protections = connection.protections.map((option): (typeof connection.protections)[number] => {
    const proves = option.caller?.is === 'yes';
    return { ...option, caller: proves ? { is: 'no' } : { is: 'yes', types: ['password'] } };
  });
  return model.replacing(new Map([[connection.id, { ...connection, protections }]]));
}

function benchEdits(report: Report, size: Size, target?: string): void {
  let model = peopled(size);
  const bare = bareOf(model);
  const [ours, theirs] = turns(size, (round) => {
    const before = model;
    return [
      () => {
        model = edited(before, round);
        for (const reach of allReach(model)) assetsOf(reach);
      },
      bare,
    ];
  });
  report(
    compared(
      `${told(size)}: places and data of ${ACTORS} actors after one edit`,
      ours,
      'ms',
      PEER,
      theirs,
      target,
    ),
  );
}

function benchSearch(report: Report, size: Size): void {
  const model = peopled(size);
  const graph = graphOf(model);
  ridesOf(graph, 'forward');
  const actors = model.all('actor').map(({ id }) => id);
  const bare = bareOf(model);
  const [ours, theirs] = turns(size, () => [
    () => {
      // Asked by parts: what is asked of a model as a whole is kept with it.
      for (const id of actors) {
        const runs = startsOf(model, id).map((start) => searchRun(graph, start, {}));
        if (new Reach(id, graph, runs).inside.length === 0) throw new Error('nothing was searched');
      }
    },
    bare,
  ]);
  report(
    compared(
      `${told(size)}: reach of ${ACTORS} actors, the graph built before`,
      ours,
      'ms',
      PEER,
      theirs,
      'under 50 ms',
    ),
  );
}

function benchGraph(report: Report, size: Size): void {
  let model = peopled(size);
  const bare = bareOf(model);
  const [again, theirs] = turns(size, (round) => {
    model = edited(model, round);
    sorted(model);
    return [() => void ridesOf(graphOf(model), 'forward'), bare];
  });
  report(compared(`${told(size)}: the graph after one edit`, again, 'ms', PEER, theirs, 'under 50 ms'));
  const text = JSON.stringify([...model.records()]);
  let unknown: readonly AnyRecord[] = [];
  const [anew, parsed] = turns(size, () => {
    const copy = Model.of(JSON.parse(text) as AnyRecord[]);
    sorted(copy);
    return [() => void ridesOf(graphOf(copy), 'forward'), () => (unknown = JSON.parse(text) as AnyRecord[])];
  });
  if (unknown.length !== model.size) throw new Error('nothing was parsed');
  report(
    compared(`${told(size)}: the graph of a model never seen`, anew, 'ms', 'JSON.parse of its text', parsed),
  );
}

/** The model sorts its records itself, once: no part of an analysis. */
function sorted(model: Model): void {
  for (const kind of KINDS) model.all(kind);
}

function benchGains(report: Report, size: Size, target?: string): void {
  const before = peopled(size);
  const bare = bareOf(before);
  for (const reach of allReach(before)) assetsOf(reach);
  const [ours, theirs] = turns(size, (round) => {
    const after = edited(before, round);
    return [() => void gainsOf(before, after), bare];
  });
  report(compared(`${told(size)}: gains of ${ACTORS} actors by one edit`, ours, 'ms', PEER, theirs, target));
}

function bareOf(model: Model): () => void {
  const graph = graphOf(model);
  const rows = bareGraph(graph);
  const starts = model.all('actor').map((actor: RecordOf<'actor'>) => startNodes(graph, actor));
  return () => {
    for (const start of starts) bareSearch(rows, start);
  };
}

/** The medians of two works, done turn by turn; the first turns only warm up. */
function turns(
  size: Size,
  make: (round: number) => readonly [() => void, () => void],
): readonly [number, number] {
  const [warm, rounds] = size === LARGE ? [5, 11] : [30, 60];
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < warm + rounds; round += 1) {
    const [one, other] = make(round);
    const [took, bare] = [timed(one), timed(other)];
    if (round < warm) continue;
    ours.push(took);
    theirs.push(bare);
  }
  return [median(ours), median(theirs)];
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function told({ components, connections }: Size): string {
  return `${components} components, ${connections} connections`;
}
