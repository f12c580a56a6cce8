import type { ReactNode } from 'react';
import { Fragment, createElement } from 'react';
import { tParts } from '../../shared/base/t.ts';

export { t, word } from '../../shared/base/t.ts';

type Part = string | number | ReactNode | ((inside: ReactNode[]) => ReactNode);

/** As `t`, for sentences that hold parts of the page: `Press <key>Enter</key>`, `{who} gets there`. */
export function rich(message: string, values: Readonly<Record<string, Part>>): ReactNode {
  const said = tParts<ReactNode>(message, values);
  return Array.isArray(said) ? createElement(Fragment, null, ...said) : said;
}
