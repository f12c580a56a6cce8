import { Segments } from '../ui/segments.tsx';
import { useTableLook } from './table-look.ts';

export function ReachTools() {
  const { against, oneHop, look } = useTableLook();
  return (
    <>
      <Segments
        label="Reach over"
        value={against}
        options={[
          ['zones', 'Zones'],
          ['assets', 'Sensitive data'],
        ]}
        onChange={(value) => look({ against: value })}
      />
      <Segments
        label="How far"
        value={oneHop ? 'one' : 'all'}
        options={[
          ['one', 'One hop'],
          ['all', 'All'],
        ]}
        onChange={(value) => look({ oneHop: value === 'one' })}
      />
    </>
  );
}
