/** A dialog goes within a few frames; one that stays keeps nobody waiting for long. */
const FRAMES = 30;

/**
 * Does something once no dialog is open any more and the focus is back where it was: as long as a dialog is there it
 * would take the focus back from whatever is to have it next.
 */
export function whenClosed(act: () => void, left = FRAMES): void {
  const open = document.querySelector('[role="dialog"]') !== null;
  requestAnimationFrame(() => {
    if (open && left > 0) whenClosed(act, left - 1);
    else act();
  });
}
