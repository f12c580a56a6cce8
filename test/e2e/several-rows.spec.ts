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
  await expect(line).toContainText('Sets Technology in 3 components');
  await records.press('ControlOrMeta+Enter');
  await expect(line).toContainText('Technology set in 3 components');
  await expect.poll(technologies).toEqual(['Zig', 'Zig', 'Zig', before[3]]);
  await records.press('ControlOrMeta+z');
  await expect.poll(technologies).toEqual(before);

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
