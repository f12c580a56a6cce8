import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Driver } from './driver.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A person's hand on the map: presses, drags and keys, where things are drawn. */
export class Hand {
  readonly #driver: Driver;
  readonly #page: Page;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.#page = driver.page;
  }

  get canvas(): Locator {
    return this.#driver.map.locator('.map-canvas');
  }

  /** The field in which something on the map gets its name. */
  get nameField(): Locator {
    return this.canvas.locator('.name-field');
  }

  /** What the map says while something is dragged. */
  get hint(): Locator {
    return this.canvas.locator('.canvas-hint');
  }

  thing(name: string | RegExp): Locator {
    return this.#driver.onMap(name).first();
  }

  async middleOf(name: string | RegExp): Promise<Point> {
    const box = await this.thing(name).boundingBox();
    if (!box) throw new Error(`${String(name)} is not on the map`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Where a thing is drawn, rounded: to compare before and after. */
  async placeOf(name: string | RegExp): Promise<string> {
    const { x, y } = await this.middleOf(name);
    return `${Math.round(x)},${Math.round(y)}`;
  }

  /** Where a thing lies in what holds it, however near the map is. */
  async placeInZone(name: string): Promise<string> {
    const style = (await this.thing(name).getAttribute('style')) ?? '';
    return /translate\([^)]*\)/.exec(style)?.[0] ?? '';
  }

  /** A spot of a zone where nothing else is drawn. */
  async freeGroundIn(zone: string): Promise<Point> {
    const spot = await this.thing(zone).evaluate((node) => {
      const box = node.getBoundingClientRect();
      for (let y = box.bottom - 16; y > box.top + 16; y -= 4) {
        for (let x = box.right - 20; x > box.left + 20; x -= 6) {
          const around = [-14, 0, 14].flatMap((dx) => [-9, 0, 9].map((dy) => [x + dx, y + dy] as const));
          const free = ([at, to]: readonly [number, number]) => {
            const top = document.elementFromPoint(at, to);
            return top?.closest('.react-flow__node') === node && top.closest('.zone-name') === null;
          };
          if (around.every(free)) return { x, y };
        }
      }
      return undefined;
    });
    if (!spot) throw new Error(`${zone} is full`);
    return spot;
  }

  async doubleClick({ x, y }: Point): Promise<void> {
    await this.#page.mouse.dblclick(x, y);
  }

  async press(name: string | RegExp, ...modifiers: ('Control' | 'Shift')[]): Promise<void> {
    for (const key of modifiers) await this.#page.keyboard.down(key);
    const { x, y } = await this.middleOf(name);
    await this.#page.mouse.click(x, y);
    for (const key of modifiers) await this.#page.keyboard.up(key);
  }

  /** Selects a zone by a press on its ground. */
  async pressGroundOf(zone: string): Promise<void> {
    const { x, y } = await this.freeGroundIn(zone);
    await this.#page.mouse.click(x, y);
    await this.expectSelected(zone);
  }

  /** Types the name into the field that is open, and Enter. */
  async name(text: string): Promise<void> {
    await expect(this.nameField).toBeFocused();
    await this.nameField.fill(text);
    await this.nameField.press('Enter');
  }

  async key(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** From one spot to another, slowly as a hand does; without letting go. */
  async pull(from: Point, to: Point): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 10 });
  }

  async letGo(): Promise<void> {
    await this.#page.mouse.up();
  }

  /** Goes to one of the handles around a thing, ready to pull a connection out of it. */
  async takeHandle(name: string): Promise<Point> {
    const handle = this.canvas.getByRole('button', { name: `Connect ${name}` }).first();
    let spot: Point = { x: 0, y: 0 };
    await expect(async () => {
      const { x, y } = await this.middleOf(name);
      await this.#page.mouse.move(x, y);
      const box = await handle.boundingBox({ timeout: 2_000 });
      if (!box) throw new Error(`${name} has no handle`);
      spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await this.#page.mouse.move(spot.x, spot.y);
      const under = await this.#page.evaluate(
        ([at, to]) => document.elementFromPoint(at, to)?.className ?? '',
        [spot.x, spot.y] as const,
      );
      expect(under).toContain('connect-handle');
    }).toPass();
    return spot;
  }

  /** Pulls a frame around things. */
  async frame(from: Point, to: Point): Promise<void> {
    await this.pull(from, to);
    await this.letGo();
  }

  async expectSelected(...names: (string | RegExp)[]): Promise<void> {
    await expect(this.canvas.locator('.react-flow__node.selected')).toHaveCount(names.length);
    for (const name of names) await expect(this.thing(name)).toHaveClass(/\bselected\b/);
  }

  /** How near the map is. */
  async zoom(): Promise<number> {
    const style = (await this.canvas.locator('.react-flow__viewport').getAttribute('style')) ?? '';
    return Number(/scale\(([\d.]+)\)/.exec(style)?.[1]);
  }

  /** What the map goes through from now on while it lays out. */
  async watchLayout(): Promise<() => Promise<string[]>> {
    await this.canvas.evaluate((canvas) => {
      const seen: string[] = [];
      Object.defineProperty(globalThis, 'layoutSteps', { value: seen, configurable: true });
      new MutationObserver(() => seen.push(canvas.getAttribute('data-arranging') ?? '')).observe(canvas, {
        attributeFilter: ['data-arranging'],
      });
    });
    return () => this.#page.evaluate(() => (globalThis as { layoutSteps?: string[] }).layoutSteps ?? []);
  }
}
