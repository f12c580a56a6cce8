/*
 * Words in the sources of the page that look like something to read and are not said in the language of the page.
 * Whoever adds one says by its group why.
 */

/** Ids of choices, states and rows of the page: each has its label elsewhere. */
const IDS = [
  'delete too',
  'by-outside',
  'by answering',
  'as written',
  'broken as written',
  'no project',
  'change.',
  'not so',
  'not documented',
  'nothing new',
  'not placed',
  'left out',
  'taken as',
  'means another',
  'named twice',
  'said otherwise',
  'off the scale',
  'not known',
  'columns differ',
  'new by mention',
  'trail without history',
  'keep both',
  'right angles',
  'out of reach',
  'past more guards',
  'in reach',
  'past fewer guards',
  'high contrast',
  'new zone',
];

/** Next steps of an empty panel are asked for by these; the palette says them. */
const NEXT_STEPS = [
  'New finding',
  'Paste tables of a report…',
  'Board of findings',
  'New trust zone',
  'Table of controls',
  'Type a line',
  'New threat actor',
  'Table of paths',
  'Table of sensitive data',
  'New sensitive data',
  'New assumption',
  'New category',
  'New component',
  'New control',
  'New change…',
];

/** Goes into the project or into a file: the same whoever wrote it (W5). */
const KEPT = [
  'Map',
  'New project',
  'New option',
  'Scenarios',
  'Whole model',
  'taken over',
  'The account of NAME is taken over',
  'NAME makes a mistake',
  '**{}**: no change to the threat model. {}',
  'still holds',
  'no longer holds',
  'is unverified',
  '{} of {} connections looked at',
  '{}, all as expected.',
  '{}; not as expected: {}.',
  'Expected ingress',
  'Expected egress',
  'Nothing.',
  'Connection',
  'Answered by',
  'Protocol',
  'Caller',
  'Wire',
];

/** What the quick line reads and writes, which is one language for everybody, and input to look at. */
const TYPED = [
  '{} in {}',
  'in',
  'zone',
  'external zone',
  'actor',
  'asset:',
  'control:',
  'assumption:',
  'finding:',
  'Label printer in Back office -> Orders API : labels, HTTPS',
  `password, username and password, API key, token, bearer token, JWT, OAuth, OIDC, SAML, Kerberos,
   client certificate, SSH key, session cookie, signature, one-time code, passkey`,
  'no authentication',
  'no password',
  'not encrypted',
  'clear text',
  'WireGuard',
  'client certificate',
  'Trust Zone\tDescription\tIncluded Components\n…',
];

/** Names, the same in every language. */
const NAMES = [
  'Trailmap',
  'Sprache',
  'Harbor Parcel',
  'Web shop',
  'Service mesh',
  'Mobile app',
  'Connected device',
  'Markdown',
];

/** Parts of the platform: endings of files, of keys, of style sheets. */
const PLATFORM = [
  'map-line bundle',
  'color-mix(in srgb, {} 26%, var(--panel))',
  "@font-face{font-family:'Inter Variable';font-style:{};font-weight:100 900;src:{}}",
  'Arrow',
  '.md',
  '.markdown',
  '.csv',
  '.tsv',
  '.txt',
  '.html',
  '.htm',
  '.trail,.json',
];

export const DATA_WORDS: ReadonlySet<string> = new Set([
  ...IDS,
  ...NEXT_STEPS,
  ...KEPT,
  ...TYPED,
  ...NAMES,
  ...PLATFORM,
]);
