import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Driver } from './driver.ts';

/** What a person does where the tables of a report are pasted. */
export class Paste {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  get room(): Locator {
    return this.#driver.page.getByRole('main', { name: 'Paste tables of a report' });
  }

  get found(): Locator {
    return this.room.getByRole('navigation', { name: 'What was found' });
  }

  get grid(): Locator {
    return this.room.getByRole('grid');
  }

  /** What the row that is looked at says, and what can be said about it. */
  get row(): Locator {
    return this.room.getByRole('complementary', { name: 'Row' });
  }

  async open(): Promise<void> {
    await this.#driver.command('Paste tables of a report');
    await expect(this.room).toBeVisible();
  }

  /** Into the field of the room. */
  async put(text: string): Promise<void> {
    await this.room.getByRole('textbox', { name: 'Text of the tables' }).fill(text);
    await this.room.getByRole('button', { name: 'Look through it' }).click();
  }

  /** With the keys, wherever the focus is: as text, and as HTML where a program gives that as well. */
  async paste(text: string, html = ''): Promise<void> {
    await this.#driver.page.evaluate(
      ([plain, marked]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', plain);
        if (marked !== '') clipboardData.setData('text/html', marked);
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [text, html] as const,
    );
  }

  async look(at: string): Promise<void> {
    // What follows the name of a table is how many rows it has.
    await this.found.getByRole('button', { name: new RegExp(`^${at} (?:\\d|every|nothing)`) }).click();
  }

  rowOf(name: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: name });
  }

  async enter(): Promise<void> {
    await this.room.getByRole('button', { name: 'Enter it' }).click();
    await expect(this.room).toBeHidden();
  }
}
