/** The last line that stood outside, as what the next table is called; it is taken from there. */
export function captionFrom(outside: string[]): string | undefined {
  const at = outside.findLastIndex((line) => line.trim() !== '');
  const caption = outside[at]?.trim();
  if (caption === undefined || caption.length > 200 || outside.length - at > 3) return undefined;
  outside.splice(at);
  return caption;
}
