/** Guards and hops as one number: the smaller is the better pair. */
export const HOPS = 1 << 16;
export const UNREACHED = 0x7fff_ffff;

export const guardsIn = (cost: number): number => Math.floor(cost / HOPS);
export const hopsIn = (cost: number): number => cost % HOPS;
