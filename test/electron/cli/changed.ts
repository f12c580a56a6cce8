import { writeJson } from '../../../shared/formats/json/write.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';

/*
 * A shop before and after changes, for the commands that compare. Its visitors look at pages; the pages ask the
 * orders, and prove who they are.
 */

export function shop(): ModelBuilder {
  return model('Shop')
    .zone('Internet', { external: true })
    .zone('Pages')
    .zone('Backend')
    .component('Browser')
    .in('Internet')
    .component('Shop page')
    .in('Pages')
    .component('Orders')
    .in('Backend')
    .asset('Order')
    .storedIn('Orders')
    .connect('Browser', 'Shop page', { name: 'Look', caller: 'no', encryption: 'TLS' })
    .connect('Shop page', 'Orders', { name: 'Buy', caller: 'mTLS', encryption: 'mTLS' })
    .actor('Visitor', { intent: 'malicious' })
    .isThere('Internet')
    .assumption('Only the shop page speaks to Orders.', { about: ['Orders', 'Backend'] });
}

export function text(of: Model): string {
  return writeJson(of.records());
}

/** Between two zones that a guarded connection joins already, one more that asks nobody who it is. */
export function withShortcut(): ModelBuilder {
  return shop().connect('Shop page', 'Orders', { name: 'Metrics', caller: 'no', encryption: 'TLS' });
}
