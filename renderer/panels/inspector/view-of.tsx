import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { openViewOf, subjectOf, useOpenView, viewIn, viewOf } from '../../state/views.ts';
import { Button } from '../../ui/button.tsx';

/** Opens the picture that is about this alone; the first time it is made. */
export function ViewOf({
  model,
  id,
  what,
}: {
  readonly model: Model;
  readonly id: Id;
  readonly what: string;
}) {
  const opened = useOpenView((state) => state.view);
  const open = viewIn(model, opened);
  if (open && subjectOf(open) === id) return null;
  return (
    <p>
      <Button look="link" onPress={() => void openViewOf(model, id)}>
        {viewOf(model, id) ? `Open the view of this ${what}` : `New view of this ${what}`}
      </Button>
    </p>
  );
}
