import { reachOf } from '../../shared/analysis/reach.ts';
import { isPlacement, subjectName, subjectOf } from '../../shared/analysis/subjects.ts';
import { chainWords, hopsOf, nearnessWords, witnessOf } from '../../shared/analysis/witness.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/t.ts';

interface CardProps {
  readonly model: Model;
  readonly actor: RecordOf<'actor'>;
}

/** What reach derives, one hop first; each is a path that one press documents. */
export function ActorPaths({ model, actor }: CardProps) {
  const reach = reachOf(model, actor.id);
  const starts = reach.startPlaces().filter((place) => isIdOf('zone', place));
  const zones = [...reach.nodes()].filter((node) => {
    const { subject } = subjectOf(reach.graph, node);
    return !isPlacement(subject) && isIdOf('zone', subject) && (reach.standing(node)?.pair.hops ?? 0) > 0;
  });
  const near = zones
    .toSorted((a, b) => reach.costOf(a) - reach.costOf(b))
    .filter((node) => reach.standing(node)?.pair.hops === 1);
  const [from] = starts;
  if (zones.length === 0) return <p className="quiet">{t('From there it reaches nothing else.')}</p>;
  return (
    <section aria-label={t('Paths of {actor}', { actor: actor.name })}>
      <h4>
        {t(
          'It reaches {zones, plural, one {{zones} zone} other {{zones} zones}}, {near} of them in one hop',
          { zones: zones.length, near: near.length },
        )}
      </h4>
      <ul className="plain-list">
        {near.map((node) => {
          const { subject } = subjectOf(reach.graph, node);
          if (isPlacement(subject) || !isIdOf('zone', subject)) return null;
          const steps = witnessOf(reach, node);
          return (
            <li key={node} className="pair-row">
              <span title={chainWords(reach, steps)}>
                {subjectName(model, subject)} <span className="quiet">{nearnessWords(reach, node)}</span>
              </span>
              {from !== undefined && isIdOf('zone', from) && (
                <DocumentPath
                  model={model}
                  actor={actor.id}
                  from={from}
                  to={subject}
                  connections={hopsOf(steps).map(({ connection }) => connection)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function DocumentPath(props: {
  model: Model;
  actor: Id<'actor'>;
  from: Id<'zone'>;
  to: Id<'zone'>;
  connections: readonly Id<'connection'>[];
}) {
  const { model, actor, from, to, connections } = props;
  const documented = model
    .all('path')
    .some(
      (path) =>
        'actors' in path.actors &&
        path.actors.actors.includes(actor) &&
        'places' in path.to &&
        path.to.places.includes(to),
    );
  if (documented) return <span className="quiet">{t('documented')}</span>;
  return (
    <Button
      onPress={() =>
        void run('path.create', {
          fields: {
            actors: { actors: [actor] },
            from: { places: [from] },
            to: { places: [to] },
            connections: [...connections],
          },
        })
      }
    >
      {t('Document this path')}
    </Button>
  );
}
