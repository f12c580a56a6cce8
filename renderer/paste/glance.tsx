import { t } from '../words/t.ts';

/** That something is to be looked at before it is entered: a shape, a number, words. */
export function Glance({ count }: { count?: number }) {
  return (
    <i className="glance">
      <span aria-hidden="true">◆ {count}</span>
      <span className="unseen">
        {count === undefined ? t('to look at') : t('{count} to look at', { count })}
      </span>
    </i>
  );
}
