/** The first of `count` numbers from 0 on for which something holds that holds for all after it too; `count`: none. */
export function firstThat(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const half = (low + high) >> 1;
    if (holds(half)) high = half;
    else low = half + 1;
  }
  return low;
}
