import type { Plan } from './step.ts';
import { t } from '../../words/t.ts';

/** What Enter will do, in a sentence. */
export function Says({ plan }: { readonly plan: Plan }) {
  return (
    <>
      {plan.says.map(({ text, as }) => {
        if (as === undefined) return text;
        if (as === 'strong') return <b key={text}>{text}</b>;
        return (
          <b key={text} className={`tone-${as.replace(' ', '-')}`}>
            {text}
          </b>
        );
      })}
      {plan.step && <kbd>{t('Enter')}</kbd>}
    </>
  );
}
