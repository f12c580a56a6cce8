import { expect, test } from './application.ts';
import { ReachDriver } from './driver-reach.ts';

test('an actor that is selected lights where it gets to, in words on each zone', async ({ sample }) => {
  const reach = new ReachDriver(sample);
  await sample.choose('Outside attacker');
  await expect(reach.strip('Outside attacker')).toContainText('gets to 6 of 7 other zones, 1 of them open.');
  await reach.expectOnZone('Internet', 'is there');
  await reach.expectOnZone('Edge', 'open');
  await reach.expectOnZone('Card data', 'past 1 guard · 2 hops');
  await reach.expectDark('Back office');
  await reach.slide('Past guards', 'Home');
  await reach.expectDark('Card data');
  await reach.expectOnZone('Edge', 'open');
  await sample.page.keyboard.press('Escape');
  await expect(reach.strip('Outside attacker')).toHaveCount(0);
  await reach.expectDark('Edge');
});

test('a reach can be asked by answering, and without a connection that is chosen in its light', async ({
  sample,
}) => {
  const reach = new ReachDriver(sample);
  await sample.choose('Card provider insider');
  await expect(reach.strip('Card provider insider')).toContainText('gets to none of the 7 other zones.');
  await reach.turn('by answering');
  await reach.expectOnZone('Card data', 'past 1 guard');
  await sample.crossings.getByRole('row').filter({ hasText: 'Charge card' }).click();
  await reach.turn('without “Charge card”');
  await reach.expectDark('Card data');
  await expect(sample.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});
