import { Hand } from '../e2e/hand.ts';
import { Views } from '../e2e/driver-views.ts';
import type { Walk } from './shots-scene.ts';

/** What a map can be looked at as: parts of it, zones as boxes, layers. */
export const VIEW_WALKS: readonly Walk[] = [
  {
    name: 'views',
    scenes: [
      {
        name: 'view-collapsed',
        async play(driver) {
          await driver.choose('Services');
          await driver.command('Collapse or expand the selected zone');
          await new Views(driver).pressBundle(/^\d+ connections, from Web gateway to Services/);
        },
      },
      {
        name: 'view-boxes',
        async play(driver) {
          await driver.command('Collapse all zones');
          await driver.command('Lay out');
          await driver.mapIsStill();
        },
      },
      {
        name: 'view-zone',
        async play(driver) {
          await new Views(driver).openViewOf('Edge', 'zone');
          await new Hand(driver).key('Escape');
        },
      },
      {
        name: 'view-layers',
        async play(driver) {
          const views = new Views(driver);
          for (const layer of ['Data', 'Findings', 'Controls']) await views.switchLayer(layer);
        },
      },
      { name: 'view-asset', play: (driver) => new Views(driver).openViewOf('Parcel history', 'asset') },
    ],
  },
];
