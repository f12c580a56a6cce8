import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';
import { Hand } from './hand.ts';

/* Pictures of the map: looked at before they are made, then a file or the clipboard. */

test.beforeEach(() => {
  test.skip(test.info().project.name === 'double', 'the desktop asks where, in a dialog of its own');
});

const dialog = ({ page }: Driver): Locator => page.getByRole('dialog', { name: 'Picture of the map' });

async function openDialog(driver: Driver): Promise<void> {
  await driver.command('Copy or save a picture');
  await expect(dialog(driver).getByRole('img', { name: /^Preview/ })).toBeVisible();
}

async function choose(driver: Driver, ...names: readonly string[]): Promise<void> {
  for (const name of names) await dialog(driver).getByRole('radio', { name, exact: true }).click();
}

/** Saves what is shown once it is what was asked for. */
async function saved(driver: Driver): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = driver.page.waitForEvent('download');
  await dialog(driver).getByRole('button', { name: 'Save…' }).click();
  const file = await download;
  await expect(dialog(driver)).toHaveCount(0);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const sizeOf = (png: Buffer) => ({ w: png.readUInt32BE(16), h: png.readUInt32BE(20) });

/** What the page itself says of the pixels: the colour in the corner, and of how many colours the picture is. */
function pixelsOf({ page }: Driver, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.fromBase64(base64)], { type: 'image/png' }));
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const data = drawing?.getImageData(0, 0, image.width, image.height).data ?? [];
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      colours.add((data[at] ?? 0) * 65_536 + (data[at + 1] ?? 0) * 256 + (data[at + 2] ?? 0));
    return { corner: Array.from(data.slice(0, 3)), colours: colours.size };
  }, png.toString('base64'));
}

test('a PNG is as large and in the colours that were chosen', async ({ sample: driver }) => {
  await openDialog(driver);
  await expectAccessible(driver, '.picture-dialog');
  const doubled = await saved(driver);
  expect(doubled.name).toBe('Harbor Parcel.png');
  await openDialog(driver);
  const before = await dialog(driver).getByRole('status').innerText();
  await choose(driver, '1×', 'Dark');
  await expect(dialog(driver).getByRole('status')).not.toHaveText(before);
  const single = await saved(driver);
  const { w, h } = sizeOf(single.bytes);
  expect(sizeOf(doubled.bytes)).toEqual({ w: w * 2, h: h * 2 });
  expect((await pixelsOf(driver, doubled.bytes)).corner).toEqual([246, 247, 249]);
  const dark = await pixelsOf(driver, single.bytes);
  expect(dark.corner).toEqual([20, 23, 28]);
  expect(dark.colours).toBeGreaterThan(100);
});

test('an SVG keeps its text as text, takes no font along, and says what it shows and of which day', async ({
  sample: driver,
}) => {
  await openDialog(driver);
  await choose(driver, 'SVG');
  await expect(dialog(driver).getByRole('status')).toContainText('sharp at every size');
  const { name, bytes } = await saved(driver);
  const svg = bytes.toString('utf8');
  expect(name).toBe('Harbor Parcel.svg');
  for (const said of ['Harbor Parcel', 'Orders API', 'Services']) expect(svg).toContain(`>${said}</text>`);
  expect(svg).toMatch(/>\d{4}-\d\d-\d\d<\/text>/);
  expect(svg).not.toContain('font-face');
  await openDialog(driver);
  await choose(driver, 'SVG', '1×');
  for (const off of ['Title', 'Legend']) await dialog(driver).getByText(off, { exact: true }).click();
  await expect(dialog(driver).getByRole('switch', { name: 'Legend' })).not.toBeChecked();
  const bare = (await saved(driver)).bytes.toString('utf8');
  expect(bare).not.toContain('class="legend"');
  expect(bare).not.toContain('>Harbor Parcel</text>');
});

test('a picture of what is selected has nothing else in it, and goes into the clipboard', async ({
  sample: driver,
}) => {
  const { page } = driver;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await new Hand(driver).press('Orders API');
  await openDialog(driver);
  await dialog(driver).getByLabel('What').selectOption('Only what is selected');
  await choose(driver, 'SVG');
  await dialog(driver).getByRole('button', { name: 'Copy' }).click();
  await driver.expectNotice('The picture is in the clipboard, as the text of an SVG.');
  const svg = await page.evaluate(() => navigator.clipboard.readText());
  for (const said of ['Orders API', 'Services']) expect(svg).toContain(`>${said}</text>`);
  expect(svg).not.toContain('>Routing</text>');
  await openDialog(driver);
  await dialog(driver).getByRole('button', { name: 'Copy' }).click();
  await driver.expectNotice('The picture is in the clipboard, as an image.');
  expect(
    await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)),
  ).toContain('image/png');
});
