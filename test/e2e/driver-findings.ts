import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Driver } from './driver.ts';

/** What a person does in the room of findings. */
export class Findings {
  readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  get room(): Locator {
    return this.driver.page.getByRole('main', { name: 'Findings' });
  }

  get dialog(): Locator {
    return this.driver.page.getByRole('dialog');
  }

  async enter(): Promise<void> {
    await this.driver.page.getByRole('navigation', { name: 'Rooms' }).getByText('Findings').click();
    await expect(this.room).toBeVisible();
  }

  async look(as: 'Board' | 'Table' | 'Response procedures' | 'Verification'): Promise<void> {
    await this.room.getByRole('radio', { name: as, exact: true }).click();
  }

  column(name: string): Locator {
    return this.room.getByRole('region', { name, exact: true });
  }

  card(title: string | RegExp): Locator {
    return this.room.getByRole('button', { name: title, exact: true });
  }

  async expectIn(column: string, title: string | RegExp): Promise<void> {
    await expect(this.column(column).getByRole('button', { name: title, exact: true })).toBeVisible();
  }

  /** How many are open, as the header says. */
  async expectOpen(count: number): Promise<void> {
    const rooms = this.driver.page.getByRole('navigation', { name: 'Rooms' });
    await expect(rooms.getByRole('button', { name: `Findings ${count}` })).toBeVisible();
  }

  /** Sets the clock of the page; what day it is, is all that changes. */
  async itIs(day: string): Promise<void> {
    await this.driver.page.clock.setFixedTime(new Date(`${day}T10:00:00`));
  }
}
