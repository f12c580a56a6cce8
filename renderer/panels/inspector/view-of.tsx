import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { openViewOf, subjectOf, useOpenView, viewIn, viewOf } from '../../state/views.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../words/t.ts';

const OPEN = {
  zone: t('Open the view of this zone'),
  actor: t('Open the view of this actor'),
  asset: t('Open the view of this asset'),
  path: t('Open the view of this path'),
};
const NEW: typeof OPEN = {
  zone: t('New view of this zone'),
  actor: t('New view of this actor'),
  asset: t('New view of this asset'),
  path: t('New view of this path'),
};

/** Opens the picture that is about this alone; the first time it is made. */
export function ViewOf({
  model,
  id,
  what,
}: {
  readonly model: Model;
  readonly id: Id;
  readonly what: keyof typeof OPEN;
}) {
  const opened = useOpenView((state) => state.view);
  const open = viewIn(model, opened);
  if (open && subjectOf(open) === id) return null;
  return (
    <p>
      <Button look="link" onPress={() => void openViewOf(model, id)}>
        {viewOf(model, id) ? OPEN[what] : NEW[what]}
      </Button>
    </p>
  );
}
