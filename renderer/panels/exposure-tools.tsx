import { Segments } from '../ui/segments.tsx';
import { useTableLook } from './table-look.ts';

export function ExposureTools() {
  const { exposed, look } = useTableLook();
  return (
    <Segments
      label="Exposure of"
      value={exposed}
      options={[
        ['zones', 'Zones'],
        ['placements', 'Components'],
        ['connections', 'Connections'],
      ]}
      onChange={(value) => look({ exposed: value })}
    />
  );
}
