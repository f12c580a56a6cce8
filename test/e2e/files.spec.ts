import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

/** Hands a file over to the window, as from a folder beside it: the same on every host. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([called, base64]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.fromBase64(base64)], called));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, bytes.toString('base64')] as const,
  );
}

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0xff, copy.length - 3_000);
  return copy;
}

/** Where SQLite keeps the number by which a project says who wrote it. */
const FORMAT_AT = 60;

async function salvage(driver: Driver): Promise<void> {
  const alert = driver.page.getByRole('alert').filter({ hasText: 'The project file is damaged.' });
  await expect(alert).toContainText('The file was not touched.');
  await alert.getByRole('button', { name: 'Open what can be salvaged' }).click();
  const report = driver.page.getByRole('dialog', { name: /things? w(as|ere) lost/ });
  await expect(report.getByRole('listitem').first()).toBeVisible();
  await report.getByRole('button', { name: 'Continue' }).click();
}

test('a damaged file is refused, and what can be salvaged is opened with a report of what was lost', async ({
  house,
}) => {
  const file = house.sampleFile();
  const bytes = damaged(readFileSync(file));
  writeFileSync(file, bytes);
  const driver = await house.open(file);
  await salvage(driver);
  await driver.seesProject('Harbor Parcel');
  await expect(driver.page.getByText('not saved to a file yet')).toBeVisible();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a damaged file that is handed over is salvaged in the same way', async ({ sample: driver, house }) => {
  await drop(driver.page, 'from-a-stick.trail', damaged(readFileSync(house.sampleFile())));
  await salvage(driver);
  await expect(driver.page.getByText('not saved to a file yet')).toBeVisible();
});

test('a file of a newer Trailmap is refused by that name, and left untouched', async ({ house }) => {
  const file = house.sampleFile();
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(999, FORMAT_AT);
  writeFileSync(file, bytes);
  const driver = await house.open(file);
  const alert = driver.page.getByRole('alert');
  await expect(alert).toContainText('The project was written by a newer Trailmap.');
  await expect(alert).toContainText('The file was not touched.');
  await expect(alert.getByRole('button', { name: 'Open what can be salvaged' })).toHaveCount(0);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a file that changed on disk: nothing is overwritten, and both sides can be merged', async ({
  house,
}) => {
  const [ours, theirs] = [house.sampleFile(), house.sampleFile()];
  const colleague = await house.open(theirs);
  await colleague.seesProject('Harbor Parcel');
  await colleague.rename('Notifier', 'Messenger');
  await colleague.expectPublished();

  const driver = await house.open(ours);
  await driver.seesProject('Harbor Parcel');
  copyFileSync(theirs, ours);
  await driver.rename('Routing', 'Route planner');
  await driver.page.getByRole('button', { name: 'changed on disk' }).click({ timeout: 20_000 });
  const question = driver.page.getByRole('dialog');
  await expect(question).toContainText('Both states are kept; nothing was overwritten.');
  await expect(question.getByRole('button', { name: 'Keep both' })).toBeVisible();
  await expect(question.getByRole('button', { name: 'Overwrite the file' })).toBeVisible();
  await question.getByRole('button', { name: 'Merge both' }).click();
  await driver.expectPublished();
  await driver.expectInOutline('Messenger');
  await driver.expectInOutline('Route planner');
});

test('two windows show one project: each sees what the other does, and one history takes it back', async ({
  house,
}) => {
  const file = house.sampleFile();
  const left = await house.open(file);
  await left.seesProject('Harbor Parcel');
  const right = await house.open(file);
  await right.seesProject('Harbor Parcel');
  await left.rename('Notifier', 'Messenger');
  await right.expectInOutline('Messenger');
  await right.undo();
  await left.expectInOutline('Notifier');
});

test('a copy goes down as a file, and comes up again as a project', async ({ sample: driver }, info) => {
  test.skip(
    info.project.name === 'double',
    'the desktop asks where, in a dialog of its own: its specs answer it',
  );
  await driver.rename('Notifier', 'Messenger');
  const download = driver.page.waitForEvent('download');
  await driver.command('Export as JSON');
  const copy = await download;
  expect(copy.suggestedFilename()).toMatch(/^Harbor Parcel.*\.json$/);
  await driver.expectNotice(/A copy was saved/);
  const bytes = readFileSync(await copy.path());
  expect(JSON.parse(bytes.toString())).toMatchObject({ trailmap: 2 });
  await drop(driver.page, 'Copy.json', bytes);
  await expect(driver.page.getByText('not saved to a file yet')).toBeVisible();
  await driver.expectInOutline('Messenger');
});

test('what takes longer than a moment is named while it lasts', async ({ sample: driver, house }) => {
  const processes = house.projectProcesses();
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  try {
    await driver.moveTo('Notifier', 'Edge');
    await expect(
      driver.page.getByRole('progressbar', { name: 'Writing the step to the disk' }),
    ).toBeVisible();
    await expect(driver.onMap(/^Notifier, process in Services/)).toBeVisible();
  } finally {
    for (const pid of processes) process.kill(pid, 'SIGCONT');
  }
  await expect(driver.onMap(/^Notifier, process in Edge/)).toBeVisible();
  await expect(driver.page.getByRole('progressbar')).toHaveCount(0);
});

test('the process that keeps a project may die: it is started again, with everything that was done', async ({
  sample: driver,
  house,
}) => {
  await driver.rename('Notifier', 'Messenger');
  for (const pid of house.projectProcesses()) process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => {
      await driver.moveTo('Messenger', 'Edge');
      return driver.onMap(/^Messenger, process in Edge/).count();
    })
    .toBe(1);
  await driver.undo();
  await driver.expectInOutline('Messenger');
});

test('nothing of a model stays in the browser', async ({ sample: driver }) => {
  await driver.rename('Notifier', 'Messenger');
  await driver.command('Theme: dark');
  await expect(driver.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const kept = await driver.page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage).filter((key) => key !== 'trailmap-secret'),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: ['trailmap-theme'], session: [], databases: 0, caches: 0, cookies: '' });
});
