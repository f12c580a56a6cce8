import { rolesIn } from '../recognise/headings.ts';
import type { PastedTable } from './pasted.ts';

/*
 * The details of findings, as reports print them: no rows, but labels with what each says, in pairs on a line or with
 * the text below.
 *
 *     3. Missing global connection rate limiting
 *     Severity: High                Difficulty: Low
 *     Type: Denial of Service       Finding ID: TOB-MOSQ-3
 *     Target: Broker
 *     Description
 *     The broker has no limit …
 */

/** The heading of a title that no label names. */
const TITLE = 'Title';
const NUMBER = '#';

type Details = Map<string, string>;

export function readLabelled(text: string): { tables: PastedTable[]; outside: string[] } | undefined {
  const found: Details[] = [];
  const outside: string[] = [];
  let open: Details | undefined;
  let label: string | undefined;
  for (const line of text.split('\n')) {
    const pairs = pairsIn(line);
    const title = /^\s*(\d{1,3})\.\s+(\S.{0,200})$/.exec(line);
    if (title && pairs.length === 0 && !(open && label !== undefined && open.size < 3)) {
      found.push(
        (open = new Map([
          [NUMBER, title[1] ?? ''],
          [TITLE, (title[2] ?? '').trim()],
        ])),
      );
      label = undefined;
    } else if (pairs.length > 0) {
      for (const [name, value] of pairs) {
        if (!open || open.has(name)) found.push((open = new Map()));
        open.set(name, value);
        label = name;
      }
    } else if (open && label !== undefined) open.set(label, `${open.get(label) ?? ''}\n${line.trim()}`);
    else outside.push(line);
  }
  const details = found.filter(isFinding);
  return details.length === 0 ? undefined : { tables: [tableOf(details)], outside };
}

/** The pairs of a line; a label alone has its text below. */
function pairsIn(line: string): (readonly [string, string])[] {
  const parts = line
    .split(/\t|\s{2,}/)
    .flatMap(atLabels)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 1 && isLabel(parts[0] ?? '')) return [[parts[0]?.replace(/:$/, '') ?? '', '']];
  const pairs: [string, string][] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const [, name = '', value = ''] = /^([\p{L}#()/ -]{2,30}):\s*(.*)$/u.exec(part) ?? [];
    if (isLabel(name)) pairs.push([name, value === '' ? (parts[++at] ?? '') : value]);
    else if (pairs.length === 0 && isLabel(part) && parts.length % 2 === 0)
      pairs.push([part, parts[++at] ?? '']);
    else return [];
  }
  return pairs;
}

/** Where a label follows what the one before it says with a single space, as in `Severity: Low Difficulty: High`. */
function atLabels(part: string): string[] {
  if (part.length > LONGEST_LINE || !isLabel(part.slice(0, part.indexOf(':') + 1))) return [part];
  const words = part.split(' ');
  const parts: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const label = [3, 2, 1].find((count) => isLabelAt(words.slice(at, at + count)));
    if (label === undefined) parts.push(`${parts.pop() ?? ''} ${words[at]}`);
    else {
      parts.push(words.slice(at, at + label).join(' '));
      at += label - 1;
    }
  }
  return parts;
}

/** Of a line with several labels: prose is longer. */
const LONGEST_LINE = 200;

function isLabelAt(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return (
    last.endsWith(':') && !words.slice(0, -1).some((word) => word.endsWith(':')) && isLabel(words.join(' '))
  );
}

function isLabel(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    text.length < 40 &&
    rolesIn('findings', [text.replace(/:$/, '')])[0] !== undefined
  );
}

function isFinding(details: Details): boolean {
  const roles = new Set(rolesIn('findings', [...details.keys()]));
  return (roles.has('severity') || roles.has('difficulty')) && (roles.has('title') || roles.has('ref'));
}

function tableOf(details: readonly Details[]): PastedTable {
  const headings = [...new Set(details.flatMap((one) => [...one.keys()]))];
  const rows = details.map((one) => headings.map((heading) => unwrapped(one.get(heading) ?? '')));
  return { rows: [headings, ...rows], headings: true };
}

/** Lines of a paragraph are one line again; a blank line or a bullet begins another. */
function unwrapped(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\n(?!\s*[•●◦▪‣])\s*/g, ' ').trim())
    .join('\n\n');
}
