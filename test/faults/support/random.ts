/** A seeded stream of numbers from 0 up to `below`: a failing run is repeated by its printed seed. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The seed of this run: `TRAILMAP_SEED`, else a fixed one. */
export const seed = Number(process.env['TRAILMAP_SEED'] ?? 20_261_124);
