import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { useSelection } from '../../state/selection.ts';

/** A name within a sentence that leads to what it names. */
export function Named({ id, children }: { readonly id: Id; readonly children: ReactNode }) {
  const show = useSelection((state) => state.show);
  return (
    <button
      type="button"
      className="named"
      onClick={() => {
        show(id);
      }}
    >
      {children}
    </button>
  );
}
