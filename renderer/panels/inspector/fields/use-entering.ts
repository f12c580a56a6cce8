import { useEffect, useState } from 'react';
import type { z } from '../../../../shared/base/schema.ts';

/**
 * A value that is entered part by part: what its schema does not take yet stays here, and is said as soon as it is
 * whole. @returns what is entered so far, how it is entered, and whether it is not whole yet.
 */
export function useEntering(
  schema: z.core.$ZodType,
  value: unknown,
  onChange: (value: unknown) => void,
): readonly [entered: unknown, enter: (next: unknown) => void, unfinished: boolean] {
  const [unfinished, setUnfinished] = useState<{ readonly value: unknown }>();
  useEffect(() => setUnfinished(undefined), [value]);
  const enter = (next: unknown) => {
    if (next === undefined || (schema as z.ZodType).safeParse(next).success) onChange(next);
    else setUnfinished({ value: next });
  };
  return [unfinished ? unfinished.value : value, enter, unfinished !== undefined];
}
