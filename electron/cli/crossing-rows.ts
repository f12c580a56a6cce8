import { must } from '../../shared/base/assert.ts';
import type { Id } from '../../shared/base/ids.ts';
import { crossingsOf, inheritedCrossings } from '../../shared/analysis/crossings.ts';
import type { Crossing } from '../../shared/analysis/crossings.ts';
import { realising } from '../../shared/analysis/guards.ts';
import type { As } from '../../shared/analysis/guards.ts';
import { isZone, placeName } from '../../shared/analysis/places.ts';
import type { PlaceKey } from '../../shared/analysis/places.ts';
import { connectionName, placementName, placementsOf } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { End } from '../../shared/model/records/connection.ts';
import { today } from './today.ts';

export type CrossingRow = ReturnType<typeof crossingRow>;

/** The crossings of a model as `resources/cli/crossings.schema.json` has them. */
export function crossingRows(model: Model, as: As): readonly CrossingRow[] {
  return crossingsOf(model, { as, today: today() }).map((crossing) => crossingRow(model, crossing));
}

/** Those that zone instances inherit from the zones that they instance (SPEC X5). */
export function inheritedRows(model: Model, as: As): readonly CrossingRow[] {
  return inheritedCrossings(model, { as, today: today() }).map((crossing) => crossingRow(model, crossing));
}

export function crossingRow(model: Model, crossing: Crossing) {
  const connection = must(model.get(crossing.connection), 'a crossing has its connection');
  const { intendedAsOpen } = connection;
  const zones = (ids: readonly Id<'zone'>[]) => ids.map((id) => ({ id, name: model.get(id)?.name ?? id }));
  return {
    connection: { id: connection.id, name: connectionName(model, connection), listed: connection.listed },
    from: place(model, crossing.from, connection.from),
    to: place(model, crossing.to, connection.to),
    opener: connection.opener,
    boundaries: { exits: zones(crossing.exits), enters: zones(crossing.enters) },
    gate: crossing.gate ?? null,
    caller: crossing.caller,
    wire: crossing.wire,
    answerer: crossing.answerer,
    verdict: crossing.verdict,
    hollow: crossing.hollow,
    alarm: crossing.alarm,
    intendedAsOpen: intendedAsOpen ? { until: null, ...intendedAsOpen } : null,
    controls: controls(model, [...realising(connection)]),
    shields: controls(model, crossing.shields),
    inheritedBy: crossing.inheritedBy ?? null,
  };
}

/** An end: its zone (none for placements in no zone, and then the name says so), and its placements if it has any. */
function place(model: Model, key: PlaceKey, end: End) {
  return {
    zone: isZone(key) ? key : null,
    name: placeName(model, key),
    placements: placementsOf(end).map((id) => ({ id, name: placementName(model, id) })),
  };
}

function controls(model: Model, ids: readonly Id<'control'>[]) {
  return ids.map((id) => {
    const control = model.get(id);
    return { id, name: control?.name ?? id, state: control?.state ?? null };
  });
}
