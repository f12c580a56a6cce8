import { expect, test } from './application.ts';

test('killed in the middle of editing, everything that was on the screen is there again', async ({
  application,
}) => {
  let driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  for (const name of ['Gateway one', 'Gateway two', 'Gateway three']) {
    const before =
      name === 'Gateway one' ? 'Web gateway' : name === 'Gateway two' ? 'Gateway one' : 'Gateway two';
    await driver.rename(before, name);
  }
  await application.kill();

  driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await driver.expectNotice('Work was found that was not in the file yet.');
  await driver.expectInOutline('Gateway three');
  // Undo survives as well.
  await driver.undo();
  await driver.expectInOutline('Gateway two');
});

test('closed and opened again, the project is the file that was published', async ({ application }) => {
  let driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await driver.rename('Web gateway', 'North gateway');
  await application.close();
  driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await driver.expectInOutline('North gateway');
  await driver.expectPublished();
});

test('a damaged file is refused with what happened, what was kept and what to do', async ({
  application,
}, info) => {
  test.skip(info.project.name === 'double', 'the desktop opens files by its own dialog; its specs show this');
  const driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await driver.command('Close project');
  await driver.seesStartPage();
  const chooser = driver.page.waitForEvent('filechooser');
  await driver.page.getByRole('button', { name: /Open a file/ }).click();
  await (
    await chooser
  ).setFiles({
    name: 'broken.trail',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('SQLite format 3\0 but nothing else'),
  });
  await expect(driver.page.getByRole('alert')).toContainText('The file was not touched.');
});
