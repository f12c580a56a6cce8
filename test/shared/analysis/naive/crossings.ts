import type { Id } from '../../../../shared/base/ids.ts';
import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';

/*
 * Crossings once more, slowly, from the words of DESIGN section 3 and SPEC X1 to X15 alone: nothing here is shared
 * with shared/analysis/, so that where both say the same the words have been read the same way twice.
 */

type Connection = RecordOf<'connection'>;
type Option = Connection['protections'][number];
type Question = 'caller' | 'encryption' | 'answerer';
export type Asked = 'designed' | 'built' | 'verified';

/** X1, X2: a zone; or the places of their own that placements in no zone are. */
export type NaivePlace = { readonly zone: Id<'zone'> } | { readonly own: readonly Id<'placement'>[] };

export interface NaiveCrossing {
  readonly connection: Id<'connection'>;
  readonly from: NaivePlace;
  readonly to: NaivePlace;
  readonly exits: readonly string[];
  readonly enters: readonly string[];
  readonly gate: string | undefined;
  readonly caller: string;
  readonly wire: string;
  readonly answerer: string;
  readonly verdict: string;
  readonly hollow: boolean;
  readonly shields: readonly string[];
  readonly alarm: boolean;
}

export function naiveCrossings(model: Model, as: Asked, today?: string): NaiveCrossing[] {
  const found: NaiveCrossing[] = [];
  for (const connection of model.all('connection')) {
    const from = placeOf(model, connection.from);
    const to = placeOf(model, connection.to);
    if (!same(from, to)) found.push(crossing(model, connection, from, to, as, today));
  }
  return found;
}

/** X15: connections inside a place, with their guards. */
export function naiveInside(model: Model, as: Asked) {
  return model
    .all('connection')
    .filter((connection) => same(placeOf(model, connection.from), placeOf(model, connection.to)))
    .map((connection) => ({ connection: connection.id, ...guards(model, connection, as) }));
}

/** X5: the pairs of zones that instances add to a connection, each as `from to`. */
export function naiveInherited(model: Model, connection: Connection): string[] {
  const from = placeOf(model, connection.from);
  const to = placeOf(model, connection.to);
  if (same(from, to)) return [];
  const pairs: string[] = [];
  for (const one of withInstances(model, from)) {
    for (const other of withInstances(model, to)) {
      const asWritten = same(one, from) && same(other, to);
      if (!asWritten && !same(one, other)) pairs.push(`${text(one)} ${text(other)}`);
    }
  }
  return pairs.toSorted();
}

export function text(place: NaivePlace): string {
  return 'zone' in place ? place.zone : `own ${place.own.join(' ')}`;
}

function same(a: NaivePlace, b: NaivePlace): boolean {
  return text(a) === text(b);
}

function placeOf(model: Model, end: Connection['from']): NaivePlace {
  if ('zone' in end) return { zone: end.zone };
  const own: Id<'placement'>[] = [];
  for (const id of end.placements) {
    const place = placeOfPlacement(model, id);
    if ('zone' in place) return place;
    own.push(...place.own);
  }
  return { own: [...new Set(own)].toSorted() };
}

/** Its zone, else where its parent is, else a place of its own. */
function placeOfPlacement(model: Model, id: Id<'placement'>): NaivePlace {
  const placement = model.get(id);
  if (placement?.zone !== undefined) return { zone: placement.zone };
  if (placement?.parent !== undefined) return placeOfPlacement(model, placement.parent);
  return { own: [id] };
}

function withInstances(model: Model, place: NaivePlace): NaivePlace[] {
  if (!('zone' in place)) return [place];
  const instances = model.all('zone').filter(({ instanceOf }) => instanceOf === place.zone);
  return [place, ...instances.flatMap(({ id }) => withInstances(model, { zone: id }))];
}

/** A zone, the zone around it, and so on. */
function outwards(model: Model, place: NaivePlace): string[] {
  if (!('zone' in place)) return [];
  const parent = model.get(place.zone)?.parent;
  return [place.zone, ...(parent === undefined ? [] : outwards(model, { zone: parent }))];
}

function crossing(
  model: Model,
  connection: Connection,
  from: NaivePlace,
  to: NaivePlace,
  as: Asked,
  today: string | undefined,
): NaiveCrossing {
  const opens = outwards(model, connection.opener === 'to' ? to : from);
  const answers = outwards(model, connection.opener === 'to' ? from : to);
  const ancestor = opens.find((zone) => answers.includes(zone));
  const upTo = (zones: string[]) =>
    ancestor === undefined ? zones : zones.slice(0, zones.indexOf(ancestor));
  const exits = upTo(opens);
  const entered = upTo(answers);
  const said = guards(model, connection, as);
  const verdict = naiveVerdict(said.caller, said.wire);
  return {
    connection: connection.id,
    from,
    to,
    exits,
    enters: entered.toReversed(),
    // X14: the innermost zone entered, else the outermost exited.
    gate: entered[0] ?? exits.at(-1),
    ...said,
    verdict,
    hollow: as === 'designed' && connection.protections.some((option) => onlyDesigned(model, option)),
    shields: shields(model, connection.id),
    alarm: verdict !== 'guarded' && !openOnPurpose(connection, today),
  };
}

function guards(model: Model, { protections }: Connection, as: Asked) {
  const ask = (question: Question) =>
    naiveGuard(protections.map((option) => said(model, option, question, as)));
  return { caller: ask('caller'), wire: ask('encryption'), answerer: ask('answerer') };
}

type Said = 'yes' | 'no' | 'open' | 'not applicable' | 'silent';

/** X6. */
export function naiveGuard(answers: readonly Said[]): string {
  const speaking = answers.filter((one) => one !== 'silent' && one !== 'not applicable');
  if (speaking.length > 0 && speaking.every((one) => one === 'yes')) return 'all';
  if (speaking.includes('no') && !speaking.includes('yes')) return 'none';
  return speaking.includes('yes') ? 'some' : 'not said';
}

/** X8. */
export function naiveVerdict(caller: string, wire: string): string {
  if (caller === 'none' || wire === 'none') return 'unguarded';
  if (caller === 'not said' || wire === 'not said') return 'not stated';
  if (caller === 'some' || wire === 'some') return 'partly';
  return 'guarded';
}

/** What an option says once X7 and X10 are taken into account. */
function said(model: Model, option: Option, question: Question, as: Asked): Said {
  const answer = option[question];
  if (answer === undefined) return 'silent';
  if (answer.is === 'not applicable' || answer.is === 'no') return answer.is;
  if (answer.is === 'any' || answer.is === 'not said') return 'open';
  const proofless =
    question !== 'encryption' && answer.types.length > 0 && answer.types.every((m) => noProof(model, m));
  return proofless || !option.controls.every((id) => stands(model, id, as)) ? 'no' : 'yes';
}

function noProof(model: Model, method: string): boolean {
  const project = model.all('project')[0];
  const known = project?.methods.filter(({ name }) => name.toLowerCase() === method.toLowerCase()) ?? [];
  return known.some(({ proof }) => !proof);
}

/** X10. */
function stands(model: Model, id: Id<'control'>, as: Asked): boolean {
  const state = model.get(id)?.state;
  const enough = {
    designed: ['planned', 'designed', 'implemented', 'verified'],
    built: ['implemented', 'verified'],
    verified: ['verified'],
  };
  return state !== undefined && enough[as].includes(state);
}

/** X11. */
function onlyDesigned(model: Model, option: Option): boolean {
  return (['caller', 'encryption'] as const).some(
    (question) =>
      said(model, option, question, 'designed') === 'yes' && said(model, option, question, 'built') !== 'yes',
  );
}

/** X12. */
function shields(model: Model, connection: Id<'connection'>): string[] {
  const realising = new Set<string>();
  for (const { protections } of model.all('connection')) {
    for (const { controls } of protections) for (const id of controls) realising.add(id);
  }
  return model
    .all('control')
    .filter(({ guards }) => 'everything' in guards || guards.records.includes(connection))
    .filter(({ state }) => state !== 'failed' && state !== 'retired')
    .map(({ id }) => id)
    .filter((id) => !realising.has(id));
}

/** X13: until its day has passed; that day itself still counts. */
function openOnPurpose({ intendedAsOpen }: Connection, today: string | undefined): boolean {
  if (!intendedAsOpen) return false;
  const { until } = intendedAsOpen;
  return until === undefined || today === undefined || !(today.slice(0, 10) > until.slice(0, 10));
}
