import type { Id } from '../../shared/base/ids.ts';
import { COMPONENT_TYPES } from '../../shared/model/records/component.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ComponentFinder } from './component-finder.tsx';
import { useWizard } from './wizard-state.ts';
import { t } from '../words/t.ts';

/** Question 1: what it is called, what it is, and whom it talks to; the neighbours order the zones that follow. */
export function ComponentStep() {
  const { beginning, say, goTo } = useWizard();
  return (
    <>
      <TextField
        label={t('What is it called?')}
        value={beginning.name}
        onChange={(name) => say({ name })}
        onDone={(name) => say({ name })}
        autoFocus
        placeholder={t('Assistant')}
      />
      <div className="pair">
        <TextField
          label={t('What kind of component is it?')}
          value={beginning.type}
          suggestions={COMPONENT_TYPES}
          onChange={(type) => say({ type })}
          onDone={(type) => say({ type })}
        />
        <TextField
          label={t('Technology')}
          value={beginning.technology}
          onChange={(technology) => say({ technology })}
          onDone={(technology) => say({ technology })}
          placeholder={t('Node')}
        />
      </div>
      <TalksTo chosen={beginning.talksTo} onChange={(talksTo) => say({ talksTo })} />
      <div>
        <Button look="first" disabled={beginning.name.trim() === ''} onPress={() => goTo('zone')}>
          {t('Which zone?')}
        </Button>
      </div>
    </>
  );
}

interface TalksToProps {
  readonly chosen: readonly Id<'placement'>[];
  readonly onChange: (chosen: readonly Id<'placement'>[]) => void;
}

/** Existing components, found by typing; each becomes a data flow. */
function TalksTo({ chosen, onChange }: TalksToProps) {
  const { model } = useShown();
  const offered = model.all('placement').flatMap(({ id }) => (chosen.includes(id) ? [] : [id]));
  return (
    <section className="card">
      <h3>{t('Which components does it talk to?')}</h3>
      <ComponentFinder
        model={model}
        label={t('Find a component')}
        chosen={chosen}
        offered={offered}
        onChoose={(id) => onChange([...chosen, id])}
        onTakeBack={(id) => onChange(chosen.filter((other) => other !== id))}
      />
    </section>
  );
}
