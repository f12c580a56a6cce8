import { Check as Tick, Minus, X } from 'lucide-react';
import { byText } from '../../shared/base/compare.ts';
import type { Verification } from '../../shared/model/records/common.ts';
import { dayWords } from '../state/today.ts';
import { t, word } from '../words/t.ts';

export function newestFirst(checks: readonly Verification[]): readonly Verification[] {
  return checks.toReversed().toSorted((a, b) => byText(b.at ?? '', a.at ?? ''));
}

const LOOK = {
  'as expected': ['tone-guarded', <Tick key="tick" size={13} aria-hidden="true" />],
  'not as expected': ['tone-unguarded', <X key="cross" size={13} aria-hidden="true" />],
  'not decided': ['tone-not-stated', <Minus key="minus" size={13} aria-hidden="true" />],
} as const;

/** The result of a check: a sign, its words and the day. */
export function ResultWords({ check }: { check: Verification }) {
  const [tone, sign] = LOOK[check.result];
  return (
    <span className={`check-result ${tone}`}>
      {sign} {word(check.result)}
      {check.at !== undefined && `, ${dayWords(check.at)}`}
    </span>
  );
}

/** The checks that were made, newest first. */
export function ChecksKept({ checks }: { checks: readonly Verification[] }) {
  return (
    <section aria-label={t('Checks that were made')}>
      <h3 className="section-title">{t('Checks that were made')}</h3>
      {checks.length === 0 && <p className="quiet">{t('Nobody has checked it yet.')}</p>}
      <ul className="checks-kept">
        {newestFirst(checks).map((check, at) => (
          <li key={`${check.at ?? ''} ${at}`}>
            <ResultWords check={check} />
            <span className="quiet">
              {[check.by, check.how, check.revision].filter((text) => text !== undefined).join(' · ')}
            </span>
            {check.what !== undefined && <p>{check.what}</p>}
            {check.evidence !== undefined && (
              <p className="quiet">{t('Evidence: {evidence}', { evidence: check.evidence })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
