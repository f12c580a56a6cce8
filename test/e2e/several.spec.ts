import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';
import { Hand } from './hand.ts';

test('several components share their fields: what is changed is changed in all, as one step', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await hand.press('Session service');
  await hand.press('Webhook receiver', 'Shift');
  await hand.press('Orders API', 'Shift');
  const shared = driver.inspector.getByRole('region', { name: 'What the selected have in common' });
  await expect(shared.getByLabel('Zone')).toHaveValue('several values');
  await expect(shared.getByLabel('Technology')).toHaveAttribute('placeholder', 'several values');
  await expectAccessible(driver, '.inspector');
  await expectAccessible(driver, '.align-bar');
  await shared.getByLabel('Technology').fill('Zig');
  await shared.getByLabel('Technology').press('Enter');
  await expect(driver.onMap(/^Orders API/)).toContainText('Zig');
  await expect(driver.onMap(/^Session service/)).toContainText('Zig');
  await driver.undo();
  await expect(driver.onMap(/^Orders API/)).toContainText('Kotlin');
  await expect(driver.onMap(/^Session service/)).not.toContainText('Zig');
});

test('several components are brought into one line, by a button and by the palette', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await hand.press('Session service');
  await hand.press('Webhook receiver', 'Shift');
  await driver.page.getByRole('button', { name: 'Align left edges' }).click();
  const left = async (name: string) => (await driver.onMap(name).boundingBox())?.x ?? -1;
  await expect
    .poll(async () => Math.abs((await left('Session service')) - (await left('Webhook receiver'))))
    .toBeLessThan(1);
  await driver.command('Align the selected: right edges');
  await expect(driver.page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
});

test('what is dragged near a neighbour is brought level with it, and a thin line shows it', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  const box = async (name: string) => {
    const found = await driver.onMap(name).boundingBox();
    if (!found) throw new Error(`${name} is not on the map`);
    return found;
  };
  const [dragged, other] = [await box('Orders database'), await box('Backup store')];
  const from = await hand.middleOf('Orders database');
  const guides = driver.map.locator('.snap-guides line');
  await hand.pull(from, { x: from.x + other.x - dragged.x + 24, y: from.y + 16 });
  await driver.page.mouse.move(from.x + other.x - dragged.x + 3, from.y + 12, { steps: 5 });
  await expect(guides.first()).toBeAttached();
  const lines = await guides.evaluateAll((all) =>
    all.map((line) => line.getBoundingClientRect().toJSON() as DOMRect),
  );
  await hand.letGo();
  await expect(guides).toHaveCount(0);
  // The line that was shown is where an edge or the middle of it is now.
  await expect(async () => {
    const { x, y, width, height } = await box('Orders database');
    const marks = lines.map((line) =>
      line.width < 1
        ? [x, x + width / 2, x + width].map((mark) => Math.abs(mark - line.x))
        : [y, y + height / 2, y + height].map((mark) => Math.abs(mark - line.y)),
    );
    for (const each of marks) expect(Math.min(...each)).toBeLessThan(1.5);
  }).toPass({ timeout: 10_000 });
});
