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
