import { useMemo } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { mentionsOf } from '../../shared/questions/zone-split.ts';
import type { Mention } from '../../shared/questions/zone-split.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { useSelection } from '../state/selection.ts';
import { Button } from '../ui/button.tsx';
import { newZones, oldZonesOf } from './draft-content.ts';
import { t } from '../words/t.ts';

/** Question 2, second part: what spoke of the old zone as a whole: the old one, the new one, or both? */
export function SpeaksStep() {
  const { model, base, diff } = useShown();
  const pairs = useMemo(() => (base && diff ? splits(base, model, newZones(diff)) : []), [base, model, diff]);
  if (pairs.length === 0) {
    return (
      <p className="quiet">
        {t(
          'No component was moved out of another zone, so nothing that spoke of a zone means something else now.',
        )}
      </p>
    );
  }
  return (
    <>
      {pairs.map(({ old, zone }) => (
        <Split key={`${old} ${zone}`} model={model} old={old} zone={zone} />
      ))}
    </>
  );
}

interface SplitOf {
  readonly old: Id<'zone'>;
  readonly zone: Id<'zone'>;
}

function splits(base: Model, model: Model, zones: readonly Id<'zone'>[]): SplitOf[] {
  return zones.flatMap((zone) => oldZonesOf(base, model, zone).map((old) => ({ old, zone })));
}

function Split({ model, old, zone }: SplitOf & { readonly model: Model }) {
  const mentions = mentionsOf(model, old);
  const [oldName, newName] = [model.get(old)?.name ?? old, model.get(zone)?.name ?? zone];
  return (
    <section aria-label={t('What spoke of {zone}', { zone: oldName })}>
      <h3>
        {t('What spoke of {zone}: does it mean {zone}, {other}, or both?', { zone: oldName, other: newName })}
      </h3>
      {mentions.length === 0 && (
        <p className="quiet">{t('Nothing speaks of {zone} as a whole.', { zone: oldName })}</p>
      )}
      {mentions.map((mention) => (
        <MentionCard
          key={`${mention.record} ${mention.field}`}
          model={model}
          mention={mention}
          old={old}
          zone={zone}
        />
      ))}
    </section>
  );
}

function MentionCard(props: SplitOf & { readonly model: Model; readonly mention: Mention }) {
  const { model, mention, old, zone } = props;
  const show = useSelection((state) => state.show);
  const speak = (choice: 'new' | 'both') =>
    void run('zone.respeak', { record: mention.record, field: mention.field, old, new: zone, choice });
  return (
    <div className="card actor-card">
      <Button look="link" onPress={() => show(mention.record)}>
        {mention.sentence}
      </Button>
      <div className="actions" role="group" aria-label={mention.sentence}>
        <Button chosen onPress={() => show(mention.record)}>
          {model.get(old)?.name ?? old}
        </Button>
        <Button onPress={() => speak('new')}>{model.get(zone)?.name ?? zone}</Button>
        <Button onPress={() => speak('both')}>{t('Both')}</Button>
      </div>
    </div>
  );
}
