/** Keys that mean something only where the focus is; no action of the palette could stand for them. */
export const HELD_KEYS: readonly (readonly [what: string, keys: string])[] = [
  ['Give up what was begun: a tool, a look, a dialog', 'Esc'],
  ['Push the map about', 'Space and drag'],
  ['Select one more on the map', 'Shift and click'],
  ['Leave the map for what comes next on the page', 'Esc, Tab'],
  ['From line to line in the outline, in a list, in what was found', '↑ ↓'],
  ['From cell to cell in a table', '↑ ↓ ← →'],
  ['Change a cell of a table; Esc leaves it as it was', 'Enter'],
  ['Go to what was found', 'Enter'],
];
