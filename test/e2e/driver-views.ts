import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Driver } from './driver.ts';

/** What a person does with the views of a project. */
export class Views {
  readonly #driver: Driver;
  readonly #page: Page;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.#page = driver.page;
  }

  get bar(): Locator {
    return this.#page.getByRole('region', { name: 'Views' });
  }

  /** What the legend explains beside the verdicts. */
  get signs(): Locator {
    return this.#driver.map.getByRole('list', { name: 'Signs' });
  }

  async expectOpen(name: string): Promise<void> {
    await expect(this.bar.getByRole('radio', { name, exact: true })).toBeChecked();
    await this.#driver.mapIsStill();
  }

  async open(name: string): Promise<void> {
    await this.bar.getByRole('radio', { name, exact: true }).click();
    await this.expectOpen(name);
  }

  /** From the inspector of a zone, an actor, an asset or a path. */
  async openViewOf(name: string, what: 'zone' | 'actor' | 'asset' | 'path'): Promise<void> {
    await this.#driver.choose(name);
    await this.#driver.inspector.getByRole('button', { name: `New view of this ${what}` }).click();
    await this.expectOpen(name);
  }

  /** Presses the count of ends that are not on the picture. */
  async addNeighboursOf(name: string): Promise<void> {
    await this.#driver
      .onMap(name)
      .getByRole('button', { name: /to what this view does not show: add it/ })
      .click();
  }

  async showHidden(): Promise<void> {
    await this.bar.getByRole('button', { name: /hidden in this view/ }).click();
    await this.#page.getByRole('menuitem', { name: 'Show all hidden' }).click();
  }

  /** Something of the menu of the view that is open. */
  async inMenu(what: string): Promise<void> {
    await this.bar.getByRole('button', { name: /^View / }).click();
    await this.#page.getByRole('menuitem', { name: what }).click();
  }

  async rename(name: string): Promise<void> {
    await this.inMenu('Rename…');
    const field = this.#page.getByRole('textbox', { name: 'Name of the view' });
    await field.fill(name);
    await field.press('Enter');
    await this.expectOpen(name);
  }

  async switchLayer(name: string): Promise<void> {
    await this.bar.getByRole('button', { name: /^Layers/ }).click();
    // What is pressed is the switch as it is drawn; the box in it is not seen.
    await this.#page.getByRole('dialog', { name: 'Layers' }).getByText(name, { exact: true }).click();
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.getByRole('dialog', { name: 'Layers' })).toHaveCount(0);
  }

  async pressBundle(label: RegExp): Promise<void> {
    const line = this.#driver.map.getByRole('button', { name: label });
    const id = (await line.getAttribute('data-id')) ?? '';
    await this.#driver.map.locator(`.bundle-counts[data-of="${id}"]`).click();
  }
}
