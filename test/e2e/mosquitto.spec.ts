import { writeJson } from '../../shared/formats/json/write.ts';
import { mosquitto } from '../support/mosquitto/mosquitto.ts';
import { expect, test } from './application.ts';
import type { Driver } from './driver.ts';

/** Drops a file on the window, as from a folder beside it: the same on every host. */
async function drop(driver: Driver, file: { readonly name: string; readonly text: string }): Promise<void> {
  await driver.page.evaluate(({ name, text }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, file);
}

test('a published model opens from a file: its zones, both instances, what is in no zone, its crossings', async ({
  application,
}) => {
  const driver = await application.start();
  await driver.seesProject('Harbor Parcel');
  await drop(driver, { name: 'mosquitto.json', text: writeJson(mosquitto().records()) });
  await driver.seesProject('Eclipse Mosquitto (lightweight)');

  const zones = [
    'Private Network',
    'Public Network',
    'Localhost',
    'Process',
    'Private Network 1',
    'Private Network 2',
  ];
  for (const zone of zones) {
    await driver.expectInOutline(zone);
    await expect(driver.onMap(new RegExp(`^${zone}, (external )?trust zone`))).toBeVisible();
  }
  await expect(driver.onMap(/^openssl, process in no zone/)).toBeVisible();
  await expect(driver.onMap(/^Client, client in Private Network 2/)).toBeVisible();
  await driver.expectInOutline('Proxy Operator');

  await expect(driver.page.getByRole('tab', { name: /Crossings\s*6/ })).toBeVisible();
  await driver.expectCrossing('Client → HAProxy', 'partly');
  await driver.expectCrossing('mosquitto_ctrl_dynsec', 'partly');
});
