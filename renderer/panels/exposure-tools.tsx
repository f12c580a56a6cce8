import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import { isLarge } from './exposure-table.tsx';
import { useTableLook } from './table-look.ts';
import { t } from '../words/t.ts';

export function ExposureTools() {
  const { exposed, weighed, look } = useTableLook();
  const { model } = useShown();
  const offers = exposed === 'connections' && weighed !== model && isLarge(model);
  return (
    <>
      {offers && (
        <Button look="link" onPress={() => look({ weighed: model })}>
          {t('Work out what gets worse')}
        </Button>
      )}
      <Segments
        label={t('Exposure of')}
        value={exposed}
        options={[
          ['zones', t('Zones')],
          ['placements', t('Components')],
          ['connections', t('Connections')],
        ]}
        onChange={(value) => look({ exposed: value })}
      />
    </>
  );
}
