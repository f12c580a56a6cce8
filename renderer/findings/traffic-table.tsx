import { Check, X } from 'lucide-react';
import type { TrafficRow } from '../../shared/analysis/zone-traffic.ts';
import type { Model } from '../../shared/model/model.ts';
import { showRecord } from '../state/show.ts';
import { GateGlyph } from '../ui/glyphs.tsx';
import { Toggle } from '../ui/segments.tsx';
import type { Mark } from './expected.ts';
import { t, word } from '../words/t.ts';

interface TrafficTableProps {
  readonly model: Model;
  readonly title: string;
  readonly rows: readonly TrafficRow[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly placesOf: (row: TrafficRow) => { readonly from: string; readonly to: string };
  readonly onMark: (row: TrafficRow, mark: Mark | undefined) => void;
}

/** One direction: who may talk to whom, how guarded, and whether it was found so. */
export function TrafficTable({ model, title, rows, marks, placesOf, onMark }: TrafficTableProps) {
  return (
    <section aria-label={title}>
      <h3 className="section-title">{title}</h3>
      {rows.length === 0 ? (
        <p className="quiet">{t('Nothing may.')}</p>
      ) : (
        <div className="traffic-scroll">
          <table className="table traffic" aria-label={title}>
            <thead>
              <tr>
                <th>{t('Is it so?')}</th>
                <th>{t('Connection')}</th>
                <th>{t('Opened by')}</th>
                <th>{t('Answered by')}</th>
                <th>{t('Protocol')}</th>
                <th>{t('Caller')}</th>
                <th>{t('Wire')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.connection}
                  model={model}
                  row={row}
                  mark={marks.get(row.connection)}
                  places={placesOf(row)}
                  onMark={(mark) => onMark(row, mark)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface RowProps {
  readonly model: Model;
  readonly row: TrafficRow;
  readonly mark: Mark | undefined;
  readonly places: { readonly from: string; readonly to: string };
  readonly onMark: (mark: Mark | undefined) => void;
}

function Row({ model, row, mark, places, onMark }: RowProps) {
  const { name, crossing, opener, answerer, protocols, caller, wire } = row;
  return (
    <tr className={mark === 'not so' ? 'not-so' : ''}>
      <td className="marks">
        <Toggle
          on={mark === 'so'}
          onChange={(on) => onMark(on ? 'so' : undefined)}
          label={t('{name} is as expected', { name })}
        >
          <Check size={13} />
        </Toggle>
        <Toggle
          on={mark === 'not so'}
          onChange={(on) => onMark(on ? 'not so' : undefined)}
          label={t('{name} is not as expected', { name })}
        >
          <X size={13} />
        </Toggle>
      </td>
      <td>
        <button
          type="button"
          className="line-button gate-line"
          onClick={() => showRecord(model, row.connection)}
        >
          <GateGlyph verdict={crossing.verdict} hollow={crossing.hollow} size={14} />
          {name}
          <span className="unseen">, {word(crossing.verdict)}</span>
        </button>
      </td>
      <td>
        {opener} <i>{places.from}</i>
      </td>
      <td>
        {answerer} <i>{places.to}</i>
      </td>
      <td>{protocols === '' ? t('not said') : protocols}</td>
      <td>{caller}</td>
      <td>{wire}</td>
    </tr>
  );
}
