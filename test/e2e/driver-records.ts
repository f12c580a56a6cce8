import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Driver } from './driver.ts';

/** What a person does in the room of tables. */
export class Records {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  get room(): Locator {
    return this.#driver.page.getByRole('main', { name: 'Tables' });
  }

  /** The open table: it has the name of its kind. */
  grid(name: string): Locator {
    return this.room.getByRole('grid', { name, exact: true });
  }

  get rows(): Locator {
    return this.room.getByRole('row').filter({ has: this.#driver.page.getByRole('gridcell') });
  }

  get filterField(): Locator {
    return this.room.getByRole('searchbox', { name: 'Filter the table' });
  }

  /** Goes to a table by the header and the list of kinds. */
  async open(name: string): Promise<void> {
    await this.#driver.page.getByRole('navigation', { name: 'Rooms' }).getByText('Tables').click();
    await this.#driver.page
      .getByRole('navigation', { name: 'Kinds of record' })
      .getByRole('button', { name: new RegExp(`^${name} \\d`) })
      .click();
    await expect(this.room.getByRole('heading', { name, exact: true })).toBeVisible();
  }

  /** Keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#driver.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#driver.page.keyboard.type(text);
  }

  /** What all rows that are shown say in one column. */
  async columnTexts(title: string): Promise<readonly string[]> {
    const heads = await this.room.getByRole('columnheader').allInnerTexts();
    const at = heads.findIndex((head) => head.trim() === title);
    return this.rows.locator(`[data-column="${at}"]`).allTextContents();
  }

  /** The cell that the keys speak of. */
  async activeCell(table: string): Promise<Locator> {
    const id = await this.grid(table).getAttribute('aria-activedescendant');
    return this.#driver.page.locator(`[id="${id ?? ''}"]`);
  }

  async chooseFromMenu(menu: string, entry: string | RegExp): Promise<void> {
    await this.room.getByRole('button', { name: menu }).click();
    await this.#driver.page.getByRole('menu').getByText(entry).click();
  }
}
