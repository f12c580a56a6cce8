import { ChevronDown, ChevronRight } from 'lucide-react';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { rename } from '../commands.ts';
import { useTransient } from '../transient.ts';
import { toggleCollapsed } from '../views/collapse.ts';
import { PinGlyph } from './glyphs.tsx';
import { NameField } from './name-field.tsx';
import { stopRenaming } from './renaming.ts';
import { t } from '../../words/t.ts';

interface ZoneTitleProps {
  readonly zone: RecordOf<'zone'>;
  readonly collapsed: boolean;
  readonly pinned: boolean;
}

/** How a zone begins, open or as a box: the chevron that makes it the other, its name or the field for it, the pin. */
export function ZoneTitle({ zone, collapsed, pinned }: ZoneTitleProps) {
  const renaming = useTransient((state) => state.renaming === zone.id);
  const Chevron = collapsed ? ChevronRight : ChevronDown;
  return (
    <>
      <button
        type="button"
        className="zone-chevron nodrag"
        tabIndex={-1}
        aria-label={
          collapsed ? t('Expand {name}', { name: zone.name }) : t('Collapse {name}', { name: zone.name })
        }
        title={collapsed ? t('Expand (E)') : t('Collapse (E)')}
        onClick={() => toggleCollapsed(zone.id)}
      >
        <Chevron size={14} />
      </button>
      {renaming ? (
        <NameField
          label={t('Name of the zone')}
          name={zone.name}
          onDone={(name) => {
            stopRenaming();
            rename(zone.id, name);
          }}
          onCancel={stopRenaming}
        />
      ) : (
        <span>{zone.name}</span>
      )}
      {pinned && <PinGlyph />}
    </>
  );
}
