import { describe, expect, it } from 'vitest';
import { crossingsOf, insideOf } from '../../shared/analysis/crossings.ts';
import { must } from '../../shared/base/assert.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import { model } from '../support/model/builder.ts';
import { kept } from './kept.ts';

/** What five published TRAIL reports needed a data model to hold: one example for each point, 1 to 5. */
describe('what the tables of a real report say is kept', () => {
  it('1 a component in several zones, each placement with its parent, condition and number; in no zone; four levels deep', () => {
    const mesh = kept(
      model('Mesh')
        .zone('Control plane')
        .zone('Data plane')
        .component('Destination')
        .in('Control plane')
        .component('Identity')
        .in('Control plane')
        .component('Application')
        .in('Data plane')
        .component('Sidecar', { placementsAre: 'copies' })
        .inside('Destination')
        .inside('Identity')
        .inside('Application', { howMany: 'at least four' })
        .in('Data plane', { optional: true, condition: 'when the gateway is installed' })
        .component('Command line', { summary: 'On the machine of whoever installs it.' })
        .inNoZone()
        // A server whose parts lie in different zones.
        .component('Server')
        .in('Control plane')
        .component('Public API')
        .inside('Server', { zone: 'zone:data-plane' })
        .component('Queue')
        .inside('Server')
        .component('Binary')
        .in('Data plane')
        .component('Library')
        .inside('Binary')
        .component('Networking')
        .inside('Library')
        .component('Ping and pong')
        .inside('Networking'),
    );
    const sidecars = mesh.all('placement').filter(({ component }) => component === 'component:sidecar');
    const zones = sidecars.map(({ id, parent }) => [parent ?? 'none', zoneOfPlacement(mesh, id)]);
    expect(zones).toEqual([
      ['placement:application_data-plane', 'zone:data-plane'],
      ['none', 'zone:data-plane'],
      ['placement:destination_control-plane', 'zone:control-plane'],
      ['placement:identity_control-plane', 'zone:control-plane'],
    ]);
    expect(sidecars.flatMap(({ howMany }) => howMany ?? [])).toEqual(['at least four']);
    expect(sidecars.filter(({ optional }) => optional)).toHaveLength(1);
    expect(zoneOfPlacement(mesh, 'placement:command-line')).toBeUndefined();
    expect(zoneOfPlacement(mesh, 'placement:public-api_server')).toBe('zone:data-plane');
    expect(zoneOfPlacement(mesh, 'placement:queue_server')).toBe('zone:control-plane');
    expect(zoneOfPlacement(mesh, 'placement:ping-and-pong_networking')).toBe('zone:data-plane');
  });

  it('2 zones in zones, instances of zones, other names of a zone, and one name for several', () => {
    const nested = kept(
      model('Host')
        .zone('Host')
        .zone('Process', { in: 'Host', nesting: 'outer gives inner' })
        .zone('Intranet', { aliases: ['Local Network'] })
        .zone('Intranet 1', { instanceOf: 'Intranet' })
        .zone('Intranet 2', { instanceOf: 'Intranet' })
        .zone('Internet', { external: true, part: 'Events' })
        .zone('Internet', { external: true, part: 'Rollouts' })
        .zone('Internet', { external: true, part: 'Workflows' }),
    );
    expect(nested.get('zone:process')).toMatchObject({ parent: 'zone:host', nesting: 'outer gives inner' });
    expect(nested.all('zone').filter(({ instanceOf }) => instanceOf === 'zone:intranet')).toHaveLength(2);
    expect(nested.get('zone:intranet')?.aliases).toEqual(['Local Network']);
    const internets = nested.all('zone').filter(({ name }) => name === 'Internet');
    expect(internets.map(({ part }) => part)).toEqual(['Events', 'Rollouts', 'Workflows']);
  });

  it('3 several systems in one document, with the actors that they share', () => {
    const suite = kept(
      model()
        .put('project', 'project:p', { name: 'Suite', parts: ['Events', 'Workflows'] })
        .zone('Bus', { part: 'Events' })
        .zone('Runner', { part: 'Workflows' })
        .component('Event source', { part: 'Events' })
        .in('Bus')
        .component('Executor', { part: 'Workflows' })
        .in('Runner')
        .connect('Event source', 'Executor')
        .actor('Cluster user')
        .isThere('Bus', 'Runner'),
    );
    expect(suite.all('project')[0]?.parts).toEqual(['Events', 'Workflows']);
    expect(suite.get('component:executor')?.part).toBe('Workflows');
    expect(suite.get('actor:cluster-user')?.access.map((one) => one.manner)).toEqual([
      'is there',
      'is there',
    ]);
  });

  it('4 many connections of one pair, and within a zone; alternatives, both at once, phases, a part, and words', () => {
    const rows = kept(
      model()
        .put('project', 'project:p', {
          name: 'Rows',
          sections: [{ title: 'Protocols', text: '| HTTP | stateless | TCP | basic, digest |' }],
        })
        .zone('Outside')
        .zone('Inside')
        .component('Caller')
        .in('Outside')
        .component('API')
        .in('Inside')
        .component('Store')
        .in('Inside')
        .connect('Caller', 'API', {
          name: 'Alternatives',
          options: [
            { key: 'one', protocols: ['HTTPS'], caller: 'certificate' },
            { key: 'other', protocols: ['HTTPS'], caller: 'token' },
          ],
        })
        .connect('Caller', 'API', {
          name: 'Both',
          caller: { is: 'yes', types: ['certificate', 'shared secret'] },
        })
        .connect('Caller', 'API', {
          name: 'Phases',
          options: [
            { key: 'first', encryption: 'one-way TLS', caller: 'no', when: 'before signing in' },
            { key: 'then', encryption: 'mTLS', caller: 'certificate', when: 'after signing in' },
          ],
        })
        .connect('Caller', 'API', {
          name: 'In part',
          options: [
            { key: 'most', caller: 'token' },
            { key: 'health', caller: 'no', when: 'for some endpoints' },
          ],
        })
        .connect('Caller', 'API', {
          name: 'Left to others',
          remarks: 'The row says only that it varies.',
          encryption: { is: 'any' },
          caller: { is: 'any', whom: 'whoever configures it' },
          authorization: 'not applicable',
        })
        .put('connection', 'connection:by-reference', {
          name: 'By reference',
          from: { zone: 'zone:outside' },
          to: { zone: 'zone:inside' },
          protections: [{ key: 'table', words: 'See the table of protocols' }],
        })
        .connect('API', 'Store', { name: 'Within', encryption: 'no' }),
    );
    expect(crossingsOf(rows).map(({ connection, caller }) => [rows.get(connection)?.name, caller])).toEqual([
      ['By reference', 'not said'],
      ['Alternatives', 'all'],
      ['Both', 'all'],
      ['Phases', 'some'],
      ['In part', 'some'],
      ['Left to others', 'not said'],
    ]);
    expect(insideOf(rows)).toHaveLength(1);
    expect(rows.get('connection:by-reference')?.protections[0]?.words).toBe('See the table of protocols');
  });

  it('5 who opens a connection, whichever way its data goes, and a row that only answers another', () => {
    const calls = kept(
      model()
        .zone('Outside')
        .zone('Inside')
        .connect('Inside', 'Outside', { name: 'Metrics', opener: 'to' })
        .connect('Outside', 'Inside', { name: 'Question' })
        .connect('Inside', 'Outside', { name: 'Answer', answers: 'Question', listed: false }),
    );
    const metrics = must(
      crossingsOf(calls).find(({ connection }) => calls.get(connection)?.name === 'Metrics'),
      'it',
    );
    expect(metrics).toMatchObject({ from: 'zone:inside', enters: ['zone:inside'] });
    expect(calls.all('connection').flatMap(({ answers }) => answers ?? [])).toEqual([
      'connection:outside-inside',
    ]);
  });
});
