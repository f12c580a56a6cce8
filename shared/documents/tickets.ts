import { trafficOf } from '../analysis/zone-traffic.ts';
import type { TrafficRow } from '../analysis/zone-traffic.ts';
import type { Id } from '../base/ids.ts';
import { inEnglish } from '../base/t.ts';
import { nameOf } from '../model/kinds.ts';
import type { RecordOf } from '../model/kinds.ts';
import { zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { questions } from '../questions/questions.ts';
import { revisit } from '../questions/drift.ts';
import { inline } from './markdown.ts';

/*
 * Texts for other programs, in English whatever the page speaks.
 */

/** A text to paste into a tracker: it needs nothing else to be understood. */
export interface Ticket {
  readonly checkpoint: string;
  readonly title: string;
  readonly text: string;
}

/** One self-contained ticket for each checkpoint that the project's phases name (DESIGN 4). */
export function ticketsOf(model: Model, change: RecordOf<'change'>): readonly Ticket[] {
  const project = model.all('project')[0];
  const named = (project?.phases ?? []).flatMap(({ checkpoint }) => checkpoint ?? []);
  const checkpoints = [...new Set(named.length > 0 ? named : ['design review', 'implementation review'])];
  return inEnglish(() =>
    checkpoints.map((checkpoint, nth) => ({
      checkpoint,
      title: `${change.title}: ${checkpoint}`,
      text: nth === 0 ? designTicket(model, change, checkpoint) : buildTicket(model, change, checkpoint),
    })),
  );
}

function head(model: Model, change: RecordOf<'change'>, checkpoint: string): string[] {
  const system = model.all('project')[0]?.name ?? '';
  const about = [
    change.reference === undefined ? undefined : `Reference: ${inline(change.reference)}`,
    change.responsible === undefined ? undefined : `Responsible: ${inline(change.responsible)}`,
  ].filter((part) => part !== undefined);
  return [
    `# ${inline(change.title)}: ${inline(checkpoint)}`,
    `Keep the threat model of ${inline(system)} true for this change.`,
    ...about,
  ];
}

function designTicket(model: Model, change: RecordOf<'change'>, checkpoint: string): string {
  const asked = questions.map(({ ask, help }) => `- [ ] ${ask} ${help}`);
  return [
    ...head(model, change, checkpoint),
    '## Questions',
    asked.join('\n'),
    ...neighbourSection(model, change),
    '## Done means',
    [
      '- [ ] Each question is answered in the model, four times no with one sentence why.',
      '- [ ] Every boundary that is crossed says what proves its caller and what encrypts it.',
      '- [ ] Each consequence has a verdict, or is left open on purpose.',
      `- [ ] Somebody signed “${checkpoint}”.`,
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function buildTicket(model: Model, change: RecordOf<'change'>, checkpoint: string): string {
  const { unverified } = revisit(model, change);
  const controls = unverified.map(
    ({ control, state }) => `- [ ] ${inline(model.get(control)?.name ?? control)} is ${state}: verify it.`,
  );
  return [
    ...head(model, change, checkpoint),
    '## Compare what was built with what was signed',
    [
      '- [ ] What was designed is there, and nothing else.',
      '- [ ] Each control is at least implemented; who verified it, how, when?',
      ...controls,
    ].join('\n'),
    ...neighbourSection(model, change),
    '## Done means',
    ['- [ ] What differs is in the model.', `- [ ] Somebody signed “${checkpoint}”.`].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The zones and components that the change names: by its draft, or by their names in its words. */
function neighbourSection(model: Model, change: RecordOf<'change'>): string[] {
  const words = `${change.title} ${change.remarks ?? ''}`.toLowerCase();
  const named = [...model.all('zone'), ...model.all('component')].filter(({ name }) =>
    words.includes(name.toLowerCase()),
  );
  if (named.length === 0) return [];
  const lines = named.map((record) =>
    record.kind === 'zone'
      ? `- Trust zone ${inline(record.name)}`
      : `- Component ${inline(record.name)}${whereIs(model, record.id)}`,
  );
  return ['## Neighbours', lines.join('\n')];
}

function whereIs(model: Model, component: Id<'component'>): string {
  const zones = model
    .all('placement')
    .filter((placement) => placement.component === component)
    .flatMap(({ id }) => zoneOfPlacement(model, id) ?? [])
    .map((zone) => inline(model.get(zone)?.name ?? zone));
  return zones.length === 0 ? '' : `, in ${[...new Set(zones)].join(' and ')}`;
}

/** Expected ingress and egress of zones, as Markdown tables to check a configuration against. */
export function trafficMarkdown(model: Model, zones: readonly Id<'zone'>[]): string {
  return inEnglish(() => zones.map((zone) => zoneTraffic(model, zone)).join('\n\n')).concat('\n');
}

function zoneTraffic(model: Model, zone: Id<'zone'>): string {
  const { ingress, egress } = trafficOf(model, zone);
  const name = inline(model.get(zone)?.name ?? zone);
  return [`### ${name}`, ...table('Ingress', ingress), ...table('Egress', egress)].join('\n\n');
}

function table(title: string, rows: readonly TrafficRow[]): string[] {
  if (rows.length === 0) return [`${title}: nothing.`];
  const cells = rows.map(({ name, opener, answerer, protocols, caller, wire }) =>
    [name, opener, answerer, protocols === '' ? 'not said' : protocols, caller, wire].map(inline),
  );
  const lines = [
    [title, 'Opened by', 'Answered by', 'Protocol', 'Caller', 'Wire'],
    ['---', '---', '---', '---', '---', '---'],
    ...cells,
  ].map((row) => `| ${row.join(' | ')} |`);
  return [lines.join('\n')];
}

/** The follow-up tickets of a change that landed: what is still open, and controls that are not built yet. */
export function followUps(model: Model, change: RecordOf<'change'>): readonly string[] {
  const open = change.consequences
    .filter(({ verdict }) => verdict === undefined)
    .map(({ sentence }) => `Decide: ${sentence}`);
  const risks = change.consequences.flatMap(({ verdict }) => {
    const record = verdict?.record && model.get(verdict.record);
    if (record?.kind !== 'finding' || record.disposition.state !== 'accepted') return [];
    const until = record.disposition.reviewBy;
    return [
      `Review the accepted risk “${record.title}”${until === undefined ? '' : ` by ${until.slice(0, 10)}`}.`,
    ];
  });
  const controls = revisit(model, change).unverified.map(({ control, state }) => {
    const record = model.get(control);
    return `Build and verify ${(record && nameOf(record)) ?? control} (${state}).`;
  });
  return [...open, ...risks, ...controls];
}

/** The zones that a change touched: of its placements, and of what its connections join. */
export function touchedZones(model: Model, change: RecordOf<'change'>): readonly Id<'zone'>[] {
  const diff = change.landed?.diff;
  if (!diff) return [];
  const touched = [...Object.keys(diff.added), ...Object.keys(diff.updated)] as Id[];
  const zones = touched.flatMap((id): Id<'zone'>[] => {
    const record = model.get(id);
    if (record?.kind === 'zone') return [record.id];
    if (record?.kind === 'placement')
      return [zoneOfPlacement(model, record.id)].filter((zone) => zone !== undefined);
    if (record?.kind !== 'connection') return [];
    return [record.from, record.to].flatMap((end) =>
      'zone' in end
        ? [end.zone]
        : end.placements.flatMap((placement) => zoneOfPlacement(model, placement) ?? []),
    );
  });
  return [...new Set(zones)].toSorted();
}
