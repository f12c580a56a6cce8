import { createContext, useContext } from 'react';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../words/t.ts';

/** Deletes at once what nothing speaks of, and asks first what becomes of what does; the shell says how. */
export const DeleteContext = createContext<((id: Id) => void) | undefined>(undefined);

type Deletable = Exclude<Kind, 'project'>;

const DELETE: Readonly<Record<Deletable, string>> = {
  zone: t('Delete this trust zone'),
  component: t('Delete this component'),
  placement: t('Delete this placement'),
  connection: t('Delete this connection'),
  actor: t('Delete this threat actor'),
  path: t('Delete this threat actor path'),
  asset: t('Delete this asset'),
  assumption: t('Delete this assumption'),
  category: t('Delete this control category'),
  control: t('Delete this control'),
  finding: t('Delete this finding'),
  change: t('Delete this change'),
  scenario: t('Delete this tabletop scenario'),
  review: t('Delete this review'),
  dismissal: t('Delete this dismissal'),
  view: t('Delete this view'),
};

/** The way out of every inspector but the project's. */
export function DeleteThis({ id, kind }: { readonly id: Id; readonly kind: Deletable }) {
  const remove = useContext(DeleteContext);
  if (!remove) return null;
  return (
    <div>
      <Button look="link" onPress={() => remove(id)}>
        {DELETE[kind]}
      </Button>
    </div>
  );
}
