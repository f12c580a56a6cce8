import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import { endName } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../model/records/common.ts';
import type { Graph } from './graph.ts';
import { placeOfNode } from './nodes.ts';
import type { Chain, Which } from './path-chains.ts';
import type { Question } from './path-sides.ts';
import { placeName } from './places.ts';
import { nodeName, subjectName } from './subjects.ts';
import { hopsOf } from './witness.ts';
import type { Hop, Step } from './witness.ts';

/** With what more a chain was found (SPEC P4). */
export interface With {
  readonly byAnswering: boolean;
  readonly which: Which;
  readonly foothold: readonly Place[];
}

/** Why a combination is as it is, in a sentence without its full stop. */
export function reasonWords(question: Question, chain: Chain, more: With): string {
  const { graph } = chain.reach;
  const { model } = graph;
  const name = actorWords(model, question.actor);
  const [origin, end] = endsOf(chain, graph);
  const there = hopsOf(chain.there).length > 0 || chain.there[0]?.by === 'may use';
  const place = said(model, question.from, origin);
  const first = there
    ? t('{name} is not in {place}; it gets there {way}', { name, place, way: wayWords(graph, chain.there) })
    : t('{name} is in {place}', { name, place });
  const goal = said(model, question.to, end);
  const stays = question.to === 'any' || question.to === question.from || origin === end;
  const on = hopsOf(chain.further);
  const whole =
    on.length > 0
      ? onwards(first, there, { count: on.length, over: hopWords(graph, on), goal })
      : stays
        ? first
        : t('{first}, and with that in {goal}', { first, goal });
  const only = moreWords(model, more);
  return only === '' ? whole : t('{sentence}, but only {how}', { sentence: whole, how: only });
}

function onwards(
  first: string,
  there: boolean,
  on: { readonly count: number; readonly over: string; readonly goal: string },
): string {
  return there
    ? t('{first}; from there {count, plural, one {{over} leads} other {{over} lead}} on to {goal}', {
        first,
        ...on,
      })
    : t('{first}; {count, plural, one {{over} leads} other {{over} lead}} on to {goal}', { first, ...on });
}

/** The names of the place where the first part of a chain ends, and of where all of it does. */
function endsOf({ there, further }: Chain, graph: Graph): [string, string] {
  const last = there.at(-1);
  const origin = last ? placeOfNodeName(graph, last.node) : '';
  const end = further.at(-1);
  return [origin, end ? placeOfNodeName(graph, end.node) : origin];
}

function placeOfNodeName(graph: Graph, node: number): string {
  const place = graph.places[placeOfNode(graph, node)];
  return place === undefined ? '' : placeName(graph.model, place);
}

/** A side as the path says it; where it says any, as the chain has it. */
function said(model: Model, side: Question['from'], found: string): string {
  return side === 'any' ? found : placeName(model, side);
}

function wayWords(graph: Graph, steps: readonly Step[]): string {
  const [first] = steps;
  const hops = hopsOf(steps);
  if (first?.by === 'may use') {
    const what = nodeName(graph, first.node);
    return hops.length === 0
      ? t('by taking over {what}, which it may use', { what })
      : t('by taking over {what}, which it may use and then over {over}', {
          what,
          over: hopWords(graph, hops),
        });
  }
  const place = first ? placeOfNodeName(graph, first.node) : '';
  return t('over {over} from {place}', { over: hopWords(graph, hops), place });
}

function hopWords({ model }: Graph, hops: readonly Hop[]): string {
  return listWords(
    hops.map(({ connection, way }) => {
      const label = connectionLabel(model, connection);
      return way === 'backward' ? t('{connection} (by answering)', { connection: label }) : label;
    }),
  );
}

/** A connection as people point at it: its name, else the row that it is, else its ends. */
export function connectionLabel(model: Model, id: Id<'connection'>): string {
  const connection = model.get(id);
  if (!connection) return id;
  const { name, ref, from, to } = connection;
  return name ?? ref ?? `${endName(model, from)} → ${endName(model, to)}`;
}

function moreWords(model: Model, { byAnswering, which, foothold }: With): string {
  const more = [
    ...(byAnswering ? [t('by answering')] : []),
    ...(which === 'anyhow' ? [t('by way of outside')] : []),
    ...(foothold.length > 0 ? [footholdWords(model, foothold)] : []),
  ];
  return listWords(more);
}

function footholdWords(model: Model, foothold: readonly Place[]): string {
  const places = listWords(foothold.map((place) => subjectName(model, place)));
  return t('with the presumed foothold in {places}', { places });
}

export function actorWords(model: Model, actor: Id<'actor'> | 'any'): string {
  return actor === 'any' ? t('Anybody who starts there') : (model.get(actor)?.name ?? actor);
}

/** A list in words: `a, b and c`; of a long one the beginning. */
export function listWords(words: readonly string[], most = 6): string {
  if (words.length > most) {
    return t('{list} and {count} more', {
      list: words.slice(0, most).join(', '),
      count: words.length - most,
    });
  }
  if (words.length < 2) return words.join('');
  return t('{list} and {last}', { list: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' });
}
