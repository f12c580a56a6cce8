import type { Id } from '../base/ids.ts';
import { sameJson } from '../base/json.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { Protection } from '../model/records/connection.ts';
import { mayCrossOtherwise } from './crossing-causes.ts';
import { variantsOf } from './graph.ts';
import { guardOf } from './guards.ts';
import type { As, Guard, GuardQuestion } from './guards.ts';
import { isZone, placeOfEnd, zonesOfPlace } from './places.ts';
import type { PlaceKey } from './places.ts';
import { shieldsOf } from './shields.ts';
import { verdictOf } from './verdicts.ts';
import type { Verdict } from './verdicts.ts';

/** The border on which a crossing's gate stands (SPEC X14); none where no zone is entered or left. */
export interface Gate {
  readonly zone: Id<'zone'>;
  readonly how: 'enters' | 'exits';
}

/** The guards of a connection. The answerer's counts only when the connection is ridden backwards. */
export interface Guards {
  readonly caller: Guard;
  readonly wire: Guard;
  readonly answerer: Guard;
}

/** A connection whose ends are in different places, with every boundary on its way. */
export interface Crossing extends Guards {
  readonly connection: Id<'connection'>;
  /** In the direction of the data. */
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  /** In the direction in which it is opened: these are left, from the innermost out … */
  readonly exits: readonly Id<'zone'>[];
  /** … and then these are entered, from the outermost in. */
  readonly enters: readonly Id<'zone'>[];
  readonly gate: Gate | undefined;
  readonly verdict: Verdict;
  /** A protection that the verdict counts is only designed: drawn hollow (SPEC X11). */
  readonly hollow: boolean;
  /** Controls beside the protections (SPEC X12). */
  readonly shields: readonly Id<'control'>[];
  /** Not guarded, and not intended so. */
  readonly alarm: boolean;
  /** For a crossing that a zone instance inherits: that instance, of two that of `from` (SPEC X5). */
  readonly inheritedBy?: Id<'zone'>;
}

/** A connection whose ends are in one place (SPEC X15). */
export interface InsideConnection extends Guards {
  readonly connection: Id<'connection'>;
  readonly place: PlaceKey;
}

export interface CrossingOptions {
  /** As designed, unless said otherwise. */
  readonly as?: As;
  /** A day, ISO 8601: a crossing intended as open until an earlier one has its alarm back. */
  readonly today?: string;
}

/** The questions that the verdict follows (SPEC X8). */
const VERDICT_OF: readonly GuardQuestion[] = ['caller', 'encryption'];

const known = new WeakMap<Model, readonly Crossing[]>();

/** Every crossing of a model, by connection. Without options the answer is kept with the model. */
export function crossingsOf(model: Model, options?: CrossingOptions): readonly Crossing[] {
  const before = options ? undefined : known.get(model);
  if (before) return before;
  const crossings = model
    .all('connection')
    .flatMap((connection) => crossingOf(model, connection, options) ?? []);
  if (!options) known.set(model, crossings);
  return crossings;
}

/** The crossing of one connection; undefined when its ends are in one place. */
export function crossingOf(
  model: Model,
  connection: RecordOf<'connection'>,
  options: CrossingOptions = {},
): Crossing | undefined {
  const from = placeOfEnd(model, connection.from);
  const to = placeOfEnd(model, connection.to);
  return from === to ? undefined : crossingBetween(model, connection, { from, to }, options);
}

interface Ends {
  readonly from: PlaceKey;
  readonly to: PlaceKey;
}

function crossingBetween(
  model: Model,
  connection: RecordOf<'connection'>,
  ends: Ends,
  options: CrossingOptions,
): Crossing {
  const { as = 'designed', today } = options;
  const guards = guardsOf(model, connection, as);
  const verdict = verdictOf(guards.caller, guards.wire);
  const [start, end] = connection.opener === 'from' ? [ends.from, ends.to] : [ends.to, ends.from];
  const way = boundaries(model, start, end);
  return {
    connection: connection.id,
    ...ends,
    ...way,
    gate: gateOf(way),
    ...guards,
    verdict,
    hollow: connection.protections.some((option) => isOnlyDesigned(model, option, as)),
    shields: shieldsOf(model, connection.id),
    alarm: verdict !== 'guarded' && !isOpenOnPurpose(connection, today),
  };
}

/** SPEC X11. Asked as built or as verified, what is only designed does not count, and nothing is hollow. */
function isOnlyDesigned(model: Model, option: Protection, as: As): boolean {
  if (option.controls.length === 0) return false;
  const counts = (question: GuardQuestion, asked: As) => guardOf(model, [option], question, asked) === 'all';
  return VERDICT_OF.some((question) => counts(question, as) && !counts(question, 'built'));
}

/** The guards of a connection, crossing or not. */
export function guardsOf(model: Model, { protections }: RecordOf<'connection'>, as: As = 'designed'): Guards {
  return {
    caller: guardOf(model, protections, 'caller', as),
    wire: guardOf(model, protections, 'encryption', as),
    answerer: guardOf(model, protections, 'answerer', as),
  };
}

/** SPEC X3. What is left and what is entered on the way from one place to another. */
export function boundaries(
  model: Model,
  start: PlaceKey,
  end: PlaceKey,
): { readonly exits: readonly Id<'zone'>[]; readonly enters: readonly Id<'zone'>[] } {
  const left = zonesOfPlace(model, start);
  const entered = zonesOfPlace(model, end);
  return {
    exits: left.filter((zone) => !entered.includes(zone)),
    enters: entered.filter((zone) => !left.includes(zone)).toReversed(),
  };
}

function gateOf({ exits, enters }: ReturnType<typeof boundaries>): Gate | undefined {
  const innermost = enters.at(-1);
  if (innermost !== undefined) return { zone: innermost, how: 'enters' };
  const outermost = exits.at(-1);
  return outermost === undefined ? undefined : { zone: outermost, how: 'exits' };
}

/** SPEC X13. */
function isOpenOnPurpose({ intendedAsOpen }: RecordOf<'connection'>, today: string | undefined): boolean {
  if (!intendedAsOpen) return false;
  const { until } = intendedAsOpen;
  return until === undefined || today === undefined || today.slice(0, 10) <= until.slice(0, 10);
}

/** The connections that stay in one place, with their guards and without a verdict. */
export function insideOf(model: Model, as: As = 'designed'): readonly InsideConnection[] {
  return model.all('connection').flatMap((connection) => {
    const place = placeOfEnd(model, connection.from);
    if (place !== placeOfEnd(model, connection.to)) return [];
    return [{ connection: connection.id, place, ...guardsOf(model, connection, as) }];
  });
}

/**
 * SPEC X5. The crossings that zone instances inherit: what speaks of a zone speaks of each of its instances, at
 * either end and at both. They stand beside those of `crossingsOf`, which are what was written.
 */
export function inheritedCrossings(model: Model, options: CrossingOptions = {}): readonly Crossing[] {
  return model.all('connection').flatMap((connection): Crossing[] => {
    const written = { from: placeOfEnd(model, connection.from), to: placeOfEnd(model, connection.to) };
    // Where both ends are in one zone they are so in each instance: nothing is crossed.
    if (written.from === written.to) return [];
    return variants(model, written).map(({ ends, inheritedBy }) => ({
      ...crossingBetween(model, connection, ends, options),
      inheritedBy,
    }));
  });
}

interface Inherited {
  readonly ends: Ends;
  readonly inheritedBy: Id<'zone'>;
}

/** The ends as the instances of their zones have them, the written ones left out. */
function variants(model: Model, written: Ends): readonly Inherited[] {
  return variantsOf(model, written.from).flatMap((from) =>
    variantsOf(model, written.to).flatMap((to): Inherited[] => {
      const inheritedBy = from === written.from ? to : from;
      const asWritten = from === written.from && to === written.to;
      return asWritten || from === to || !isZone(inheritedBy) ? [] : [{ ends: { from, to }, inheritedBy }];
    }),
  );
}

/** All crossings between one ordered pair of zones, in the direction in which they are opened. */
export interface ZoneConnection {
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  readonly crossings: readonly Crossing[];
}

/** The trust zone connections of a model: its crossings by the pair of places that they join. */
export function zoneConnections(model: Model): readonly ZoneConnection[] {
  const opened = crossingsOf(model).map((crossing) => ({ crossing, ...openedBetween(model, crossing) }));
  const pairs = Map.groupBy(opened, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [{ from: first.from, to: first.to, crossings: group.map(({ crossing }) => crossing) }];
  });
}

function openedBetween(model: Model, { connection, from, to }: Crossing): Ends {
  return model.get(connection)?.opener === 'to' ? { from: to, to: from } : { from, to };
}

/** How the crossings of two models differ (SPEC C6). */
export interface CrossingChanges {
  readonly appeared: readonly Crossing[];
  readonly gone: readonly Crossing[];
  readonly changed: readonly { readonly before: Crossing; readonly after: Crossing }[];
}

export function crossingChanges(before: Model, after: Model): CrossingChanges {
  const [old, now] = crossingsThatMayDiffer(before, after);
  return {
    appeared: [...now.values()].filter(({ connection }) => !old.has(connection)),
    gone: [...old.values()].filter(({ connection }) => !now.has(connection)),
    changed: [...now.values()].flatMap((crossing) => {
      const was = old.get(crossing.connection);
      return was && !sameJson(was, crossing) ? [{ before: was, after: crossing }] : [];
    }),
  };
}

type ById = ReadonlyMap<Id<'connection'>, Crossing>;

function crossingsThatMayDiffer(before: Model, after: Model): readonly [ById, ById] {
  const ids = mayCrossOtherwise(before, after);
  const of = (model: Model) => {
    const connections = ids?.flatMap((id) => model.get(id) ?? []);
    const crossings = connections?.flatMap((one) => crossingOf(model, one) ?? []) ?? crossingsOf(model);
    return new Map(crossings.map((crossing) => [crossing.connection, crossing]));
  };
  return [of(before), of(after)];
}
