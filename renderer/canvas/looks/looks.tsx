import type { ReactNode } from 'react';
import { useLitReach } from '../../state/reach.ts';
import { ReachStrip } from './reach-strip.tsx';

/** What lies over the top of the map: what is looked at there, or else the line for quick entry. */
export function Looks({ drafting, children }: { readonly drafting: boolean; readonly children: ReactNode }) {
  const reach = useLitReach();
  return <div className={drafting ? 'looks under-draft' : 'looks'}>{reach ? <ReachStrip /> : children}</div>;
}
