/** One figure, beside what it is compared with in the same run: these machines are noisy, ratios count. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly comparedWith?: string;
  readonly comparison?: number;
  readonly ratio?: number;
  readonly target?: string;
}

export type Report = (figure: Figure) => void;

/** A figure with its comparison, rounded, and the ratio of the two. */
export function compared(
  name: string,
  value: number,
  unit: string,
  comparedWith: string,
  comparison: number,
  target?: string,
): Figure {
  const rounded = (number: number) => Math.round(number * 100) / 100;
  return {
    name,
    value: rounded(value),
    unit,
    comparedWith,
    comparison: rounded(comparison),
    ...(comparison !== 0 && { ratio: rounded(value / comparison) }),
    ...(target !== undefined && { target }),
  };
}

/** The benches' own way of telling: one line of JSON. */
export function print(figure: Figure): void {
  console.log(JSON.stringify(figure));
}
