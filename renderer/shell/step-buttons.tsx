import { ArrowLeft, ArrowRight } from 'lucide-react';
import { recordLabel } from '../panels/inspector/record-label.ts';
import { goBack, goForward, useSteps } from '../state/looked-at.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/t.ts';

/** Back and forward through what was looked at. */
export function StepButtons() {
  const { model } = useShown();
  const { back, forward } = useSteps();
  return (
    <span className="back-and-forward">
      <Button
        look="quiet"
        square
        label={back === undefined ? t('Back') : t('Back to {what}', { what: recordLabel(model, back) })}
        disabled={back === undefined}
        onPress={goBack}
      >
        <ArrowLeft size={16} />
      </Button>
      <Button
        look="quiet"
        square
        label={
          forward === undefined ? t('Forward') : t('Forward to {what}', { what: recordLabel(model, forward) })
        }
        disabled={forward === undefined}
        onPress={goForward}
      >
        <ArrowRight size={16} />
      </Button>
    </span>
  );
}
