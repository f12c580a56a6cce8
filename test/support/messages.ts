import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { DATA_WORDS } from './data-words.ts';

/** A message that the sources of the page say, and where. */
export interface Message {
  /** As it stands in a catalogue: with its context behind, in brackets. */
  readonly key: string;
  readonly file: string;
}

/** Words on the page that did not go through a catalogue. */
export interface Unsaid {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface Said {
  readonly messages: readonly Message[];
  readonly unsaid: readonly Unsaid[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/**
 * Everything that the sources of the page and of the core below `root` say. `vocabulary` are words that `word()` says.
 * Only the page has to say everything: much of the core's text goes into files.
 */
export function messagesIn(root: string, vocabulary: ReadonlySet<string>): Said {
  const files = globSync(['renderer/**/*.{ts,tsx}', 'shared/**/*.ts'], { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('renderer/words/'));
  const all = files.toSorted().map((file) => new Reader(root, file, vocabulary).read());
  return {
    messages: all.flatMap((one) => one.messages),
    unsaid: all.flatMap((one) => one.unsaid).filter(({ file }) => file.startsWith('renderer/')),
  };
}

/** Attributes and properties that a person does not read. */
const TECHNICAL =
  /^(class(Name)?|d|viewBox|transform|style|points|path|id|key|role|type|slot|placement|look|href|rel|target|stroke.*|fill|fontFamily|font|autoComplete|aria-(live|controls|haspopup|current|orientation|pressed|labelledby|describedby)|transition|cursor)$/;

/** Names of keys and of elements, as the platform has them. */
const PLATFORM =
  /^(Escape|Enter|Tab|Arrow(Up|Down|Left|Right)|Home|End|Page(Up|Down)|Delete|Backspace|Shift|Control|Alt|Meta|Insert|Space|ContextMenu|F\d+|Key[A-Z]|Digit\d|[A-Z]+|Mac.*|CmdOrCtrl.*)$/;

class Reader {
  readonly #file: string;
  readonly #code: string;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #messages: Message[] = [];
  readonly #unsaid: Unsaid[] = [];

  constructor(root: string, file: string, vocabulary: ReadonlySet<string>) {
    this.#file = file;
    this.#code = readFileSync(path.join(root, file), 'utf8');
    this.#vocabulary = vocabulary;
  }

  read(): Said {
    this.#walk(asNode(parseSync(this.#file, this.#code).program), undefined);
    return { messages: this.#messages, unsaid: this.#unsaid };
  }

  #walk(node: Node | undefined, parent: Node | undefined): void {
    if (!node || this.#isSaid(node) || isUnread(node, parent)) return;
    const text = wordsOf(node);
    if (text !== undefined && this.#readsLikeWords(text, node)) {
      const line = this.#code.slice(0, node.start).split('\n').length;
      this.#unsaid.push({ file: this.#file, line, text: text.trim() });
    }
    for (const child of childrenOf(node)) this.#walk(child, node);
  }

  /** A call that says a message; its values are looked through like everything else. */
  #isSaid(node: Node): boolean {
    if (node.type !== 'CallExpression') return false;
    const name = asNode(node['callee'])?.['name'];
    if (name === 'word') return true;
    if (name !== 't' && name !== 'rich') return false;
    const [message, values, context] = Array.isArray(node['arguments']) ? node['arguments'].map(asNode) : [];
    const key = message && wordsOf(message);
    if (key === undefined || message?.type === 'TemplateLiteral') {
      throw new Error(`${this.#file}: ${name}() takes a message that is written out, at ${node.start}`);
    }
    const behind = context && wordsOf(context);
    this.#messages.push({ key: behind === undefined ? key : `${key} [${behind}]`, file: this.#file });
    this.#walk(values, node);
    return true;
  }

  #readsLikeWords(text: string, node: Node): boolean {
    if (DATA_WORDS.has(text.trim())) return false;
    if (node.type === 'JSXText') return /\p{L}{2}/u.test(text);
    if (this.#vocabulary.has(text) || PLATFORM.test(text)) return false;
    return (
      /^\p{Lu}\p{Ll}/u.test(text) ||
      /\p{L}{2,} \p{L}{2,}|\p{L}{3,}[.…?]$|^[ ,;:.]+\p{L}{2,}| \p{L}{2,} |\p{L}{2,}:? $/u.test(text)
    );
  }
}

/** What stands at a place where nobody reads it: names, comparisons, types, errors of ours. */
function isUnread(node: Node, parent: Node | undefined): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') return true;
  if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(node.type)) return true;
  if (node.type === 'NewExpression') return nameOf(node['callee']).endsWith('Error');
  if (node.type === 'CallExpression')
    return /^(must|querySelector(All)?|closest|matches|matchMedia)$/.test(nameOf(node['callee']));
  if (node.type === 'JSXAttribute') return isTechnical(nameOf(node['name']));
  if (parent === undefined) return false;
  if (parent.type === 'BinaryExpression') return /^[=!]==$/.test(String(parent['operator']));
  if (parent.type === 'SwitchCase') return parent['test'] === node;
  if (parent.type === 'MemberExpression') return parent['property'] === node;
  if (parent.type === 'Property') return parent['key'] === node || isTechnical(nameOf(parent['key']));
  return false;
}

function isTechnical(name: string): boolean {
  return TECHNICAL.test(name) || name.startsWith('data-');
}

function nameOf(node: unknown): string {
  const known = asNode(node);
  if (!known) return '';
  if (known['property'] !== undefined) return nameOf(known['property']);
  const name = known['name'] ?? known['value'];
  return typeof name === 'string' ? name : '';
}

/** The text of a literal; of a template the parts that stand, with a mark where something is put in. */
function wordsOf(node: Node): string | undefined {
  if (node.type === 'JSXText' || node.type === 'Literal') {
    return typeof node['value'] === 'string' ? node['value'] : undefined;
  }
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined;
  return node['quasis'].map((part) => cooked(part)).join('{}');
}

function cooked(part: unknown): string {
  const value: unknown = asNode(part)?.['value'];
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'cooked') : '';
  return typeof text === 'string' ? text : '';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value: unknown): unknown[] => (Array.isArray(value) ? value : [value]))
    .flatMap((value) => asNode(value) ?? []);
}

function asNode(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
    ? (value as Node)
    : undefined;
}
