import type { ReactNode } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import { useSelection } from '../state/selection.ts';
import type { Alignment } from './align.ts';
import { alignSelected, distributeSelected } from './align-selected.ts';
import { ALIGNMENTS } from './align-words.ts';
import { ToolButton } from './tool-button.tsx';
import { t } from '../words/t.ts';

const DRAWINGS: Readonly<Record<Alignment, ReactNode>> = {
  left: <path d="M2.5 2v12M5 5h8M5 10.5h5" />,
  centre: <path d="M8 2v12M3.5 5h9M5.5 10.5h5" />,
  right: <path d="M13.5 2v12M3 5h8M6 10.5h5" />,
  top: <path d="M2 2.5h12M5 5v8M10.5 5v5" />,
  middle: <path d="M2 8h12M5 3.5v9M10.5 5.5v5" />,
  bottom: <path d="M2 13.5h12M5 3v8M10.5 6v5" />,
};

/** Tools for several things that are selected: there while they are. */
export function AlignBar() {
  const count = useSelection(
    ({ ids }) => [...ids].filter((id) => isIdOf('placement', id) || isIdOf('zone', id)).length,
  );
  if (count < 2) return null;
  return (
    <div className="canvas-tools align-bar" role="toolbar" aria-label={t('Align the selected')}>
      {ALIGNMENTS.map(({ to, onBar }) => (
        <ToolButton key={to} label={onBar} onClick={() => alignSelected(to)}>
          {DRAWINGS[to]}
        </ToolButton>
      ))}
      <span className="divider" />
      <ToolButton
        label={t('Equal gaps across')}
        disabled={count < 3}
        onClick={() => distributeSelected('across')}
      >
        <path d="M2 2v12M14 2v12M6 5h4v6h-4z" />
      </ToolButton>
      <ToolButton
        label={t('Equal gaps down')}
        disabled={count < 3}
        onClick={() => distributeSelected('down')}
      >
        <path d="M2 2h12M2 14h12M5 6h6v4h-6z" />
      </ToolButton>
    </div>
  );
}
