import { Button } from '../ui/button.tsx';
import { again, countOf } from './walk.ts';
import type { Walk } from './walk.ts';
import { t } from '../words/t.ts';

interface ReviewEndProps {
  readonly walk: Walk;
  readonly onWalk: (walk: Walk | undefined) => void;
  readonly onEnd: () => void;
}

/** The end of a walk, or of one that had nothing to go through. */
export function ReviewEnd({ walk, onWalk, onEnd }: ReviewEndProps) {
  const [confirmed, left] = [countOf(walk, 'confirmed'), walk.keys.length - countOf(walk, 'confirmed')];
  return (
    <div className="review-item">
      <h3>{walk.keys.length === 0 ? t('Nothing is due') : t('That was all')}</h3>
      <p>
        {walk.keys.length === 0
          ? t('Everything that is kept was looked at since it, or anything near it, changed.')
          : wentWords(confirmed, left)}
      </p>
      <div className="actions">
        {left > 0 ? (
          <Button look="first" onPress={() => onWalk(again(walk))}>
            {t('Go through what is left')}
          </Button>
        ) : null}
        <Button
          look={left > 0 ? 'plain' : 'first'}
          onPress={() => {
            onWalk(undefined);
            onEnd();
          }}
        >
          {t('Done')}
        </Button>
      </div>
    </div>
  );
}

function wentWords(confirmed: number, left: number): string {
  if (left === 0) {
    return t(
      '{confirmed} confirmed. What was confirmed is due again when it, or something near it, changes.',
      { confirmed },
    );
  }
  return t(
    '{confirmed} confirmed, {left} left as they are. What was confirmed is due again when it, or something near it, changes.',
    { confirmed, left },
  );
}
