/*
 * XML as a value. Text becomes markup only through `words`, and attributes are escaped here, so that no name can
 * end a tag or begin one.
 */

/** Something that is already XML. Not a string, so that a name cannot be taken for it. */
export interface Markup {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML has no place for, not even escaped: control characters, halves of letters, two others. */
const FORBIDDEN = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
}

export function words(text: string): Markup {
  return { xml: escaped(text) };
}

/** An element on one line. What is undefined is left out, of attributes and of children. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (Markup | undefined)[] = [],
): Markup {
  return made(name, attributes, children, '');
}

/** An element with each child on a line of its own: a picture in a repository has differences to be read. */
export function group(
  name: string,
  attributes: Attributes,
  children: readonly (Markup | undefined)[],
): Markup {
  return made(name, attributes, children, '\n');
}

function made(
  name: string,
  attributes: Attributes,
  children: readonly (Markup | undefined)[],
  between: string,
): Markup {
  const inside = children.flatMap((child) => (child === undefined ? [] : [child.xml]));
  const open = `<${name}${written(attributes)}`;
  if (inside.length === 0) return { xml: `${open}/>` };
  return { xml: `${open}>${between}${inside.join(between)}${between}</${name}>` };
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${valueOf(value)}"`))
    .join('');
}

/** Hundredths of a pixel are finer than any screen. */
function valueOf(value: string | number): string {
  return typeof value === 'string' ? escaped(value) : String(Math.round(value * 100) / 100);
}
