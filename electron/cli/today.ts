/** The day that it is, ISO 8601, in UTC: a gate answers the same wherever it runs. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
