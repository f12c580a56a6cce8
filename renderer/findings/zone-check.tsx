import { useMemo, useState } from 'react';
import { inEnglish } from '../../shared/base/t.ts';
import { trafficOf } from '../../shared/analysis/zone-traffic.ts';
import type { TrafficRow } from '../../shared/analysis/zone-traffic.ts';
import { placeName } from '../../shared/analysis/places.ts';
import { answeredAt, openedFrom } from '../../shared/analysis/zone-traffic.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { tell } from '../client/notices.ts';
import { showRecord } from '../state/show.ts';
import { Button } from '../ui/button.tsx';
import { CheckForm } from './check-form.tsx';
import { ChecksKept } from './checks-kept.tsx';
import { proposal, trafficText } from './expected.ts';
import type { Mark } from './expected.ts';
import { TrafficTable } from './traffic-table.tsx';
import { t, word } from '../words/t.ts';

/** What may come into a zone and go out of it, as drawn, to be held against what is configured. */
export function ZoneCheck({ model, zone }: { model: Model; zone: RecordOf<'zone'> }) {
  const { ingress, egress } = useMemo(() => trafficOf(model, zone.id), [model, zone.id]);
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map());
  const mark = ({ connection }: TrafficRow, now: Mark | undefined) => {
    const next = new Map(marks);
    if (now === undefined) next.delete(connection);
    else next.set(connection, now);
    setMarks(next);
  };
  const boundary = zone.boundary ?? { separatedBy: [], verifications: [] };
  const { separatedBy, configuredAt, verifications } = boundary;
  const copy = () => {
    // It goes into documents, which are English in every language of the page.
    const text = inEnglish(() => trafficText(zone.name, trafficOf(model, zone.id)));
    void navigator.clipboard.writeText(text).then(() => {
      tell({ tone: 'good', title: t('The table is in the clipboard, as Markdown.'), lines: [] });
    });
  };
  const places = (row: TrafficRow) => ({
    from: placeName(model, openedFrom(model, row.crossing)),
    to: placeName(model, answeredAt(model, row.crossing)),
  });
  const tables = [
    [t('Expected ingress'), ingress],
    [t('Expected egress'), egress],
  ] as const;
  return (
    <article className="verify-page" aria-label={zone.name}>
      <div className="verify-head">
        <div>
          <h2>{zone.name}</h2>
          <p className="quiet">
            {separatedBy.length === 0
              ? t('Nothing is said about what separates it.')
              : t('Separated by {what}.', { what: separatedBy.map((each) => word(each)).join(', ') })}
            {configuredAt !== undefined && ` ${t('Configured in {where}.', { where: configuredAt })}`}
          </p>
        </div>
        <span className="gap" />
        <Button onPress={copy}>{t('Copy as Markdown')}</Button>
        <Button onPress={() => showRecord(model, zone.id)}>{t('Show on the map')}</Button>
      </div>
      {tables.map(([title, rows]) => (
        <TrafficTable
          key={title}
          model={model}
          title={title}
          rows={rows}
          marks={marks}
          placesOf={places}
          onMark={mark}
        />
      ))}
      <CheckForm
        model={model}
        proposed={proposal([...ingress, ...egress], marks)}
        onKeep={(check) => {
          setMarks(new Map());
          const kept = { ...boundary, verifications: [...verifications, check] };
          void run('zone.change', { id: zone.id, fields: { boundary: kept } });
        }}
      />
      <ChecksKept checks={verifications} />
    </article>
  );
}
