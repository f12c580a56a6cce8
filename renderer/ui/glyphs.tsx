import type { ReactNode } from 'react';

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

export function GateDrawing({ verdict, hollow }: { verdict: VerdictGlyph; hollow: boolean }) {
  const [line, ground] = TONES[verdict];
  return (
    <>
      <circle
        cx="8"
        cy="8"
        r="7.2"
        fill={hollow ? 'var(--panel)' : ground}
        stroke={line}
        strokeWidth="1.3"
        {...((hollow || verdict === 'not stated') && { strokeDasharray: '2.2 1.6' })}
      />
      {lock(verdict, line, hollow)}
    </>
  );
}

function lock(verdict: VerdictGlyph, line: string, hollow: boolean): ReactNode {
  if (verdict === 'not stated') {
    return (
      <path
        d="M6.1 6.3a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.4M8 11.3v.1"
        fill="none"
        stroke={line}
        strokeWidth="1.35"
        strokeLinecap="round"
      />
    );
  }
  const shackle =
    verdict === 'unguarded' ? 'M6.2 7.4V5.6a1.8 1.8 0 0 1 3.5-.5' : 'M6.2 7.4V6a1.8 1.8 0 0 1 3.6 0v1.4';
  const filled = verdict === 'guarded' && !hollow;
  return (
    <>
      <path d="M5.2 7.6h5.6v3.9H5.2z" fill={filled ? line : 'none'} stroke={line} strokeWidth="1.1" />
      {verdict === 'partly' && <path d="M5.2 9.6h5.6v1.9H5.2z" fill={line} />}
      <path d={shackle} fill="none" stroke={line} strokeWidth="1.2" strokeLinecap="round" />
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
