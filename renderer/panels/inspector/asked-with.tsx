import { useReachLook } from '../../state/reach.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { t } from '../../words/t.ts';

/** What the map asks reach with besides the plain question: the answers beside it are asked in the same way. */
export function AskedWith() {
  const { as, byAnswering, byUpdate, withWhatItFinds, withoutBoundary } = useReachLook();
  const switched = useWhatIf(({ off, on }) => off.length + on.length > 0);
  const parts = [
    byAnswering ? t('by answering') : '',
    byUpdate ? t('by update') : '',
    withWhatItFinds ? t('with what it finds') : '',
    as === 'built' ? t('as built') : '',
    as === 'verified' ? t('as verified') : '',
    withoutBoundary.length > 0 ? t('without a boundary') : '',
    switched ? t('what if') : '',
  ].filter(Boolean);
  return parts.length === 0 ? null : <span className="asked-with">{parts.join(', ')}</span>;
}
