/* Nothing here is known of models: a tree of buttons in which one is in the order of the Tab key. */

type Tree = HTMLElement;

function linesOf(tree: Tree): HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

function levelOf(line: HTMLElement): number {
  return Number(line.getAttribute('aria-level'));
}

/**
 * The line that a key goes to, as in any tree: up and down, the first and the last, out to what a line is in, in to the first
 * of what is in it, and by the first letters of its name.
 */
export function lineFor(tree: Tree, from: HTMLElement, key: string): HTMLElement | undefined {
  const lines = linesOf(tree);
  const at = lines.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return lines[at + 1];
    case 'ArrowUp':
      return lines[at - 1];
    case 'Home':
      return lines[0];
    case 'End':
      return lines.at(-1);
    case 'ArrowLeft':
      return lines.slice(0, Math.max(at, 0)).findLast((line) => levelOf(line) < levelOf(from));
    case 'ArrowRight': {
      const next = lines[at + 1];
      return next && levelOf(next) > levelOf(from) ? next : undefined;
    }
    default:
      return undefined;
  }
}
