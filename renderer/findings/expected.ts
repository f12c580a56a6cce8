import { inEnglish } from '../../shared/base/t.ts';
import type { TrafficRow, ZoneTraffic } from '../../shared/analysis/zone-traffic.ts';
import type { Result } from './check-form.tsx';

/** What was found of one row: it is configured as drawn, or it is not. */
export type Mark = 'so' | 'not so';

/** What the marks come to: everything as expected, something not, or not everything looked at. */
export function proposal(
  rows: readonly Pick<TrafficRow, 'connection' | 'name'>[],
  marks: ReadonlyMap<string, Mark>,
): { readonly result: Result; readonly what: string } {
  const marked = rows.filter(({ connection }) => marks.has(connection));
  const wrong = rows.filter(({ connection }) => marks.get(connection) === 'not so');
  if (marked.length === 0) return { result: 'not decided', what: '' };
  const looked = `${marked.length} of ${rows.length} connections looked at`;
  const what =
    wrong.length === 0
      ? `${looked}, all as expected.`
      : `${looked}; not as expected: ${wrong.map(({ name }) => name).join(', ')}.`;
  const result =
    wrong.length > 0 ? 'not as expected' : marked.length === rows.length ? 'as expected' : 'not decided';
  return { result, what };
}

/** Both tables as Markdown, to lie beside the configuration. */
export function trafficText(
  name: string,
  { ingress, egress }: Pick<ZoneTraffic, 'ingress' | 'egress'>,
): string {
  return inEnglish(() =>
    [`# ${name}`, ...tableOf('Expected ingress', ingress), ...tableOf('Expected egress', egress), ''].join(
      '\n',
    ),
  );
}

function tableOf(title: string, rows: readonly TrafficRow[]): string[] {
  if (rows.length === 0) return ['', `## ${title}`, '', 'Nothing.'];
  const line = (cells: readonly string[]) => `| ${cells.map(asCell).join(' | ')} |`;
  return [
    '',
    `## ${title}`,
    '',
    line(['Connection', 'Opened by', 'Answered by', 'Protocol', 'Caller', 'Wire']),
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ name, opener, answerer, protocols, caller, wire }) =>
      line([name, opener, answerer, protocols, caller, wire]),
    ),
  ];
}

function asCell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll(/\s+/g, ' ');
}
