import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Driver } from './driver.ts';

/** This part of the page, as it is now, has no serious fault of accessibility. */
export async function expectAccessible({ page }: Driver, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = grave.map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 600),
  );
  expect(said).toEqual([]);
}
