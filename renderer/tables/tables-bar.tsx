import type { RefObject } from 'react';
import { useDraft } from '../client/draft.ts';
import { tell } from '../client/notices.ts';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';
import { drawnAs } from '../state/show.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/field.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { addRow } from './add-row.ts';
import { ColumnMenu } from './column-menu.tsx';
import type { TextForm } from '../../shared/formats/tables/write.ts';
import { asText, wholeRows } from './copying.ts';
import type { Copied } from './copying.ts';
import { useLooks } from './look.ts';
import { copied } from './use-table.ts';
import type { OpenTable } from './use-table.ts';
import { languageTag } from '../../shared/base/t.ts';
import { t } from '../words/t.ts';

/** What is shown and how: filter, groups, columns; and what can be done with it. */
export function TablesBar(props: { open: OpenTable; filter: RefObject<HTMLInputElement | null> }) {
  const { open, filter } = props;
  const { table, look, all, shown } = open;
  const change = useLooks((state) => state.look);
  return (
    <div className="tables-bar">
      <h2>{table.title}</h2>
      <span className="quiet" role="status">
        {shown === all ? all : t('{shown} of {all}', { shown, all })}
      </span>
      <DraftNote />
      <span className="gap" />
      <input
        ref={filter}
        className="input filter"
        type="search"
        aria-label={t('Filter the table')}
        placeholder={t('Filter')}
        value={look.filter}
        onChange={(event) => change({ filter: event.target.value })}
      />
      {table.groups.length > 0 && (
        <Choice
          label={t('Group by')}
          value={look.group}
          options={[['', t('nothing')], ...table.groups.map((title) => [title, withinLine(title)] as const)]}
          onChange={(group) => change({ group })}
        />
      )}
      <ColumnMenu table={table} turned={look.turned} onTurn={(turned) => change({ turned })} />
      {table.fresh && <Button onPress={() => void addRow(table)}>{t('New row')}</Button>}
      <CopyMenu open={open} />
      <ShowOnMap />
    </div>
  );
}

/** The title of a column within a line: English writes it small there. */
function withinLine(title: string): string {
  return languageTag() === 'en' ? title.toLowerCase() : title;
}

/** The rows that are shown: in the columns that are shown, or with all that they say, to be pasted again. */
function CopyMenu({ open }: { open: OpenTable }) {
  const { model } = useShown();
  const entry = (label: string, form: TextForm, what: () => Copied) => ({
    id: `${label} ${form}`,
    label,
    end: form,
    act: () => copy(what(), form),
  });
  const shown = () => copied(open);
  const ids = open.lines.flatMap((line) => ('row' in line ? [line.row.id] : []));
  const whole = () => wholeRows(model, open.table.kind, ids) ?? copied(open);
  const isWhole = wholeRows(model, open.table.kind, []) !== undefined;
  return (
    <MenuButton
      label={t('Copy the rows')}
      entries={[
        entry(t('What is shown, for a spreadsheet'), 'TSV', shown),
        entry(t('What is shown, for a document'), 'Markdown', shown),
        ...(isWhole
          ? [
              entry(t('With all that they say, to be pasted again'), 'TSV', whole),
              entry(t('With all that they say, to be pasted again'), 'Markdown', whole),
            ]
          : []),
      ]}
    >
      {t('Copy')}
    </MenuButton>
  );
}

/** Puts rows into the clipboard, and says so. */
function copy(what: Copied, as: TextForm): void {
  const text = asText(as, what);
  const title = t(
    '{count, plural, one {1 row is in the clipboard, as {form}.} other {{count} rows are in the clipboard, as {form}.}}',
    { count: what.rows.length, form: as },
  );
  void navigator.clipboard.writeText(text).then(
    () => tell({ tone: 'good', title, lines: [] }),
    () =>
      tell({
        tone: 'failure',
        title: t('Nothing was copied'),
        lines: [t('The clipboard cannot be written from here.')],
      }),
  );
}

/** What is edited here goes into the draft, while one is on the screen. */
function DraftNote() {
  const draft = useDraft();
  const { change } = useShown();
  if (draft === undefined || !change) return null;
  return <span className="pill">{t('in the draft: {change}', { change: change.title })}</span>;
}

function ShowOnMap() {
  const { model } = useShown();
  const ids = useSelection((state) => state.ids);
  const [chosen] = ids;
  const show = () => {
    if (chosen === undefined) return;
    usePlaces.getState().go('map');
    useSelection.getState().show(drawnAs(model, chosen));
  };
  return (
    <Button onPress={show} disabled={chosen === undefined}>
      {t('Show on map')}
    </Button>
  );
}
