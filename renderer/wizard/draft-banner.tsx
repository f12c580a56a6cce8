import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { ids } from '../../shared/model/diff.ts';
import { nameOf } from '../../shared/model/kinds.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { workOn } from '../client/draft.ts';
import { usePlaces } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/t.ts';

/** Over the map while a draft is on it: what the draft adds, changes and takes away. */
export function DraftBanner() {
  const { diff, model, base } = useShown();
  const { wizard, setWizard } = usePlaces();
  if (!diff || !base) return null;
  const updated = ids(diff.updated).filter((id) => !isIdOf('view', id) && !isIdOf('change', id));
  const isMoved = (id: Id) =>
    isIdOf('placement', id) && zoneOfPlacement(base, id) !== zoneOfPlacement(model, id);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['added', named(ids(diff.added), model)],
    ['moved', named(updated.filter(isMoved), model)],
    [
      'changed',
      named(
        updated.filter((id) => !isMoved(id)),
        model,
      ),
    ],
    ['removed', named(ids(diff.removed), base)],
  ];
  const shown = parts.filter(([, names]) => names.length > 0);
  return (
    <div className="draft-banner" role="status">
      <b>{t('Draft')}</b> against today’s model: {shown.length === 0 && 'nothing yet'}
      {shown.map(([what, names], index) => (
        <span key={what} className={`draft-${what}`}>
          {index > 0 && '; '}
          <i>{what}</i> <b>{shortList(names)}</b>
        </span>
      ))}
      {!wizard && (
        <span className="banner-actions">
          <Button look="link" onPress={() => setWizard(true)}>
            {t('Back to the questions')}
          </Button>
          <Button look="link" onPress={() => workOn(undefined)}>
            {t('Leave the draft')}
          </Button>
        </span>
      )}
    </div>
  );
}

/** Names of records; placements stand behind their components, connections are counted. */
function named(touched: readonly Id[], model: Model): string[] {
  const connections = touched.filter((id) => isIdOf('connection', id)).length;
  const names = touched.flatMap((id) => {
    if (isIdOf('placement', id)) return [placementName(model, id)];
    const record = model.get(id);
    return !record || isIdOf('connection', id) ? [] : [nameOf(record) ?? id];
  });
  const counted =
    connections === 0 ? [] : [connections === 1 ? '1 connection' : `${connections} connections`];
  return [...new Set(names), ...counted];
}

const SHOWN = 4;

function shortList(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 0 ? `${names.slice(0, SHOWN).join(', ')} and ${more} more` : names.join(', ');
}
