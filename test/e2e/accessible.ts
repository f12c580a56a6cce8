import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Driver } from './driver.ts';

/** What axe finds at this part of the page, as it is now: by all of its rules, a small fault like a grave one. */
export async function faultsOf({ page }: Driver, part?: string): Promise<readonly string[]> {
  // In the page itself: the desktop refuses the pages that axe would open of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (part !== undefined) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 240) ?? ''}`,
  );
}

/** This part of the page, as it is now, has no fault of accessibility, however small. */
export async function expectAccessible(driver: Driver, part: string): Promise<void> {
  expect(await faultsOf(driver, part)).toEqual([]);
}
