import { expect, test } from './application.ts';
import { Records } from './driver-records.ts';

test('several rows of a table are set, emptied and filled down by keyboard, one step each', async ({
  sample,
}) => {
  const records = new Records(sample);
  const { page } = sample;
  await sample.command('Table: Components');
  await records.filterField.fill('back office');
  await expect(records.rows).toHaveCount(4);
  await records.grid('Components').focus();
  const technologies = () => records.columnTexts('Technology');
  const before = await technologies();

  // The three first rows, in the column Technology.
  await records.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  const line = page.getByRole('status').filter({ hasText: 'components' });
  await expect(line).toContainText('3 components selected');
  await records.type('Zig');
  await expect(line).toContainText('Sets “Technology” in 3 components');
  await records.press('ControlOrMeta+Enter');
  await expect(line).toContainText('“Technology” set in 3 components');
  await expect.poll(technologies).toEqual(['Zig', 'Zig', 'Zig', before[3]]);
  await records.press('ControlOrMeta+z');
  await expect.poll(technologies).toEqual(before);
  await expect(line).toContainText('3 components selected');

  await records.press('Delete');
  await expect.poll(technologies).toEqual(['', '', '', before[3]]);
  await records.press('ControlOrMeta+z');
  await expect.poll(technologies).toEqual(before);

  await records.press('ControlOrMeta+d');
  await expect.poll(technologies).toEqual([before[0], before[0], before[0], before[3]]);
  await records.press('ControlOrMeta+z');
  await expect.poll(technologies).toEqual(before);

  // Enter says it only where it was typed.
  await records.type('Go');
  await records.press('Enter');
  await expect.poll(technologies).toEqual(['Go', ...before.slice(1)]);
});

test('what is pasted fills the selected rows, or goes into those that follow; what cannot be said is told, and nothing is changed', async ({
  sample,
}) => {
  const records = new Records(sample);
  const { page } = sample;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await records.press('ControlOrMeta+v');
  };
  await sample.command('Table: Components');
  await records.filterField.fill('back office');
  await records.grid('Components').focus();
  const line = page.getByRole('main', { name: 'Tables' }).getByRole('status').last();
  const inScope = () => records.columnTexts('In scope');
  await records.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
  await paste('no');
  await expect(line).toContainText('Pasted into 2 cells of 2 components');
  await expect.poll(inScope).toEqual(['no', 'no', 'yes', 'yes']);
  await records.press('ControlOrMeta+z');
  await expect.poll(inScope).toEqual(['yes', 'yes', 'yes', 'yes']);

  await paste('no\tSeldom used\nyes\t\nno\tTo be replaced\n');
  await expect.poll(inScope).toEqual(['no', 'yes', 'no', 'yes']);
  await expect.poll(async () => (await records.columnTexts('Summary'))[2]).toBe('To be replaced');
  await records.press('ControlOrMeta+z');
  await expect.poll(inScope).toEqual(['yes', 'yes', 'yes', 'yes']);

  await paste('no\nperhaps\n');
  await expect(line).toContainText('In scope says yes or no, and not “perhaps”. Nothing was changed.');
  expect(await inScope()).toEqual(['yes', 'yes', 'yes', 'yes']);
});
