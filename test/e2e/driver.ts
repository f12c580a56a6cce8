import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What a person does with Trailmap, in a person's words. Everything is found as a screen reader finds it. */
export class Driver {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  // What is there

  /** The project is open, drawn and laid out. */
  async seesProject(name: string): Promise<void> {
    // The first start of a stand-in desktop is slow where the machine has other work.
    await expect(this.page.getByRole('button', { name: `Project ${name}` })).toBeVisible({ timeout: 60_000 });
    await this.mapIsStill();
  }

  /** The map is laid out, and nothing on it moves. */
  async mapIsStill(): Promise<void> {
    await expect(this.onMap(/./).first()).toBeVisible({ timeout: 20_000 });
    await expect(this.map.locator('[data-arranging]')).toHaveAttribute('data-arranging', 'no', {
      timeout: 20_000,
    });
    // Counted in frames, not in time: a busy machine draws fewer of them.
    await this.map.locator('.react-flow__viewport').evaluate(
      (viewport: HTMLElement) =>
        new Promise<void>((resolve) => {
          let before = '';
          let stillFor = 0;
          const look = () => {
            const now = viewport.style.transform;
            // As long as it is neither moved nor zoomed it has not been fitted into the window yet.
            stillFor = now === before && !now.startsWith('translate(0px, 0px)') ? stillFor + 1 : 0;
            before = now;
            if (stillFor >= 6) resolve();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  }

  async seesStartPage(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Trailmap' })).toBeVisible({ timeout: 20_000 });
  }

  async openFromStartPage(name: string): Promise<void> {
    await this.seesStartPage();
    await this.page
      .getByRole('region', { name: 'Projects' })
      .getByRole('button', { name: new RegExp(escape(name)) })
      .first()
      .click();
  }

  get outline(): Locator {
    return this.page.getByRole('tree', { name: 'Outline of the model' });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  get wizard(): Locator {
    return this.page.getByRole('complementary', { name: 'Change wizard' });
  }

  get map(): Locator {
    return this.page.getByRole('main', { name: 'Map' });
  }

  get crossings(): Locator {
    return this.page.getByRole('table', { name: 'Crossings' });
  }

  /** A component, zone or actor on the map, by the beginning of its label. */
  onMap(name: string | RegExp): Locator {
    const label = typeof name === 'string' ? new RegExp(`^${escape(name)}[,.]`) : name;
    return this.map.locator('.react-flow__node').and(this.page.getByLabel(label));
  }

  async expectInOutline(name: string): Promise<void> {
    await expect(this.outline.getByRole('treeitem', { name, exact: true })).toBeVisible();
  }

  async expectNotInOutline(name: string): Promise<void> {
    await expect(this.outline.getByRole('treeitem', { name, exact: true })).toHaveCount(0);
  }

  /** The crossing of a connection has this verdict in the table. */
  async expectCrossing(connection: string, verdict: string): Promise<void> {
    await this.openTable('Crossings');
    await this.page.getByRole('searchbox', { name: 'Filter the table' }).fill(connection);
    const row = this.crossings.getByRole('row').filter({ hasText: connection });
    await expect(row).toContainText(verdict);
    await this.page.getByRole('searchbox', { name: 'Filter the table' }).fill('');
  }

  async expectNotice(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Notices' }).getByText(text)).toBeVisible();
  }

  /** Every step is on the disk, in the project's own file. */
  async expectPublished(): Promise<void> {
    await expect(this.page.getByText('all work on disk')).toBeVisible({ timeout: 15_000 });
  }

  // What is done

  async choose(name: string): Promise<void> {
    await this.outline.getByRole('treeitem', { name, exact: true }).first().click();
  }

  async openTable(name: 'Crossings' | 'Inside zones' | 'History'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  async rename(from: string, to: string): Promise<void> {
    await this.choose(from);
    const field = this.inspector.getByRole('textbox', { name: 'Name', exact: true });
    await field.fill(to);
    await field.press('Enter');
    await this.expectInOutline(to);
  }

  async moveTo(component: string, zone: string): Promise<void> {
    await this.choose(component);
    await this.inspector.getByLabel('Zone of this placement').selectOption({ label: zone });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/ }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Redo/ }).click();
  }

  /** How many connections cross a boundary. */
  async crossingCount(): Promise<number> {
    const text = await this.page.getByRole('tab', { name: /^Crossings/ }).innerText();
    return Number(/\d+/.exec(text)?.[0]);
  }

  /** Types into the line of quick entry, without its Enter. */
  async typeLine(text: string): Promise<void> {
    await this.map.getByRole('textbox').or(this.map.getByRole('combobox')).first().fill(text);
  }

  /** Drags a component by its middle into the middle of a zone's lower edge, slowly as a hand does. */
  async drag(component: string, zone: string): Promise<void> {
    const from = await this.onMap(component).first().boundingBox();
    const to = await this.onMap(zone).first().boundingBox();
    if (!from || !to) throw new Error(`${component} or ${zone} is not on the map`);
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
    await mouse.up();
  }

  /** Does something by its words in the palette. */
  async command(words: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await this.page
      .getByRole('searchbox')
      .or(this.page.getByRole('textbox', { name: 'Find or do anything' }))
      .last()
      .fill(words);
    await this.page.keyboard.press('Enter');
  }

  async answer(question: RegExp, answer: 'Yes' | 'No' | 'Leave open'): Promise<void> {
    const card = this.wizard.getByRole('listitem').filter({ hasText: question });
    await card.getByRole('button', { name: answer, exact: true }).click();
  }

  // Changes

  async beginChange(title: string, reference: string, responsible: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New change…' }).click();
    await this.wizard.getByLabel('What changes').fill(title);
    await this.wizard.getByLabel('Pull request, ticket or design document').fill(reference);
    await this.wizard.getByLabel('Who is responsible').fill(responsible);
    await this.wizard.getByRole('button', { name: 'Start the questions' }).click();
    await expect(this.wizard.getByRole('heading', { name: title })).toBeVisible();
  }

  /** Answers the first question with yes, and says what the component is and whom it talks to. */
  async describeComponent(
    name: string,
    about: { readonly technology?: string; readonly talksTo: readonly string[] },
  ): Promise<void> {
    await this.answer(/Does it add a component/, 'Yes');
    await this.wizard.getByRole('button', { name: 'Describe it' }).click();
    await this.wizard.getByLabel('What is it called?').fill(name);
    await this.wizard.getByLabel('Technology').fill(about.technology ?? '');
    for (const other of about.talksTo) {
      await this.wizard.getByRole('searchbox', { name: 'Find a component' }).fill(other);
      await this.wizard
        .getByRole('button', { name: new RegExp(`^${escape(other)}`) })
        .first()
        .click();
    }
    await this.wizard.getByRole('button', { name: 'Which zone?' }).click();
  }

  /** Twice yes to the two questions about a neighbour. */
  async placeInSameZoneAs(neighbour: string, name: string): Promise<void> {
    const into = this.wizard.getByRole('group', {
      name: `If an actor gets into ${neighbour}, has it got into ${name} as well?`,
    });
    await into.getByRole('button', { name: 'Yes' }).click();
    const back = this.wizard.getByRole('group', {
      name: `And the other way round: from ${name} into ${neighbour}?`,
    });
    await back.getByRole('button', { name: 'Yes' }).click();
    await this.wizard.getByRole('button', { name: new RegExp(`^Place ${escape(name)} in `) }).click();
    await expect(this.wizard.getByRole('button', { name: 'Add this data flow' }).first()).toBeVisible();
  }

  async land(): Promise<void> {
    await this.wizard.getByRole('button', { name: 'Land', exact: true }).click();
    await this.wizard.getByRole('button', { name: 'Land the change' }).click();
  }
}

function escape(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
