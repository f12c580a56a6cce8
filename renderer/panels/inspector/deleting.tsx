import { createContext, useContext } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { Button } from '../../ui/button.tsx';

/** Deletes at once what nothing speaks of, and asks first what becomes of what does; the shell says how. */
export const DeleteContext = createContext<((id: Id) => void) | undefined>(undefined);

/** The way out of every inspector but the project's. */
export function DeleteThis({ id, label }: { readonly id: Id; readonly label: string }) {
  const remove = useContext(DeleteContext);
  if (!remove) return null;
  return (
    <div>
      <Button look="link" onPress={() => remove(id)}>
        {`Delete this ${label}`}
      </Button>
    </div>
  );
}
