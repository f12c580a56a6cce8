import { Segments } from '../ui/segments.tsx';
import { useTableLook } from './table-look.ts';
import { t } from '../words/t.ts';

export function ReachTools() {
  const { against, oneHop, look } = useTableLook();
  return (
    <>
      <Segments
        label={t('Reach over')}
        value={against}
        options={[
          ['zones', t('Zones')],
          ['assets', t('Sensitive data')],
        ]}
        onChange={(value) => look({ against: value })}
      />
      <Segments
        label={t('How far')}
        value={oneHop ? 'one' : 'all'}
        options={[
          ['one', t('One hop')],
          ['all', t('All')],
        ]}
        onChange={(value) => look({ oneHop: value === 'one' })}
      />
    </>
  );
}
