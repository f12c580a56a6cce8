import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { useSelection } from '../../state/selection.ts';

/** A name in a sentence that leads to what it names. */
export function Shows({ id, children }: { readonly id: Id | undefined; readonly children: ReactNode }) {
  const show = useSelection((state) => state.show);
  return (
    <button
      type="button"
      className="named"
      onClick={() => {
        if (id !== undefined) show(id);
      }}
    >
      {children}
    </button>
  );
}
