import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';

test('several lines pasted into the field are entered one after the other; what cannot be waits with its reason', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  await expect(field).toBeFocused();
  const lines = ['zone Vaults', 'Signer in Vaults', 'Vault in Nowhere', 'Signer -> Orders API : keys, mTLS'];
  await field.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, lines.join('\n'));
  await driver.expectCrossing('Signer → Orders API', 'guarded');
  await driver.expectInOutline('Signer');
  await expect(field).toHaveValue('Vault in Nowhere');
  await expect(page.locator('#quick-says')).toHaveText(/There is no zone called Nowhere yet/);
});

test('the first line of an empty project brings its zones along, however it was come to', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await driver.command('Close project');
  // Another test of the same worker may have left a new project among those opened before.
  await page.getByRole('button', { name: 'New project An empty map' }).click();
  await expect(page.getByText('Nothing is on the map yet.')).toBeVisible();
  // Who is in the line already and presses its key again means the line, not a name.
  await page.keyboard.press('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Browser in Internet -> Shop in Cluster : pages, HTTPS');
  await expect(page.locator('#quick-says')).toContainText(
    'There are no zones called Internet and Cluster yet.',
  );
  await expectAccessible(driver, '.quick-entry');
  await page.keyboard.press('Shift+Enter');
  await driver.expectCrossing('Browser → Shop', 'not stated');
  await page.getByRole('combobox', { name: 'Quick entry' }).fill('Ledger in Vault');
  await page.getByRole('button', { name: 'Add it first' }).click();
  await driver.expectInOutline('Ledger');
  await expect(page.getByRole('combobox', { name: 'Quick entry' })).toBeFocused();
});

test('names are completed by Tab, and by arrows and Enter', async ({ sample: driver }) => {
  const { page } = driver;
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  await page.keyboard.type('Web g');
  await expect(page.getByRole('option', { name: /^Web gateway/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('Web gateway -> ');
  await page.keyboard.type('ord');
  await page.keyboard.press('ArrowDown');
  const fitting = page.getByRole('listbox', { name: 'Names that fit' });
  await expect(fitting.getByRole('option', { selected: true })).toContainText('Order');
  await expectAccessible(driver, '.quick-entry');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(/^Web gateway -> Order/);
  await page.keyboard.type(' : pass');
  await page.keyboard.press('Escape');
  await expect(fitting).toBeHidden();
  await expect(field).toHaveValue(/ : pass$/);
});

test('the palette understands the same lines', async ({ sample: driver }) => {
  await driver.command('Badge reader in Edge');
  await driver.expectInOutline('Badge reader');
});

test('the palette leads into the line: what is typed next is in it', async ({ sample: driver }) => {
  await driver.command('Type a line');
  await expect(driver.page.getByRole('combobox', { name: 'Quick entry' })).toBeFocused();
});

test('actors are entered one after the other, and the line is there for the next', async ({
  sample: driver,
}) => {
  const { page } = driver;
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  await driver.choose('Carrier insider');
  await expect(field).toBeHidden();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  for (const line of ['actor Night watch in Edge', 'actor Auditor in Data']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await driver.expectInOutline(line.slice(6, line.indexOf(' in')));
    await expect(field).toBeFocused();
  }
});

test('a line that is longer than the field is seen where the caret is', async ({ sample: driver }) => {
  const { page } = driver;
  await page.keyboard.press('/');
  await page.keyboard.type(
    'Customer browser in Internet -> Orders API in Services : login form, order history, parcel labels, HTTPS, password',
  );
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  const shift = await field.evaluate(({ scrollLeft }) => scrollLeft);
  expect(shift).toBeGreaterThan(0);
  await expect
    .poll(() => page.locator('.quick-mirror').evaluate(({ scrollLeft }) => Math.round(scrollLeft)))
    .toBe(Math.round(shift));
});
