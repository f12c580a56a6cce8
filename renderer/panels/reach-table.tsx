import { KeyRound } from 'lucide-react';
import { useMemo } from 'react';
import type { Reach } from '../../shared/analysis/reach.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Model } from '../../shared/model/model.ts';
import { useReachAsked } from '../state/reach.ts';
import { useSelection } from '../state/selection.ts';
import { GateGlyph } from '../ui/glyphs.tsx';
import { Matrix } from './matrix.tsx';
import type { MatrixCell, MatrixHead } from './matrix.tsx';
import { plain } from '../state/search/marks.ts';
import { assetCell, hopWords, zoneCell } from './reach-cells.ts';
import type { ReachCell } from './reach-cells.ts';
import { useTableLook } from './table-look.ts';
import { zoneHue } from '../state/zone-hue.ts';
import { EmptyState } from './empty-state.tsx';
import { t } from '../words/t.ts';

/** Who gets where, past how many guards: actors against zones, or against sensitive data. */
export function ReachTable({ filter }: { filter: string }) {
  const { model, reachOf } = useReachAsked();
  const { against, oneHop } = useTableLook();
  const rows = useMemo(() => found(model.all('actor').map(headOf), filter), [model, filter]);
  const columns = useMemo(
    () => (against === 'zones' ? zoneHeads(model) : model.all('asset').map(headOf)),
    [model, against],
  );
  if (model.count('actor') === 0)
    return (
      <EmptyState next={['New threat actor']}>
        {t(
          'There is no threat actor yet. Where each of them gets to, and past how many guards, stands here.',
        )}
      </EmptyState>
    );
  if (columns.length === 0)
    return against === 'zones' ? (
      <EmptyState next={['New trust zone']}>{t('There is no trust zone yet.')}</EmptyState>
    ) : (
      <EmptyState next={['Table of sensitive data']}>
        {t('No sensitive data is written down yet.')}
      </EmptyState>
    );
  if (rows.length === 0) return <EmptyState>{t('Nothing fits the filter.')}</EmptyState>;
  return (
    <Matrix
      key={against}
      label={against === 'zones' ? t('Reach of actors over zones') : t('Reach of actors over sensitive data')}
      rows={rows}
      columns={columns}
      cellOf={(row, column) => cellOf(reachOf, row.id, column.id, oneHop)}
      onChoose={(row, column) => choose(row.id, column.id)}
      hint={t(
        'A lock and a number: so many guards to defeat. Rest on a cell, or walk there with the arrow keys, for the chain; a press lights it on the map.',
      )}
      none={oneHop ? t('not in one hop.') : t('does not get there.')}
    />
  );
}

function headOf({ id, name }: { readonly id: Id; readonly name: string }): MatrixHead {
  return { id, name };
}

function zoneHeads(model: Model): readonly MatrixHead[] {
  return model.all('zone').map(({ id, name }) => ({ id, name, hue: zoneHue(model, id) }));
}

function found(heads: readonly MatrixHead[], filter: string): readonly MatrixHead[] {
  const wanted = plain(filter.trim());
  return heads.filter(({ name }) => plain(name).includes(wanted));
}

/** The actor first: that lights its reach, and the place is then shown in that light. */
function choose(actor: string, place: string): void {
  const { select, show } = useSelection.getState();
  select([actor as Id]);
  show(place as Id);
}

function cellOf(
  reachOf: (actor: Id<'actor'>) => Reach,
  actor: string,
  column: string,
  oneHop: boolean,
): MatrixCell | undefined {
  if (!isIdOf('actor', actor)) return undefined;
  const cell = reachCell(reachOf(actor), column, oneHop);
  if (!cell) return undefined;
  return { drawn: <Drawn cell={cell} />, name: cell.words, foot: `${cell.words}: ${cell.chain}` };
}

function reachCell(reach: Reach, column: string, oneHop: boolean): ReachCell | undefined {
  if (isIdOf('zone', column)) return zoneCell(reach, column, oneHop);
  return isIdOf('asset', column) ? assetCell(reach, column, oneHop) : undefined;
}

function Drawn({ cell }: { cell: ReachCell }) {
  const { mark, pair, word, outside } = cell;
  const near = pair.hops <= 1 || pair.guards === 0;
  return (
    <span className={`reach-cell ${mark}${near ? '' : ' far'}`}>
      <Mark mark={mark} />
      {pair.guards > 0 && <b>{pair.guards}</b>}
      {word !== '' && <b>{word}</b>}
      {pair.hops > 0 && <i>{hopWords(pair.hops)}</i>}
      {outside && <i title={t('only by way of outside')}>↗</i>}
    </span>
  );
}

function Mark({ mark }: { mark: ReachCell['mark'] }) {
  if (mark === 'there') return <span className="there-dot" />;
  if (mark === 'own') return <KeyRound size={12} />;
  return <GateGlyph verdict={mark === 'open' ? 'unguarded' : 'guarded'} size={13} />;
}
