import type { ReactNode } from 'react';
import { HALF, LOCK, OPEN_SHACKLE, QUESTION, SHACKLE, pathAt } from './gate-path.ts';
import type { Placing } from './gate-path.ts';

/** The four verdicts, as a person sees them. */
export type VerdictGlyph = 'guarded' | 'partly' | 'unguarded' | 'not stated';

/** Tones are CSS variables: a glyph's line and fill, and the ground it stands on. */
export const TONES: Readonly<Record<VerdictGlyph, readonly [line: string, ground: string]>> = {
  guarded: ['var(--guarded)', 'var(--guardedbg)'],
  partly: ['var(--partly)', 'var(--partlybg)'],
  unguarded: ['var(--open)', 'var(--openbg)'],
  'not stated': ['var(--unstated)', 'var(--unstatedbg)'],
};

export function toneClass(verdict: VerdictGlyph): string {
  return `tone-${verdict.replace(' ', '-')}`;
}

interface GlyphProps {
  readonly verdict: VerdictGlyph;
  /** Only designed: drawn hollow and dashed. */
  readonly hollow?: boolean;
  readonly size?: number;
}

/** Closed lock, half lock, open lock, question mark: the verdict without its colour. Sixteen units wide. */
export function GateGlyph({ verdict, hollow = false, size = 16 }: GlyphProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="gate-glyph">
      <GateDrawing verdict={verdict} hollow={hollow} />
    </svg>
  );
}

interface GateDrawingProps {
  readonly verdict: VerdictGlyph;
  readonly hollow: boolean;
  /** Its middle and its size in a larger drawing; left out: a glyph of its own. */
  readonly at?: Placing;
}

const ALONE: Placing = { x: 8, y: 8, scale: 1 };

export function GateDrawing({ verdict, hollow, at = ALONE }: GateDrawingProps) {
  const [line, ground] = TONES[verdict];
  const { x, y, scale } = at;
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={7.2 * scale}
        fill={hollow ? 'var(--panel)' : ground}
        stroke={line}
        strokeWidth={1.3 * scale}
        {...((hollow || verdict === 'not stated') && { strokeDasharray: `${2.2 * scale} ${1.6 * scale}` })}
      />
      {lock(verdict, line, hollow, at)}
    </>
  );
}

function lock(verdict: VerdictGlyph, line: string, hollow: boolean, at: Placing): ReactNode {
  const drawn = (steps: Parameters<typeof pathAt>[0], width: number) => ({
    d: pathAt(steps, at),
    stroke: line,
    strokeWidth: width * at.scale,
  });
  if (verdict === 'not stated') return <path {...drawn(QUESTION, 1.35)} fill="none" strokeLinecap="round" />;
  const filled = verdict === 'guarded' && !hollow;
  return (
    <>
      <path {...drawn(LOCK, 1.1)} fill={filled ? line : 'none'} />
      {verdict === 'partly' && <path d={pathAt(HALF, at)} fill={line} />}
      <path
        {...drawn(verdict === 'unguarded' ? OPEN_SHACKLE : SHACKLE, 1.2)}
        fill="none"
        strokeLinecap="round"
      />
    </>
  );
}

/** The product's mark: a trail across points. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M3 16 L8 7 L12 12 L17 4"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx="3" cy="16" r="2" fill="var(--accent)" />
      <circle cx="17" cy="4" r="2" fill="var(--open)" />
    </svg>
  );
}
