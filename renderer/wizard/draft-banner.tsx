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
import { rich, t } from '../words/t.ts';

/** Over the map while a draft is on it: what the draft adds, changes and takes away. */
export function DraftBanner() {
  const { diff, model, base } = useShown();
  const { wizard, setWizard } = usePlaces();
  if (!diff || !base) return null;
  const updated = ids(diff.updated).filter((id) => !isIdOf('view', id) && !isIdOf('change', id));
  const isMoved = (id: Id) =>
    isIdOf('placement', id) && zoneOfPlacement(base, id) !== zoneOfPlacement(model, id);
  const changed = updated.filter((id) => !isMoved(id));
  const parts: readonly Part[] = [
    { what: 'added', label: t('added'), names: named(ids(diff.added), model) },
    { what: 'moved', label: t('moved'), names: named(updated.filter(isMoved), model) },
    { what: 'changed', label: t('changed'), names: named(changed, model) },
    { what: 'removed', label: t('removed'), names: named(ids(diff.removed), base) },
  ];
  return (
    <div className="draft-banner" role="status">
      {rich('<b>Draft</b> against today’s model: {does}', {
        b: (inside) => <b>{inside}</b>,
        does: <Does parts={parts.filter(({ names }) => names.length > 0)} />,
      })}
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

/** What becomes of some records in a draft. */
interface Part {
  /** What the style sheet calls it. */
  readonly what: string;
  readonly label: string;
  readonly names: readonly string[];
}

function Does({ parts }: { parts: readonly Part[] }) {
  if (parts.length === 0) return t('nothing yet');
  return parts.map(({ what, label, names }, index) => (
    <span key={what} className={`draft-${what}`}>
      {index > 0 && '; '}
      <i>{label}</i> <b>{shortList(names)}</b>
    </span>
  ));
}

/** Names of records; placements stand behind their components, connections are counted. */
function named(touched: readonly Id[], model: Model): string[] {
  const connections = touched.filter((id) => isIdOf('connection', id)).length;
  const names = touched.flatMap((id) => {
    if (isIdOf('placement', id)) return [placementName(model, id)];
    const record = model.get(id);
    return !record || isIdOf('connection', id) ? [] : [nameOf(record) ?? id];
  });
  const counted = t('{count, plural, one {{count} connection} other {{count} connections}}', {
    count: connections,
  });
  return [...new Set(names), ...(connections === 0 ? [] : [counted])];
}

const SHOWN = 4;

function shortList(names: readonly string[]): string {
  const more = names.length - SHOWN;
  if (more <= 0) return names.join(', ');
  return t('{names} and {count} more', { names: names.slice(0, SHOWN).join(', '), count: more });
}
