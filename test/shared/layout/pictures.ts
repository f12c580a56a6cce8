import type { Box, Line, Picture } from '../../../shared/layout/picture.ts';

type Content = { [name: string]: number | Content };

/** Boxes from an indented sketch: a number is an item of that width, an object a zone with its content. */
export function boxesOf(content: Content, parent?: string): Box[] {
  return Object.entries(content).flatMap(([id, value]) => {
    const inside = parent === undefined ? {} : { parent };
    if (typeof value === 'number') return [{ id, kind: 'item' as const, w: value, h: 46, ...inside }];
    return [{ id, kind: 'zone' as const, w: 150, h: 90, ...inside }, ...boxesOf(value, id)];
  });
}

/** Lines from `'a > b'`; their ids count up. */
export function linesOf(...pairs: string[]): Line[] {
  return pairs.map((pair, at) => {
    const [from = '', to = ''] = pair.split(' > ');
    return { id: `line ${String(at).padStart(3, '0')}`, from, to };
  });
}

/** A parcel company: seven zones side by side and one nested, twenty-two items, twenty-nine lines. */
export const harborParcel: Picture = {
  boxes: boxesOf({
    Internet: { 'Customer browser': 136, 'Mobile app': 136, Scrapers: 136 },
    Carriers: { 'Carrier status feed': 136, 'Carrier bulk upload': 136 },
    Edge: { 'Web gateway': 126, 'Static pages': 126, 'Webhook receiver': 126 },
    Services: {
      'Orders API': 112,
      Tracking: 108,
      Notifications: 112,
      'Card data': { 'Card tokeniser': 116, 'Key vault': 108 },
    },
    Data: { 'Orders database': 118, 'Audit log': 108, 'Search index': 108 },
    Payment: { 'Card API': 100 },
    'Back office': { Admin: 110, Metrics: 110, 'Label printer': 110, 'Support desk': 110 },
    Mail: { 'Mail relay': 110 },
  }),
  lines: linesOf(
    'Customer browser > Web gateway',
    'Customer browser > Static pages',
    'Mobile app > Web gateway',
    'Scrapers > Static pages',
    'Carrier status feed > Webhook receiver',
    'Carrier bulk upload > Webhook receiver',
    'Web gateway > Static pages',
    'Web gateway > Orders API',
    'Web gateway > Tracking',
    'Webhook receiver > Tracking',
    'Orders API > Tracking',
    'Orders API > Card tokeniser',
    'Orders API > Notifications',
    'Tracking > Notifications',
    'Card tokeniser > Key vault',
    'Card tokeniser > Card API',
    'Orders API > Orders database',
    'Tracking > Orders database',
    'Tracking > Search index',
    'Orders API > Audit log',
    'Card tokeniser > Audit log',
    'Admin > Orders API',
    'Support desk > Orders API',
    'Support desk > Tracking',
    'Metrics > Tracking',
    'Metrics > Orders API',
    'Orders API > Label printer',
    'Notifications > Mail relay',
    'Admin > Audit log',
  ),
};
