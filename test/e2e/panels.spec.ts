import { expect, test } from './application.ts';
import { expectAccessible } from './accessible.ts';
import { Tables } from './driver-panels.ts';

test('crossings are narrowed to a verdict, and put together by the zones that they join', async ({
  sample,
}) => {
  const tables = new Tables(sample);
  await tables.region.getByRole('button', { name: 'Only unguarded, 2' }).click();
  await expect(tables.row(/unguarded/)).toHaveCount(2);
  await expect(tables.row(/guarded/)).toHaveCount(2);
  await tables.region.getByRole('radio', { name: 'By zones' }).click();
  await expect(tables.row('Internet → Edge 2')).toBeVisible();
});

test('reach says who gets where and past what, with the chain that shows it, by pointer and by keyboard', async ({
  sample,
}) => {
  const tables = new Tables(sample);
  await tables.open('Reach');
  await expect(tables.cell('Outside attacker', 'Edge')).toHaveAccessibleName(
    'Outside attacker, Edge: open, 1 hop',
  );
  await tables.cell('Outside attacker', 'Data').hover();
  await expect(tables.region).toContainText('Outside attacker · Data past 1 guard, 2 hops: Internet →');

  await tables.cell('Carrier insider', 'Back office').focus();
  await sample.page.keyboard.press('ArrowDown');
  await sample.page.keyboard.press('End');
  await expect(tables.region).toContainText('Customer · Services');
  await sample.page.keyboard.press('Enter');
  await expect(sample.inspector.getByRole('heading', { name: 'Services' })).toBeVisible();

  await tables.region.getByRole('radio', { name: 'One hop' }).click();
  await expect(tables.cell('Outside attacker', 'Data')).toHaveAccessibleName(
    'Outside attacker, Data: not reached',
  );
  await tables.region.getByRole('radio', { name: 'Sensitive data' }).click();
  await expect(tables.cell('Customer', 'Parcel history')).toHaveAccessibleName(/asked for, open, 1 hop/);
});

test('the tables can be made higher without a pointer', async ({ sample }) => {
  const tables = new Tables(sample);
  const height = async () => (await tables.region.boundingBox())?.height ?? 0;
  const before = await height();
  await tables.region.getByRole('separator', { name: 'Height of the tables' }).focus();
  await sample.page.keyboard.press('ArrowUp');
  await expect.poll(height).toBeGreaterThan(before);
});

test('every table passes for people who do not see it', async ({ sample }, info) => {
  test.skip(info.project.name === 'double', 'axe opens pages of its own, which the desktop refuses');
  const tables = new Tables(sample);
  for (const tab of ['Crossings', 'Reach', 'Inside zones']) {
    await tables.open(tab);
    await expectAccessible(sample, '.below');
  }
});
