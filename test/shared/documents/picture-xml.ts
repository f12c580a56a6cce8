/*
 * A strict reader of small XML: what it takes, every other reader takes. No declaration, no comments, no CDATA; the
 * pictures have none.
 */

export interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  /** Its own text and that of all inside. */
  text: string;
}

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /\s+([a-zA-Z][\w:-]*)="([^"<]*)"/gy;
const TEXT = /[^<]+/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 calls a character, apart from the entities. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** The root element; throws at the first thing that is not well-formed. */
export function readXml(xml: string): Node {
  if (!CHARACTERS.test(xml)) throw new Error('a character that XML has no place for');
  const top: Node = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let at = 0;
  while (at < xml.length) {
    const next = xml[at] === '<' ? readTag(xml, at, open) : readText(xml, at, open);
    if (next <= at) throw new Error(`not well-formed at ${xml.slice(at, at + 60)}`);
    at = next;
  }
  const [root, ...others] = top.children;
  if (open.length !== 1 || !root || others.length > 0) throw new Error('not one closed element');
  return root;
}

function readTag(xml: string, at: number, open: Node[]): number {
  TAG.lastIndex = at;
  const [all, close, name = '', said = '', alone] = TAG.exec(xml) ?? [];
  if (all === undefined) return at;
  if (close) {
    if (open.length < 2 || open.at(-1)?.name !== name) throw new Error(`</${name}> closes nothing`);
    open.pop();
    return at + all.length;
  }
  const node = { name, attributes: attributesOf(said), children: [], text: '' };
  open.at(-1)?.children.push(node);
  if (!alone) open.push(node);
  return at + all.length;
}

function attributesOf(said: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of said.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new Error(`${name} twice`);
    found.set(name, unescaped(value));
  }
  return found;
}

function readText(xml: string, at: number, open: readonly Node[]): number {
  TEXT.lastIndex = at;
  const [text = ''] = TEXT.exec(xml) ?? [];
  for (const node of open) node.text += unescaped(text);
  return at + text.length;
}

function unescaped(text: string): string {
  return text.replace(/&(\w*;?)/g, (_all, name: string) => {
    const meant = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
    if (meant === undefined) throw new Error(`&${name} is no entity`);
    return meant;
  });
}

/** An element and everything in it, in the order of the text. */
export function allOf(node: Node): Node[] {
  return [node, ...node.children.flatMap(allOf)];
}
