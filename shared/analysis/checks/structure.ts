import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { zoneOfPlacement } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import type { Access } from '../../model/records/actor.ts';
import { endPlaces } from '../flows.ts';
import { graphOf } from '../graph.ts';
import type { Graph } from '../graph.ts';
import { placeOfNode } from '../nodes.ts';
import { zonesOfPlace } from '../places.ts';
import { nodesOf } from '../subjects.ts';
import { found } from './check.ts';
import type { CheckRule, Found } from './check.ts';

/** Whether everything is somewhere, talks to something and has somebody behind it. */
export const STRUCTURE_CHECKS: readonly CheckRule[] = [
  {
    id: 'component-in-no-zone',
    level: 'warning',
    label: 'component in no zone',
    parts: ['components'],
    find: componentsInNoZone,
  },
  {
    id: 'zone-without-connection',
    level: 'info',
    label: 'zone without connection',
    parts: ['zones'],
    find: zonesWithoutConnection,
  },
  {
    id: 'external-zone-without-actor',
    level: 'warning',
    label: 'external zone without an actor behind it',
    parts: ['zones', 'actors'],
    find: externalZonesWithoutActor,
  },
  {
    id: 'privilege-level-without-actor',
    level: 'warning',
    label: 'privilege level without an actor',
    parts: ['zones', 'actors'],
    find: privilegesWithoutActor,
  },
  {
    id: 'actor-without-access',
    level: 'warning',
    label: 'actor without access',
    parts: ['actors'],
    find: actorsWithoutAccess,
  },
];

function componentsInNoZone(model: Model): Found[] {
  const placements = Map.groupBy(model.all('placement'), ({ component }) => component);
  return model
    .all('component')
    .filter(({ listed, inScope }) => listed && inScope)
    .flatMap(({ id, name }) => {
      const own = placements.get(id) ?? [];
      const isSomewhere = own.length > 0 && own.every((one) => zoneOfPlacement(model, one.id) !== undefined);
      if (isSomewhere) return [];
      return [
        found([id], () =>
          own.length === 0
            ? t('Component “{name}” is placed nowhere.', { name })
            : t('Component “{name}” is in no trust zone.', { name }),
        ),
      ];
    });
}

function zonesWithoutConnection(model: Model): Found[] {
  const graph = graphOf(model);
  const reached = model.all('connection').flatMap((connection) => {
    const through = connection.through.flatMap((place) => nodesOf(graph, place));
    return [...endPlaces(graph, connection), ...through];
  });
  const talks = zonesAt(graph, reached);
  return listedZones(model)
    .filter(({ id }) => !talks.has(id))
    .map(({ id, name }) => found([id], () => t('No connection begins or ends in “{name}”.', { name })));
}

/** The zones where these nodes are, and those around them. */
function zonesAt(graph: Graph, nodes: readonly number[]): ReadonlySet<Id<'zone'>> {
  const numbers = new Set(nodes.map((node) => placeOfNode(graph, node)));
  const places = [...numbers].flatMap((number) => graph.places[number] ?? []);
  return new Set(places.flatMap((place) => zonesOfPlace(graph.model, place)));
}

function listedZones(model: Model): readonly RecordOf<'zone'>[] {
  return model.all('zone').filter(({ listed }) => listed);
}

/** The zones to which some actor has an access of one of these manners. */
function zonesWithAccess(model: Model, manners: readonly Access['manner'][]): ReadonlySet<Id<'zone'>> {
  const graph = graphOf(model);
  const nodes = model
    .all('actor')
    .flatMap(({ access }) => access)
    .flatMap((one) =>
      one.manner !== 'acts as' && manners.includes(one.manner) ? nodesOf(graph, one.place) : [],
    );
  return zonesAt(graph, nodes);
}

function externalZonesWithoutActor(model: Model): Found[] {
  const behind = zonesWithAccess(model, ['is there']);
  return listedZones(model)
    .filter(({ id, external }) => external && !behind.has(id))
    .map(({ id, name }) =>
      found([id], () =>
        t('Nobody is behind the external zone “{name}”: no threat actor is there.', { name }),
      ),
    );
}

/** Who may use what is behind a privilege level has that privilege, as has who is there. */
function privilegesWithoutActor(model: Model): Found[] {
  const privileged = zonesWithAccess(model, ['is there', 'may use']);
  return listedZones(model)
    .filter(
      ({ id, boundary }) => boundary?.separatedBy.includes('privilege level') === true && !privileged.has(id),
    )
    .map(({ id, name }) =>
      found([id], () => t('“{name}” is set apart by a privilege that no threat actor has.', { name })),
    );
}

function actorsWithoutAccess(model: Model): Found[] {
  return model
    .all('actor')
    .filter(({ access }) => access.length === 0)
    .map(({ id, name }) => found([id], () => t('“{name}” has no access to anything.', { name })));
}
