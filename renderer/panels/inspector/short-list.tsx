import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { t } from '../../words/t.ts';

/** A list of which the first lines stand for the rest until somebody asks. */
export function ShortList({
  lines,
  first = 8,
}: {
  readonly lines: readonly ReactNode[];
  readonly first?: number;
}) {
  const [all, setAll] = useState(false);
  // One more line takes no more room than saying so.
  const more = lines.length > first + 1 ? lines.length - first : 0;
  return (
    <>
      <ul>{all || more === 0 ? lines : lines.slice(0, first)}</ul>
      {more > 0 && !all && (
        <Button look="link" onPress={() => setAll(true)}>
          {t('And {count} more', { count: more })}
        </Button>
      )}
    </>
  );
}
