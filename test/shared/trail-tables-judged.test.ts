import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../shared/analysis/crossings.ts';
import { model } from '../support/model/builder.ts';
import { kept } from './kept.ts';

/** What five published TRAIL reports needed a data model to hold: one example for each point, 6 to 11. */
describe('what the tables of a real report judge is kept', () => {
  it('6 paths of any or of several actors and zones, repeated, of the benign, within a zone, from a foothold', () => {
    const paths = kept(
      model()
        .zone('Outside')
        .zone('Inside')
        .component('Pod')
        .in('Inside')
        .actor('Attacker', { intent: 'malicious' })
        .isThere('Outside')
        .actor('Operator', { intent: 'benign' })
        .isThere('Inside')
        .path('Anywhere', { actors: 'any', from: 'any', to: ['Inside'] })
        .path('Several', {
          actors: ['Attacker', 'Operator'],
          from: ['Outside', 'Inside'],
          to: ['Inside', 'Outside'],
        })
        .path('Listening', { actors: ['Operator'], from: ['Inside'], to: ['Inside'], description: 'Reads.' })
        .path('Listening', { actors: ['Operator'], from: ['Inside'], to: ['Inside'], description: 'Alters.' })
        .path('Later', { actors: ['Attacker'], from: ['Inside'], to: ['Inside'], foothold: ['Pod'] }),
    );
    expect(paths.count('path')).toBe(5);
    expect(paths.get('path:anywhere')).toMatchObject({ actors: { any: true }, from: { any: true } });
    expect(paths.get('path:listening-2')?.description).toBe('Alters.');
    expect(paths.get('path:later')?.foothold?.places).toEqual(['placement:pod_inside']);
  });

  it('7 actors without any zone, and an actor that is a component as well', () => {
    const people = kept(
      model()
        .zone('Outside')
        .component('Certificate Authority')
        .in('Outside')
        .actor('Maintainer', { intent: 'benign', remarks: 'Works on the sources.' })
        .actor('Certificate Authority')
        .isThere('Certificate Authority'),
    );
    expect(people.get('actor:maintainer')?.access).toEqual([]);
    expect(people.get('actor:certificate-authority')?.access).toEqual([
      { manner: 'is there', place: 'placement:certificate-authority_outside' },
    ]);
  });

  it('8 findings: any number, any target, two classifications, two values, what became of them and who looked again', () => {
    const findings = kept(
      model()
        .zone('Inside')
        .component('API')
        .in('Inside')
        .component('Store')
        .in('Inside')
        .category('Access Controls', { code: 'AC' })
        .finding('Nothing in particular', { ref: 'TM-1' })
        .finding('Several', { ref: 'TM-7', targets: ['API', 'Store', 'zone:inside'] })
        .put('finding', 'finding:wide', {
          ref: 'no number',
          title: 'Wide',
          targets: [
            { componentsOf: 'zone:inside' },
            { everything: true },
            { words: 'Multiple' },
            { words: 'The Gizmo' },
          ],
        })
        .put('finding', 'finding:rated', {
          ref: 'TM-9',
          title: 'Rated',
          severity: 'High',
          difficulty: 'Informational',
          justification: 'High, for many users; the difficulty is off its scale.',
          classification: [{ scheme: 'theme', value: 'Authentication' }],
          categories: [{ category: 'category:access-controls', identifiers: ['AC-3', 'AC-6'] }],
          disposition: {
            state: 'partly remediated',
            why: 'One of two places is fixed.',
            evidence: 'Pull request 88',
          },
          reviews: [{ by: 'Reviewer', at: '2022-12-01', remarks: 'Fix review, with a date of its own.' }],
          saidOtherwise: [
            { field: 'title', value: 'Rated otherwise', source: 'summary' },
            { field: 'severity', value: 'Medium', source: 'summary' },
          ],
        }),
    );
    expect(findings.all('finding').map(({ ref }) => ref)).toEqual(['TM-1', 'TM-9', 'TM-7', 'no number']);
    expect(findings.get('finding:wide')?.targets).toHaveLength(4);
    expect(findings.get('finding:rated')).toMatchObject({
      difficulty: 'Informational',
      disposition: { state: 'partly remediated' },
      saidOtherwise: [{ field: 'title' }, { field: 'severity' }],
    });
  });

  it('9 control categories with and without a rating, on the model’s own list and scale, and a text that disagrees', () => {
    const scale = (...values: string[]) => ({ values: values.map((value) => ({ value })) });
    const rated = kept(
      model()
        .put('project', 'project:p', {
          name: 'An older report',
          scales: {
            maturity: scale('Strong', 'Good', 'Acceptable', 'Weak', 'Missing', 'Not Applicable'),
            severity: scale('Low', 'High'),
            difficulty: scale('Low', 'High'),
          },
          difficultyMeans: 'to fix',
        })
        .category('Secrets Management', { maturity: { rating: 'Good', summary: 'Secrets lie in the open.' } })
        .category('Multi-tenancy')
        .category('Networking', {
          used: false,
          saidOtherwise: [{ field: 'maturity', value: 'Weak', source: 'the text beside the table' }],
        }),
    );
    expect(rated.all('project')[0]?.scales.maturity.values.map(({ value }) => value)).toContain('Acceptable');
    expect(rated.get('category:secrets-management')?.maturity?.rating).toBe('Good');
    expect(rated.get('category:multi-tenancy')?.maturity).toBeUndefined();
  });

  it('10 what is in scope and what is not, what is presumed and where that stands, data and its rows, names never defined', () => {
    const scope = kept(
      model()
        .zone('Outside')
        .zone('Inside')
        .component('Client', { scopeReason: 'Only those built on the library.' })
        .in('Outside')
        // The two variants of one component, each with a scope of its own.
        .component('Library clients')
        .inside('Client')
        .component('Third-party clients', { inScope: false, scopeReason: 'Made by others.' })
        .inside('Client')
        .component('Gizmo', { listed: false, source: [{ document: 'report', at: 'p. 4' }] })
        .component('Broker')
        .in('Inside')
        .asset('Messages')
        .processedIn('Broker')
        .asset('Password')
        .connect('Client', 'Broker', { ref: 'L4', carries: ['Messages', 'Password'], brings: ['Messages'] })
        .assumption('Packages are for another review', {
          type: 'limitation',
          source: [{ document: 'report', at: 'p. 8' }],
        })
        .assumption('TLS libraries are left out', { type: 'exclusion', about: ['Client'] })
        .assumption('Data may have any format', { type: 'operating condition', about: ['Messages'] }),
    );
    expect(
      scope
        .all('component')
        .filter(({ inScope }) => !inScope)
        .map(({ name }) => name),
    ).toEqual(['Third-party clients']);
    expect(scope.get('component:gizmo')?.listed).toBe(false);
    expect(scope.all('connection')[0]).toMatchObject({
      data: { assets: ['asset:messages', 'asset:password'] },
      dataBack: { assets: ['asset:messages'] },
    });
    const [limitation] = scope.all('assumption').filter(({ type }) => type === 'limitation');
    expect(limitation?.source).toEqual([{ document: 'report', at: 'p. 8' }]);
  });

  it('11 a diagram that says otherwise than a table: both are kept, one is computed with', () => {
    const drawn = kept(
      model()
        .zone('Cloud')
        .zone('Host', {
          saidOtherwise: [
            { field: 'boundary', value: 'A boundary is drawn inside it.', source: 'local diagram' },
          ],
        })
        .component('Load balancer', { listed: false })
        .in('Cloud')
        .component('TLS library')
        .in('Host', { saidOtherwise: [{ field: 'zone', value: 'Cloud', source: 'diagram' }] })
        .connect('Load balancer', 'TLS library', {
          listed: false,
          saidOtherwise: [{ field: 'from', value: 'Host', source: 'connection table' }],
        }),
    );
    expect(crossingsOf(drawn).map(({ from, to }) => [from, to])).toEqual([['zone:cloud', 'zone:host']]);
    const said = [...drawn.records()].flatMap((record) => record.saidOtherwise ?? []);
    expect(said.map(({ source }) => source)).toEqual(['local diagram', 'diagram', 'connection table']);
  });
});
