import { vi } from 'vitest';
import type { Model } from '../../../shared/model/model.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';

/** One seed for all property tests of the model, the commands and the formats; a failing test prints it. */
export const SEED = 20_261_124;

// Nothing here measures time: on a busy machine the many runs of a property wait their turn.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Random models, the same in every run. */
export function modelsOf(count: number, size: number, seed = SEED): Model[] {
  const numbers = random(seed);
  return Array.from({ length: count }, () => randomModel(numbers, size));
}
