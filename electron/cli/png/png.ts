import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fontsFor } from './fonts.ts';

/**
 * A picture as PNG, without a screen. The same SVG is the same bytes on every machine, as long as the interface's font
 * has all its letters; others are taken from the fonts that are installed.
 */
export function pngOf(svg: string): Buffer {
  const { files, complete } = fontsFor(svg);
  // What draws reads fonts only from files.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-fonts-'));
  try {
    const fontFiles = files.map(({ name, bytes }) => {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      return file;
    });
    const font = { fontFiles, loadSystemFonts: !complete, defaultFontFamily: 'Inter' };
    return new Resvg(withSemiBold(svg), { font }).render().asPng();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In its files the half-bold face is a family of its own. No text of a picture can hold these words: its quotes are escaped. */
function withSemiBold(svg: string): string {
  return svg.replaceAll(' font-weight="600"', ' font-family="Inter SemiBold" font-weight="600"');
}
