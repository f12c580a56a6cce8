import type { ReactNode } from 'react';
import { useLitReach } from '../../state/reach.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { usePlaying } from '../../state/playing.ts';
import { PathPlayer } from './path-player.tsx';
import { ReachStrip } from './reach-strip.tsx';
import { WhatIfBanner } from './what-if-banner.tsx';

/** What lies over the top of the map: what is looked at there, or else the line for quick entry. */
export function Looks({ drafting, children }: { readonly drafting: boolean; readonly children: ReactNode }) {
  const reach = useLitReach();
  const switched = useWhatIf(({ off, on }) => off.length + on.length > 0);
  const playing = usePlaying((state) => state.path !== undefined);
  return (
    <div className={drafting ? 'looks under-draft' : 'looks'}>
      {switched && <WhatIfBanner />}
      {reach && <ReachStrip />}
      {playing && <PathPlayer />}
      {!switched && !reach && !playing && children}
    </div>
  );
}
