import { failures } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { word } from '../words/t.ts';

/** What happened (and the detail, as it was said), what was kept, what to do: in the language of the page. */
export function explained({ code, detail }: Failure): { what: string; kept: string; todo: string } {
  const [what, kept, todo] = failures[code];
  return {
    what: detail === undefined ? word(what) : `${word(what)} ${detail}`,
    kept: word(kept),
    todo: word(todo),
  };
}
