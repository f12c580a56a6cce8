import { useEffect, useState } from 'react';

/** Nobody waits longer than this for what is worked out aside. */
const LONGEST_MS = 1_000;

/**
 * The answer of something that takes a while, worked out when the window has nothing better to do; until then, and
 * while the question changes, the answer before it. The question must be the same object while it asks the same.
 */
export function useIdle<Q, A>(question: Q, answer: (question: Q) => A): A | undefined {
  const [known, setKnown] = useState<{ readonly answer: A }>();
  useEffect(() => {
    const handle = requestIdleCallback(() => setKnown({ answer: answer(question) }), { timeout: LONGEST_MS });
    return () => cancelIdleCallback(handle);
  }, [question, answer]);
  return known?.answer;
}
