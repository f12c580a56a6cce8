import { Button } from '../../ui/button.tsx';
import { entering } from './entering.ts';
import type { Waiting } from './queue.ts';
import { t } from '../../words/t.ts';

/** Lines that are on their way, and those that could not be carried out, with the reason. */
export function WaitingLines({ waiting }: { readonly waiting: readonly Waiting[] }) {
  return (
    <ul className="quick-waiting" aria-label={t('Lines that are not entered yet')}>
      {waiting.map(({ key, line, reason }) => (
        <li key={key}>
          <span className="quick-waiting-line">{line}</span>
          {reason === undefined ? (
            <span className="quiet">{t('waits its turn')}</span>
          ) : (
            <>
              <span className="quick-waiting-reason">{reason}</span>
              <Button look="link" label={t('Mend {line}', { line })} onPress={() => mend(key)}>
                {t('Mend')}
              </Button>
              <Button look="link" label={t('Leave out {line}', { line })} onPress={() => entering.drop(key)}>
                {t('Leave out')}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function mend(key: number): void {
  entering.mend(key);
  document.querySelector<HTMLInputElement>('#quick-entry')?.focus();
}
