import type { Id } from '../base/ids.ts';
import { connectionName, endName } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { crossingsOf } from './crossings.ts';
import type { Crossing } from './crossings.ts';
import { zonesOfPlace } from './places.ts';
import { cellWords, guardWords, protocolWords } from './words.ts';

/** One row of what a zone's boundary is expected to let through. Its words are in the language in which they are asked for. */
export interface TrafficRow {
  readonly crossing: Crossing;
  readonly connection: Id<'connection'>;
  readonly name: string;
  /** Who opens it, and who answers: the ends in words. */
  readonly opener: string;
  readonly answerer: string;
  readonly protocols: string;
  readonly caller: string;
  readonly wire: string;
  readonly guards: string;
}

/** Expected ingress and egress of one zone, in the direction in which connections are opened. */
export interface ZoneTraffic {
  readonly zone: Id<'zone'>;
  readonly ingress: readonly TrafficRow[];
  readonly egress: readonly TrafficRow[];
}

/** What may come in and go out over a zone's border, its inner zones' traffic over that border included. */
export function trafficOf(model: Model, zone: Id<'zone'>): ZoneTraffic {
  const rows = crossingsOf(model).flatMap((crossing) => rowOf(model, crossing));
  const opensInside = ({ crossing }: TrafficRow) => isInside(model, zone, openedFrom(model, crossing));
  const answersInside = ({ crossing }: TrafficRow) => isInside(model, zone, answeredAt(model, crossing));
  return {
    zone,
    ingress: rows.filter((row) => answersInside(row) && !opensInside(row)),
    egress: rows.filter((row) => opensInside(row) && !answersInside(row)),
  };
}

function rowOf(model: Model, crossing: Crossing): TrafficRow[] {
  const connection = model.get(crossing.connection);
  if (!connection) return [];
  const [opens, answers] =
    connection.opener === 'from' ? [connection.from, connection.to] : [connection.to, connection.from];
  return [
    {
      crossing,
      connection: connection.id,
      name: connectionName(model, connection),
      opener: endName(model, opens),
      answerer: endName(model, answers),
      get protocols() {
        return protocolWords(connection);
      },
      get caller() {
        return cellWords(connection, 'caller');
      },
      get wire() {
        return cellWords(connection, 'encryption');
      },
      get guards() {
        return guardWords(crossing);
      },
    },
  ];
}

/** The place from which a crossing is opened. */
export function openedFrom(model: Model, { connection, from, to }: Crossing): Crossing['from'] {
  return model.get(connection)?.opener === 'to' ? to : from;
}

/** The place that answers. */
export function answeredAt(model: Model, { connection, from, to }: Crossing): Crossing['from'] {
  return model.get(connection)?.opener === 'to' ? from : to;
}

function isInside(model: Model, zone: Id<'zone'>, place: Crossing['from']): boolean {
  return zonesOfPlace(model, place).includes(zone);
}
