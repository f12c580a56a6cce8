import { expect, test } from './application.ts';
import { Hand } from './hand.ts';

test('a component is duplicated, cut and pasted into another zone, each one step', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await driver.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await hand.press('Session service');
  await hand.key('ControlOrMeta+d');
  await expect(driver.onMap(/^Session service 2, process in Edge/)).toBeVisible();
  await expect(driver.inspector.getByRole('heading', { name: 'Session service 2' })).toBeVisible();
  await hand.key('ControlOrMeta+x');
  await driver.expectNotInOutline('Session service 2');
  await hand.pressGroundOf('Data');
  await hand.key('ControlOrMeta+v');
  await expect(driver.onMap(/^Session service 2, process in Data/)).toBeVisible();
  await driver.undo();
  await driver.undo();
  await expect(driver.onMap(/^Session service 2, process in Edge/)).toBeVisible();
  await driver.undo();
  await driver.expectNotInOutline('Session service 2');
});

test('a zone goes into another project with what is in it and what joins that', async ({
  sample: driver,
}) => {
  const hand = new Hand(driver);
  await driver.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await hand.pressGroundOf('Data');
  await hand.key('ControlOrMeta+c');
  await driver.command('Close project');
  await driver.page.getByRole('button', { name: /New project/ }).click();
  await expect(driver.map).toContainText('Nothing is on the map yet.');
  await hand.key('ControlOrMeta+v');
  await driver.expectInOutline('Data');
  await driver.expectInOutline('Orders database');
  await driver.undo();
  await expect(driver.map).toContainText('Nothing is on the map yet.');
});
