import { must } from '../../base/assert.ts';
import { t } from '../../base/t.ts';
import { connectionName, placementName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { carried, endPlaces } from '../flows.ts';
import { graphOf } from '../graph.ts';
import type { Graph } from '../graph.ts';
import { placeOfNode } from '../nodes.ts';
import { isZone, placeName } from '../places.ts';
import type { PlaceKey } from '../places.ts';
import { nodesOf } from '../subjects.ts';
import { insideOneOf } from './inside-zones.ts';
import { witness } from './witness.ts';
import type { PropertyWitness, RuleOf } from './witness.ts';

type Rule = RuleOf<'asset never travels to'>;

/** SPEC Y2. This asset is never kept in these zones and never goes through them, nor through a zone inside. */
export function neverTravels(model: Model, rule: Rule): PropertyWitness[] {
  const graph = graphOf(model);
  const isForbidden = insideOneOf(model, rule.zones);
  const name = model.get(rule.asset)?.name ?? rule.asset;
  return [...keptAt(model, graph, rule), ...carriedTo(model, graph, rule)]
    .filter(({ place }) => isForbidden(place))
    .map(({ place, say, connection }) =>
      witness(
        { ...(connection !== undefined && { connection }), ...(isZone(place) && { zone: place }) },
        () => say(name),
      ),
    );
}

interface Seen extends Pick<PropertyWitness, 'connection'> {
  readonly place: PlaceKey;
  say(asset: string): string;
}

function keptAt(model: Model, graph: Graph, { asset }: Rule): Seen[] {
  const placements = new Set((model.get(asset)?.places ?? []).map(({ placement }) => placement));
  return [...placements].flatMap((placement) =>
    placesOfNodes(graph, nodesOf(graph, placement)).map((place): Seen => ({
      place,
      say: (name) =>
        t('{asset} is kept in {place}, by {component}', {
          asset: name,
          place: placeName(model, place),
          component: placementName(model, placement),
        }),
    })),
  );
}

function carriedTo(model: Model, graph: Graph, { asset }: Rule): Seen[] {
  return model
    .all('connection')
    .filter((connection) => carried(connection).includes(asset))
    .flatMap((connection) => {
      const through = connection.through.flatMap((place) => nodesOf(graph, place));
      return placesOfNodes(graph, [...endPlaces(graph, connection), ...through]).map((place): Seen => ({
        place,
        connection: connection.id,
        say: (name) =>
          t('{asset} goes through {place}, on “{connection}”', {
            asset: name,
            place: placeName(model, place),
            connection: connectionName(model, connection),
          }),
      }));
    });
}

function placesOfNodes(graph: Graph, nodes: readonly number[]): PlaceKey[] {
  const numbers = new Set(nodes.map((node) => placeOfNode(graph, node)));
  return [...numbers].map((place) => must(graph.places[place], 'no such place'));
}
