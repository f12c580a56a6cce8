import { Check, Minus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { PART_NAMES } from '../state/due-words.ts';
import type { Outcome, Thing, Walk } from './walk.ts';
import { t } from '../words/t.ts';

const OUTCOMES: Readonly<Record<Outcome, string>> = { confirmed: t('confirmed'), skipped: t('skipped') };

/** As many as are drawn around the present one: a walk may have thousands. */
const AROUND = 60;

interface ReviewQueueProps {
  readonly walk: Walk;
  readonly things: ReadonlyMap<string, Thing>;
  readonly onGo: (at: number) => void;
}

/** What the walk goes through, with what became of each. */
export function ReviewQueue({ walk, things, onGo }: ReviewQueueProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [walk.at]);
  const first = Math.max(0, walk.at - AROUND);
  return (
    <ol className="review-queue" ref={list} aria-label={t('What is walked through')} start={first + 1}>
      {walk.keys.slice(first, walk.at + AROUND).map((key, index) => {
        const thing = things.get(key);
        const at = first + index;
        const outcome = walk.outcomes.get(key);
        return (
          <li key={key}>
            <button type="button" aria-current={at === walk.at ? 'step' : undefined} onClick={() => onGo(at)}>
              <Sign outcome={outcome} />
              <span className="review-name">{thing?.item.name ?? t('gone')}</span>
              {outcome && <span className="unseen">, {OUTCOMES[outcome]}</span>}
              <em>{thing && PART_NAMES[thing.part]}</em>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Sign({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === 'confirmed') return <Check size={13} className="review-sign done" aria-hidden="true" />;
  if (outcome === 'skipped') return <Minus size={13} className="review-sign" aria-hidden="true" />;
  return <span className="review-sign" />;
}
