/*
 * The line for quick entry, read without a model:
 *
 *   Label printer in Back office -> Orders API : labels, HTTP
 *   Orders database (data store, PostgreSQL) in Data
 *   external zone Carriers          zone Card data in Services          actor Insider in Back office
 */

export type PartKind = 'name' | 'kind' | 'zone' | 'arrow' | 'words';

/** A piece of the line, for colouring; the pieces together are the line. */
export interface Part {
  readonly text: string;
  readonly kind: PartKind;
}

/** A component as it was typed. */
export interface Thing {
  readonly name: string;
  readonly zone?: string;
  readonly type?: string;
  readonly technology?: string;
  /** Name and zone as one, for names that hold the word "in". */
  readonly whole: string;
}

export type Entry =
  | { readonly what: 'nothing' }
  | { readonly what: 'zone'; readonly name: string; readonly parent?: string; readonly external: boolean }
  | { readonly what: 'actor'; readonly name: string; readonly zone?: string }
  | { readonly what: 'component'; readonly thing: Thing }
  | {
      readonly what: 'connection';
      readonly from: Thing;
      readonly to: Thing;
      /** Data goes both ways. */
      readonly both: boolean;
      readonly data: readonly string[];
      readonly protocols: readonly string[];
    };

export interface Parsed {
  readonly entry: Entry;
  readonly parts: readonly Part[];
}

const ARROW = /\s*(<->|<-->|↔|-+>|→|<-+|←)\s*/;
const WORDS = /\s*:(?:\s+|$)/;
const HEAD = /^(\s*)(external\s+zone|trust\s+zone|zone|threat\s+actor|actor)(\s+)(?=\S)/i;
const IN = /\s+in\s+(?=\S)/gi;
const ASIDE = /\s*\(([^()]*)\)\s*/;

/** Protocols that are known by name; all other words after the colon are data. */
const PROTOCOLS = new Set(
  `http https tls mtls ssh sftp ftp ftps tftp telnet grpc amqp amqps mqtt mqtts kafka sql jdbc odbc tcp udp quic ws wss websocket
   smtp smtps imap pop3 ldap ldaps dns doh s3 nfs smb redis wireguard ipsec rdp vnc snmp syslog modbus bluetooth usb nats coap`
    .split(/\s+/)
    .filter(Boolean),
);

export function isProtocol(word: string): boolean {
  return PROTOCOLS.has(word.toLowerCase().replace(/[\s/.-]?v?\d+(\.\d+)*$/, ''));
}

/** Reads a line; every line means something, at least a component's name. */
export function parseEntry(line: string): Parsed {
  const head = HEAD.exec(line);
  if (head) return parseHeaded(line, head);
  const arrow = ARROW.exec(line);
  if (!arrow) return parseAlone(line);
  const before = line.slice(0, arrow.index);
  const after = line.slice(arrow.index + arrow[0].length);
  const colon = WORDS.exec(after);
  const left = readThing(before);
  const right = readThing(colon ? after.slice(0, colon.index) : after);
  const said = colon ? after.slice(colon.index) : '';
  const words = wordsOf(said);
  const parts = [...left.parts, part(arrow[0], 'arrow'), ...right.parts, ...wordParts(said)].filter(
    ({ text }) => text !== '',
  );
  if (left.thing.name === '') return { entry: { what: 'nothing' }, parts };
  if (right.thing.name === '') return { entry: { what: 'component', thing: left.thing }, parts };
  const backwards = /^<-+$|←/.test(arrow[1] ?? '');
  const [from, to] = backwards ? [right.thing, left.thing] : [left.thing, right.thing];
  const both = /^<-+>$|↔/.test(arrow[1] ?? '');
  return { entry: { what: 'connection', from, to, both, ...words }, parts };
}

function parseAlone(line: string): Parsed {
  const { thing, parts } = readThing(line);
  return { entry: thing.name === '' ? { what: 'nothing' } : { what: 'component', thing }, parts };
}

function parseHeaded(line: string, head: RegExpExecArray): Parsed {
  const [all, , word = ''] = head;
  const { thing, parts } = readThing(line.slice(all.length));
  const zone = thing.zone === undefined ? {} : { zone: thing.zone };
  const entry: Entry = /actor/i.test(word)
    ? { what: 'actor', name: thing.name, ...zone }
    : {
        what: 'zone',
        name: thing.name,
        external: /external/i.test(word),
        ...(thing.zone !== undefined && { parent: thing.zone }),
      };
  return { entry, parts: [part(all, 'kind'), ...parts] };
}

function part(text: string, kind: PartKind): Part {
  return { text, kind };
}

/** "Orders database (data store, PostgreSQL) in Data" */
function readThing(text: string): { thing: Thing; parts: Part[] } {
  const at = lastMatch(IN, text);
  const before = at ? text.slice(0, at.index) : text;
  const zone = at ? text.slice(at.index + at[0].length).trim() : undefined;
  const aside = ASIDE.exec(before);
  const name = (
    aside ? `${before.slice(0, aside.index)} ${before.slice(aside.index + aside[0].length)}` : before
  ).trim();
  const [type, technology] = (aside?.[1] ?? '').split(',').map((word) => word.trim());
  const thing: Thing = {
    name,
    whole: text.trim(),
    ...(zone !== undefined && { zone }),
    ...(type && { type }),
    ...(technology && { technology }),
  };
  const kinds = aside ? [aside.index, aside.index + aside[0].length] : [before.length, before.length];
  const parts = [
    part(before.slice(0, kinds[0]), 'name'),
    part(before.slice(kinds[0], kinds[1]), 'kind'),
    part(before.slice(kinds[1]), 'name'),
    part(text.slice(before.length), 'zone'),
  ];
  return { thing, parts: parts.filter((each) => each.text !== '') };
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].at(-1);
}

function wordsOf(said: string): { data: string[]; protocols: string[] } {
  const words = said
    .replace(/^\s*:/, '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  return { data: words.filter((word) => !isProtocol(word)), protocols: words.filter(isProtocol) };
}

function wordParts(said: string): Part[] {
  const colon = /^\s*:\s*/.exec(said)?.[0] ?? '';
  return [part(colon, 'arrow'), part(said.slice(colon.length), 'words')];
}
