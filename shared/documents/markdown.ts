/** A name or a sentence as text inside Markdown: one line, nothing in it is markup. */
export function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`);
}
