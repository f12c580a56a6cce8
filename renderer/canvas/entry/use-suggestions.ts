import { useMemo, useState } from 'react';
import type { Model } from '../../../shared/model/model.ts';
import { entering } from './entering.ts';
import { namesOf } from './names.ts';
import { suggestionsFor } from './suggest.ts';
import type { Suggestion } from './suggest.ts';

export interface Suggestions {
  readonly options: readonly Suggestion[];
  /** The option that the arrows went to. */
  readonly active: number | undefined;
  /** One further, round at the ends. */
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
  readonly take: (option: Suggestion) => void;
  readonly caretAt: (caret: number) => void;
  readonly focused: (is: boolean) => void;
}

interface Looking {
  readonly caret: number;
  /** For which line the arrows, or Escape, were pressed: another line begins anew. */
  readonly line: string;
  readonly active?: number;
  readonly closed?: true;
}

/** What fits at the caret of the line, and which of it is chosen. */
export function useSuggestions(model: Model, line: string): Suggestions {
  const [hasFocus, setFocus] = useState(false);
  const [looking, setLooking] = useState<Looking>({ caret: 0, line: '' });
  const { caret } = looking;
  const same = looking.line === line;
  const asked = hasFocus && line !== '' && !(same && looking.closed);
  const options = useMemo(
    () => (asked ? suggestionsFor(model, line, Math.min(caret, line.length)) : []),
    [asked, model, line, caret],
  );
  const active = same ? looking.active : undefined;
  return {
    options,
    active,
    step(by) {
      const count = options.length;
      const next = active === undefined ? (by > 0 ? 0 : count - 1) : (active + by + count) % count;
      setLooking({ caret, line, active: next });
    },
    close() {
      setLooking({ caret, line, closed: true });
    },
    take(option) {
      entering.setText(option.line);
      setLooking({ caret: option.caret, line: option.line });
      putCaret(option);
    },
    caretAt(now) {
      if (now !== caret) setLooking({ caret: now, line: '' });
    },
    focused(is) {
      setFocus(is);
      // Gathered before the first key, which need not wait for it.
      if (is) namesOf(model);
    },
  };
}

/**
 * After the field has the new line React leaves the caret at its end, where it mostly belongs. Who has typed on by the
 * next frame is not thrown back.
 */
function putCaret({ line, caret }: Suggestion): void {
  if (caret === line.length) return;
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('#quick-entry');
    if (field?.value === line) field.setSelectionRange(caret, caret);
  });
}
