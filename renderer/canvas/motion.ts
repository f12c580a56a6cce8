/** How long a movement of the map takes, in milliseconds: none for a person who asked for less of it. */
export function motion(duration: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}
