import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Driver } from './driver.ts';

/** What a person does with the light that an actor, a path or a difference throws on the map. */
export class ReachDriver {
  readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  /** The strip over the map while this actor's reach is lit. */
  strip(actor: string): Locator {
    return this.driver.map.getByRole('region', { name: `Reach of ${actor}` });
  }

  /** The words on a zone's border say how the actor stands to it. */
  async expectOnZone(zone: string, words: string): Promise<void> {
    await expect(this.driver.onMap(zone).locator('.light-badge')).toHaveText(words);
  }

  /** The actor does not get there, as far as the map shows. */
  async expectDark(zone: string): Promise<void> {
    await expect(this.driver.onMap(zone).locator('.light-badge')).toHaveCount(0);
  }

  /** Moves a slider with the keyboard by so many steps. */
  async slide(name: string, key: 'ArrowLeft' | 'ArrowRight' | 'Home', times = 1): Promise<void> {
    const slider = this.driver.map.getByRole('slider', { name });
    await slider.focus();
    for (let step = 0; step < times; step += 1) await slider.press(key);
  }

  /** Turns a switch of the strip, by keyboard. */
  async turn(name: string | RegExp): Promise<void> {
    const toggle = this.driver.map.getByRole('switch', { name });
    await toggle.focus();
    await toggle.press('Space');
  }
}
