/** Guards and hops as one number: the smaller is the better pair. */
export const HOPS = 1 << 16;
export const UNREACHED = 0x7fff_ffff;

/** More than these are told as these: nobody counts on, and the numbers stay in order. */
const MOST_GUARDS = (UNREACHED - (HOPS - 1)) / HOPS - 1;
const MOST_HOPS = HOPS - 1;

export const costOf = (guards: number, hops: number): number =>
  Math.min(guards, MOST_GUARDS) * HOPS + Math.min(hops, MOST_HOPS);

export const guardsIn = (cost: number): number => Math.floor(cost / HOPS);
export const hopsIn = (cost: number): number => cost % HOPS;
