/** A name or a sentence as text inside Markdown: one line, nothing in it is markup, also where it begins the line. */
export function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?= |$)/, String.raw`$1\$2`);
}
