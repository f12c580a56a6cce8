import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Driver } from './driver.ts';

/** What a person does with the tables below the map. */
export class Tables {
  readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  get region(): Locator {
    return this.driver.page.getByRole('region', { name: 'Tables' });
  }

  async open(tab: string): Promise<void> {
    await this.region.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(this.region.getByRole('tab', { name: new RegExp(`^${tab}`) })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }

  async filter(text: string): Promise<void> {
    await this.region.getByRole('searchbox', { name: 'Filter the table' }).fill(text);
  }

  row(text: string | RegExp): Locator {
    return this.region.getByRole('row').filter({ hasText: text });
  }

  /** A cell of the reach matrix. */
  cell(actor: string, place: string): Locator {
    return this.region.getByRole('gridcell', { name: `${actor}, ${place}:` });
  }
}
