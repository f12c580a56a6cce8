import { beginReview } from '../state/reviewing.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import { useTableLook } from './table-look.ts';
import { t } from '../words/t.ts';

export function DueTools() {
  const { groupDue, onlyDue, look } = useTableLook();
  return (
    <>
      <Button look="link" onPress={beginReview}>
        {t('Walk through it')}
      </Button>
      <Segments
        label={t('Group by')}
        value={groupDue}
        options={[
          ['part', t('By part')],
          ['person', t('By person')],
        ]}
        onChange={(value) => look({ groupDue: value })}
      />
      <Segments
        label={t('Which')}
        value={onlyDue ? 'due' : 'all'}
        options={[
          ['due', t('Due')],
          ['all', t('All')],
        ]}
        onChange={(value) => look({ onlyDue: value === 'due' })}
      />
    </>
  );
}
