import { useReachLook } from '../../state/reach.ts';
import { useWhatIf } from '../../state/what-if.ts';

/** What the map asks reach with besides the plain question: the answers beside it are asked in the same way. */
export function AskedWith() {
  const { as, byAnswering, byUpdate, withWhatItFinds, withoutBoundary } = useReachLook();
  const switched = useWhatIf(({ off, on }) => off.length + on.length > 0);
  const parts = [
    byAnswering ? 'by answering' : '',
    byUpdate ? 'by update' : '',
    withWhatItFinds ? 'with what it finds' : '',
    as === 'designed' ? '' : `as ${as}`,
    withoutBoundary.length > 0 ? 'without a boundary' : '',
    switched ? 'what if' : '',
  ].filter(Boolean);
  return parts.length === 0 ? null : <span className="asked-with">{parts.join(', ')}</span>;
}
