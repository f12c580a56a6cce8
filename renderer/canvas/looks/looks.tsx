import type { ReactNode } from 'react';
import { useLitReach } from '../../state/reach.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { useComparing } from '../../state/difference.ts';
import { usePlaying } from '../../state/playing.ts';
import { DifferenceStrip } from './difference-strip.tsx';
import { PathPlayer } from './path-player.tsx';
import { ReachStrip } from './reach-strip.tsx';
import { useRoom } from './use-room.ts';
import { WhatIfBanner } from './what-if-banner.tsx';

/** What lies over the top of the map: what is looked at there, or else the line for quick entry. */
export function Looks({ drafting, children }: { readonly drafting: boolean; readonly children: ReactNode }) {
  const reach = useLitReach();
  const switched = useWhatIf(({ off, on }) => off.length + on.length > 0);
  const playing = usePlaying((state) => state.path !== undefined);
  const comparing = useComparing(({ choosing }) => choosing);
  const looks = useRoom();
  return (
    <div ref={looks} className={drafting ? 'looks under-draft' : 'looks'}>
      {comparing && <DifferenceStrip />}
      {switched && <WhatIfBanner />}
      {reach && <ReachStrip />}
      {playing && <PathPlayer />}
      {!comparing && !switched && !reach && !playing && children}
    </div>
  );
}
