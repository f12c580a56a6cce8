/** What can be asked of the table on the screen from elsewhere: the palette, the sheet of keys. */
export interface CurrentCells {
  /** Edits the active cell; Ctrl and Enter then say it in all selected rows. */
  edit(): void;
  copyDown(): void;
  empty(): void;
  selectAll(): void;
}

let current: CurrentCells | undefined;

export function setCurrentCells(cells: CurrentCells | undefined): void {
  current = cells;
}

/** None while no table with cells is on the screen. */
export function currentCells(): CurrentCells | undefined {
  return current;
}
