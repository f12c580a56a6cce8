import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Verification as Check } from '../../shared/model/records/common.ts';
import { zoneHue } from '../state/zone-hue.ts';
import { useShown } from '../state/shown.ts';
import { ControlCheck } from './control-check.tsx';
import { ResultWords, newestFirst } from './checks-kept.tsx';
import { ZoneCheck } from './zone-check.tsx';
import { EmptyState } from '../panels/empty-state.tsx';
import { t, word } from '../words/t.ts';

/** Whether what is there is what was drawn: zone by zone what may come in and go out, and control by control. */
export function Verification() {
  const { model } = useShown();
  const [chosen, setChosen] = useState<string>();
  const zones = model.all('zone');
  const controls = model.all('control').filter(({ state }) => state !== 'retired');
  const shown = chosen !== undefined && model.has(chosen as Id) ? chosen : (zones[0] ?? controls[0])?.id;
  if (shown === undefined)
    return (
      <EmptyState next={['New trust zone', 'Table of controls']}>
        {t('There is no trust zone and no control yet to be held against the real system.')}
      </EmptyState>
    );
  return (
    <div className="verification">
      <nav className="verify-list" aria-label={t('What can be verified')}>
        <h3>{t('Trust zones')}</h3>
        <ul>
          {zones.map(({ id, name, boundary }) => (
            <Line
              key={id}
              name={name}
              hue={zoneHue(model, id)}
              checks={boundary?.verifications ?? []}
              now={id === shown}
              onChoose={() => setChosen(id)}
            />
          ))}
        </ul>
        {controls.length > 0 && <h3>{t('Controls')}</h3>}
        <ul>
          {controls.map(({ id, name, verifications, state }) => (
            <Line
              key={id}
              name={name}
              note={word(state)}
              checks={verifications}
              now={id === shown}
              onChoose={() => setChosen(id)}
            />
          ))}
        </ul>
      </nav>
      <Chosen key={shown} model={model} id={shown} />
    </div>
  );
}

function Chosen({ model, id }: { model: Model; id: string }) {
  const zone = isIdOf('zone', id) ? model.get(id) : undefined;
  if (zone) return <ZoneCheck model={model} zone={zone} />;
  const control = isIdOf('control', id) ? model.get(id) : undefined;
  return control ? <ControlCheck model={model} control={control} /> : null;
}

interface LineProps {
  readonly name: string;
  readonly note?: string;
  readonly hue?: string;
  readonly checks: readonly Check[];
  readonly now: boolean;
  readonly onChoose: () => void;
}

function Line({ name, note, hue, checks, now, onChoose }: LineProps) {
  const [last] = newestFirst(checks);
  return (
    <li>
      <button type="button" aria-current={now ? 'true' : undefined} onClick={onChoose}>
        {hue !== undefined && <span className="swatch" style={{ background: hue }} />}
        <b>{name}</b>
        {note !== undefined && <span className="pill">{note}</span>}
        <span className="verify-last">{last ? <ResultWords check={last} /> : t('never checked')}</span>
      </button>
    </li>
  );
}
