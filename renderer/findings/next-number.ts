/** The number that a new finding would have: one more than the highest of those that are counted alike; none where none is. */
export function nextNumber(numbers: readonly string[]): string | undefined {
  const counted = numbers.flatMap((text) => {
    const found = /^(?<before>.*?)(?<digits>\d+)$/.exec(text)?.groups;
    return found ? [{ before: found['before'] ?? '', digits: found['digits'] ?? '' }] : [];
  });
  const groups = [...Map.groupBy(counted, ({ before }) => before)];
  const [largest] = groups.toSorted(([, a], [, b]) => b.length - a.length);
  if (!largest) return undefined;
  const [before, members] = largest;
  const highest = members.reduce((a, b) => (Number(b.digits) > Number(a.digits) ? b : a));
  // `F-009` goes on as `F-010`.
  return before + String(Number(highest.digits) + 1).padStart(highest.digits.length, '0');
}
