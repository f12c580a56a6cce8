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

test('a crossing says which actor is nearest to it', async ({ sample }) => {
  const tables = new Tables(sample);
  await expect(tables.row('Tracking page requests')).toContainText('Outside attacker, open');
  await expect(tables.row('Status updates')).toContainText('Carrier insider, open');
});

test('paths say how the model supports them; a crossing that none documents is recorded at one press', async ({
  sample,
}) => {
  const tables = new Tables(sample);
  await tables.open('Paths');
  await expect(tables.row('False status events')).toContainText('after compromise');
  await expect(tables.row(/direct.*A phished support agent/)).toContainText(
    'Support agent is in Back office',
  );
  await tables.filter('Help pages');
  await tables.region
    .getByRole('button', { name: /^Record the path of Outside attacker over Help pages/ })
    .click();
  await expect(tables.region.getByRole('tab', { name: 'Paths 4' })).toBeVisible();
  await tables.filter('');
  await expect(tables.row(/direct.*Outside attacker: Internet → Edge/)).toContainText('as written');
});

test('exposure shows what its order is made of, and what gets worse without a connection', async ({
  sample,
}) => {
  const tables = new Tables(sample);
  await tables.open('Exposure');
  await expect(tables.row(/^1\D/)).toContainText('is there');
  await expect(tables.row('Internet')).toContainText('Outside attacker, is there');
  await tables.region.getByRole('radio', { name: 'Connections' }).click();
  await expect(tables.row('Status updates')).toContainText(/Carrier insider, open, 1 hop.*\d+ ways in/);
});

test('a check is dismissed with its reason, listed with it, and restored', async ({ sample }) => {
  const tables = new Tables(sample);
  await tables.open('Checks');
  await tables.filter('control failed');
  await tables.region.getByRole('button', { name: /^Dismiss: .*Token for scraping/ }).click();
  const dialog = sample.page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Dismiss it' })).toBeDisabled();
  await dialog.getByLabel('Why').fill('It is replaced this week.');
  await sample.page.keyboard.press('Enter');
  await expect(tables.row('It is replaced this week.')).toBeVisible();
  await expect(tables.row('Dismissed 1')).toBeVisible();
  await tables.region.getByRole('button', { name: /^Restore: .*Token for scraping/ }).click();
  await expect(tables.row('Errors 1')).toBeVisible();
});

test('what is due is confirmed at one press, and due again when something near it changes', async ({
  sample,
}) => {
  const tables = new Tables(sample);
  await tables.open('Due');
  await tables.filter('Carrier insider');
  await expect(tables.row('Carrier insider')).toContainText('never looked at');
  await tables.region.getByRole('button', { name: 'Carrier insider: looked at, still stands' }).click();
  await expect(tables.row('Carrier insider')).toHaveCount(0);
  await sample.rename('Carriers', 'Carrier partners');
  await expect(tables.row('Carrier insider')).toContainText('something near it changed');
  await expect(tables.row('Carrier insider')).toContainText('Carrier partners');
  await tables.region.getByRole('radio', { name: 'By person' }).click();
  await expect(tables.row('Carrier insider')).toBeVisible();
});

test('matrices, checks and what is due pass for people who do not see them', async ({ sample }) => {
  const tables = new Tables(sample);
  for (const tab of ['Reach', 'Checks', 'Due']) {
    await tables.open(tab);
    await expectAccessible(sample, '.below');
  }
});
