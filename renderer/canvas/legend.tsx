import { Flag, Shield } from 'lucide-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../shared/analysis/verdicts.ts';
import { VERDICTS, verdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import type { Id } from '../../shared/base/ids.ts';
import { GateGlyph } from '../ui/glyphs.tsx';
import { useSelection } from '../state/selection.ts';
import type { Drawn } from './drawn.ts';
import { connectionOfLine } from '../../shared/documents/picture/boxes.ts';
import type { ShownMap } from './use-map.ts';
import './legend.css';
import { t, word } from '../words/t.ts';

type Connections = readonly Id<'connection'>[];

/** What stands on this picture means, and of each verdict how many there are; a press selects them. */
export function Legend({ crossings, drawn }: Pick<ShownMap, 'crossings' | 'drawn'>) {
  // What a draft takes away is still drawn, and is no crossing any more.
  const there = useMemo(
    () => shownConnections(drawn).filter((id) => drawn.marks.get(id) !== 'removed'),
    [drawn],
  );
  const signs = signsOf(drawn);
  return (
    <div className="canvas-legends">
      {signs.length > 0 && (
        <ul className="canvas-signs" aria-label={t('Signs')}>
          {signs.map(([words, sign]) => (
            <li key={words}>
              {sign}
              {words}
            </li>
          ))}
        </ul>
      )}
      {drawn.layers.includes('verdicts') && <Verdicts connections={there} crossings={crossings} />}
    </div>
  );
}

interface VerdictsProps extends Pick<ShownMap, 'crossings'> {
  readonly connections: Connections;
}

function Verdicts({ connections, crossings }: VerdictsProps) {
  const counts = verdictCounts(connections, crossings);
  const choose = (verdict: Verdict) => {
    useSelection.getState().select(connections.filter((id) => crossings.get(id)?.verdict === verdict));
  };
  return (
    <div className="canvas-legend" role="group" aria-label={t('Crossings by verdict')}>
      {VERDICTS.map((verdict) => (
        <button key={verdict} type="button" disabled={counts[verdict] === 0} onClick={() => choose(verdict)}>
          <GateGlyph verdict={verdict} />
          <span className="word">{word(verdict)}</span> {counts[verdict]}
        </button>
      ))}
    </div>
  );
}

/** Those that have a line, and those that a bundle or a collapsed zone stands for. */
function shownConnections({ scene }: Drawn): Connections {
  const lines = scene.lines.flatMap(({ id }) => scene.bundles.get(id)?.connections ?? connectionOfLine(id));
  const inside = [...scene.collapsed.values()].flatMap(({ connections }) => connections);
  return [...new Set([...lines, ...inside])];
}

/** Signs are explained where they occur, and only there. */
function signsOf({ scene, badges, layers }: Drawn): readonly (readonly [words: string, sign: ReactNode])[] {
  const counted = [...badges.values()];
  const signs: readonly (readonly [string, ReactNode] | false)[] = [
    counted.some(({ findings }) => findings > 0) && [
      t('open findings'),
      <span key="s" className="layer-badge findings">
        <Flag size={10} />n
      </span>,
    ],
    counted.some(({ controls }) => controls > 0) && [
      t('controls'),
      <span key="s" className="layer-badge controls">
        <Shield size={10} />n
      </span>,
    ],
    scene.collapsed.size > 0 && [t('collapsed zone'), <span key="s" className="sign-collapsed" />],
    scene.bundles.size > 0 && [t('several connections'), <span key="s" className="sign-bundle" />],
    scene.ghosts.size > 0 && [
      t('not in this view'),
      <span key="s" className="unseen-ends">
        {t('+n')}
      </span>,
    ],
    (layers.includes('data') || layers.includes('protocols')) && [
      wordsOnLines(layers),
      <span key="s" className="sign-words">
        {t('Aa')}
      </span>,
    ],
  ];
  return signs.flatMap((sign) => (sign ? [sign] : []));
}

function wordsOnLines(layers: Drawn['layers']): string {
  if (!layers.includes('protocols')) return t('data (read from near)');
  return layers.includes('data') ? t('data and protocols (read from near)') : t('protocols (read from near)');
}
