import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { Switch } from '../../ui/switch.tsx';
import { t } from '../../words/t.ts';

/** What if the connection were not there, or there again? Nothing in the model changes. */
export function WhatIfSwitch(props: { readonly model: Model; readonly connection: RecordOf<'connection'> }) {
  const { id } = props.connection;
  const { off, on, toggleOff, toggleOn } = useWhatIf();
  const there = props.model.has(id);
  return (
    <Switch
      label={there ? t('What if it were not there?') : t('What if it were there?')}
      title={t('For a look: nothing in the model changes')}
      on={there ? off.includes(id) : on.includes(id)}
      onChange={() => (there ? toggleOff(id) : toggleOn(id))}
    />
  );
}
