import { useSelection } from '../../state/selection.ts';
import { useComparing } from '../../state/difference.ts';
import type { Compared } from '../../state/difference.ts';
import type { Became, DifferenceRow } from '../../state/difference/row.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from './parts.tsx';
import { t } from '../../words/t.ts';

/** What differs, in the words of the method; a press on a line shows it on the map. */
export function DifferenceList({ compared }: { readonly compared: Compared }) {
  const stop = useComparing((state) => state.stop);
  const { name, groups, against } = compared;
  return (
    <>
      <p className="over-title">{t('DIFFERENCE')}</p>
      <h2>{against.kind === 'change' ? t('Now, and {name}', { name }) : t('Since {name}', { name })}</h2>
      {against.kind === 'change' && (
        <p className="quiet">{t('What that change did, as far as it still stands.')}</p>
      )}
      {groups.length === 0 && <p className="quiet">{t('No change to the threat model.')}</p>}
      {groups.map(({ title, rows }) => (
        <Section key={title} title={`${title} ${rows.length}`}>
          {rows.map((row) => (
            <Line key={`${row.became} ${row.id}`} row={row} />
          ))}
        </Section>
      ))}
      <div>
        <Button onPress={stop}>{t('Stop comparing')}</Button>
      </div>
    </>
  );
}

const SIGN: Readonly<Record<Became, string>> = { added: '+', removed: '−', moved: '→', changed: '~' };

const BECAME: Readonly<Record<Became, string>> = {
  added: t('added'),
  removed: t('removed'),
  moved: t('moved'),
  changed: t('changed'),
};

function Line({ row }: { readonly row: DifferenceRow }) {
  const { id, became, name, says } = row;
  const chosen = useSelection((state) => state.ids.has(id));
  const show = useSelection((state) => state.show);
  return (
    <button
      type="button"
      className={`difference-line became-${became}`}
      aria-pressed={chosen}
      onClick={() => {
        show(id);
      }}
    >
      <b aria-hidden="true">{SIGN[became]}</b>
      <span>
        <b>{name}</b> <i>{BECAME[became]}</i>
        {says.map((text) => (
          <span key={text} className="difference-says">
            {text}
          </span>
        ))}
      </span>
    </button>
  );
}
