import { describe, expect, it } from 'vitest';
import { trafficOf } from '../../../shared/analysis/zone-traffic.ts';
import { proposal, trafficText } from '../../../renderer/findings/expected.ts';
import { model } from '../../support/model/builder.ts';

const SHOP = model()
  .zone('Internet', { external: true })
  .zone('Edge')
  .zone('Backend')
  .component('Browser')
  .in('Internet')
  .component('Gateway')
  .in('Edge')
  .component('Orders API')
  .in('Backend')
  .connect('Browser', 'Gateway', {
    name: 'Pages | help',
    protocols: ['HTTPS'],
    encryption: 'TLS 1.3',
    caller: 'no',
  })
  .connect('Gateway', 'Orders API', { name: 'Place order', caller: 'certificate' })
  .build();
const EDGE = trafficOf(SHOP, 'zone:edge');
const ROWS = [...EDGE.ingress, ...EDGE.egress];

describe('checking a zone row by row', () => {
  it('decides nothing before anything was looked at', () => {
    expect(proposal(ROWS, new Map())).toEqual({ result: 'not decided', what: '' });
  });

  it('is as expected when every row is, and not decided while some were not looked at', () => {
    const [first, second] = ROWS;
    const some = new Map([[first?.connection ?? '', 'so' as const]]);
    expect(proposal(ROWS, some)).toEqual({
      result: 'not decided',
      what: '1 of 2 connections looked at, all as expected.',
    });
    const all = new Map([...some, [second?.connection ?? '', 'so' as const]]);
    expect(proposal(ROWS, all).result).toBe('as expected');
  });

  it('is not as expected as soon as one row is not, and names it', () => {
    const marks = new Map([['connection:gateway-orders-api', 'not so' as const]]);
    expect(proposal(ROWS, marks)).toEqual({
      result: 'not as expected',
      what: '1 of 2 connections looked at; not as expected: Place order.',
    });
  });
});

describe('the table of a zone as Markdown', () => {
  it('says who may talk to whom, how guarded, in each direction; a bar in a name does not end a cell', () => {
    expect(trafficText('Edge', EDGE)).toBe(`# Edge

## Expected ingress

| Connection | Opened by | Answered by | Protocol | Caller | Wire |
| --- | --- | --- | --- | --- | --- |
| Pages \\| help | Browser | Gateway | HTTPS | no | TLS 1.3 |

## Expected egress

| Connection | Opened by | Answered by | Protocol | Caller | Wire |
| --- | --- | --- | --- | --- | --- |
| Place order | Gateway | Orders API |  | certificate | not said |
`);
    expect(trafficText('Internet', trafficOf(SHOP, 'zone:internet'))).toContain(
      '## Expected ingress\n\nNothing.',
    );
  });
});
