import { useMemo } from 'react';
import { crossingPlaces, verdictSentence } from '../../shared/analysis/words.ts';
import type { Id } from '../../shared/base/ids.ts';
import { connectionName, placementName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import {
  affectedPaths,
  changedCrossings,
  nothingConnects,
  partedPairs,
} from '../../shared/questions/zone-split.ts';
import type { ChangedCrossing, Pair } from '../../shared/questions/zone-split.ts';
import { pathName } from '../../shared/questions/consequences/paths.ts';
import { run } from '../client/run.ts';
import { useSelection } from '../state/selection.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { GateGlyph } from '../ui/glyphs.tsx';
import { newZones, oldZonesOf } from './draft-content.ts';
import { rich, t, word } from '../words/t.ts';

/** Question 2, last part: who still talks over the new boundary, and everything that is reached otherwise. */
export function PairsStep() {
  const { model, base, diff } = useShown();
  const pairs = useMemo(
    () =>
      base && diff
        ? newZones(diff)
            .flatMap((zone) => oldZonesOf(base, model, zone))
            .flatMap((old) => partedPairs(base, model, old))
        : [],
    [base, model, diff],
  );
  if (!base) return null;
  const byMoved = Map.groupBy(pairs, ({ moved }) => moved);
  return (
    <>
      {pairs.length === 0 && <p className="quiet">{t('No two components were parted by a new zone.')}</p>}
      {[...byMoved].map(([moved, parted]) => (
        <Parted key={moved} model={model} moved={moved} parted={parted} />
      ))}
      <Crossings base={base} model={model} />
      <Paths base={base} model={model} />
    </>
  );
}

function Parted(props: { model: Model; moved: Id<'placement'>; parted: readonly Pair[] }) {
  const { model, moved, parted } = props;
  const name = placementName(model, moved);
  return (
    <section className="card" aria-label={t('Whom {name} talks to', { name })}>
      <h3>{t('{name} shared a zone with these. Which of them does it still talk to?', { name })}</h3>
      <ul className="plain-list">
        {parted.map((pair) => (
          <PairRow key={pair.stayed} model={model} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

function PairRow({ model, pair }: { model: Model; pair: Pair }) {
  const { moved, stayed, connection } = pair;
  const words = nothingConnects(model, pair);
  const refused = model
    .all('assumption')
    .some(({ text, about }) => text === words && about.includes(moved) && about.includes(stayed));
  const other = placementName(model, stayed);
  const connect = (from: Id<'placement'>, to: Id<'placement'>) =>
    void run('connection.connect', { from: { placement: from }, to: { placement: to } });
  const nothing = () =>
    void run('assumption.create', {
      fields: { text: words, type: 'property', validity: 'holds', about: [moved, stayed] },
    });
  return (
    <li className="pair-row">
      <span>{other}</span>
      {connection && <Drawn model={model} id={connection} />}
      {!connection && refused && <span className="quiet">{t('nothing connects them')}</span>}
      {!connection && !refused && (
        <span className="actions">
          <Button label={t('It calls {other}', { other })} onPress={() => connect(moved, stayed)}>
            {t('It calls')}
          </Button>
          <Button label={t('{other} calls it', { other })} onPress={() => connect(stayed, moved)}>
            {t('Is called by')}
          </Button>
          <Button look="quiet" label={t('Nothing connects it and {other}', { other })} onPress={nothing}>
            {t('Nothing')}
          </Button>
        </span>
      )}
    </li>
  );
}

function Drawn({ model, id }: { model: Model; id: Id<'connection'> }) {
  const show = useSelection((state) => state.show);
  const connection = model.get(id);
  return (
    <Button look="link" onPress={() => show(id)}>
      {connection ? connectionName(model, connection) : id}
    </Button>
  );
}

function Crossings({ base, model }: { base: Model; model: Model }) {
  const changed = useMemo(() => changedCrossings(base, model), [base, model]);
  const show = useSelection((state) => state.show);
  if (changed.length === 0) return null;
  return (
    <section className="card" aria-label={t('Changed crossings')}>
      <h3>
        {t(
          '{count, plural, one {One connection crosses otherwise than before} other {{count} connections cross otherwise than before}}',
          { count: changed.length },
        )}
      </h3>
      <ul className="plain-list">
        {changed.map((one) => (
          <li key={one.connection}>
            <Button look="link" onPress={() => show(one.connection)}>
              <CrossingName model={model} id={one.connection} />
            </Button>
            <p className="flow-verdict">
              {one.after && <GateGlyph verdict={one.after.verdict} hollow={one.after.hollow} size={16} />}
              {crossingWords(model, base, one)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CrossingName({ model, id }: { model: Model; id: Id<'connection'> }) {
  const connection = model.get(id);
  return connection ? connectionName(model, connection) : id;
}

function crossingWords(model: Model, base: Model, { before, after }: ChangedCrossing): string {
  const was = before && crossingPlaces(base, before);
  if (!after) {
    return was === undefined
      ? t('It crossed nothing; now it stays inside one zone.')
      : t('It crossed {was}; now it stays inside one zone.', { was });
  }
  const [now, verdict] = [crossingPlaces(model, after), verdictSentence(after)];
  return was === undefined
    ? t('It crossed nothing; now {now}. {verdict}.', { now, verdict })
    : t('It crossed {was}; now {now}. {verdict}.', { was, now, verdict });
}

function Paths({ base, model }: { base: Model; model: Model }) {
  const affected = useMemo(() => affectedPaths(base, model), [base, model]);
  if (affected.length === 0) return null;
  return (
    <section className="card" aria-label={t('Affected paths')}>
      <h3>{t('Documented paths that are affected')}</h3>
      <ul className="plain-list">
        {affected.map(({ before, after }) => (
          <li key={after.path}>
            {rich('{path}: {was}, now <b>{now}</b>', {
              path: pathName(model, after.path),
              was: word(before.result),
              now: word(after.result),
              b: (inside) => <b>{inside}</b>,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
