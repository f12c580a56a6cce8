import italic from '@fontsource-variable/inter/files/inter-latin-wght-italic.woff2?url';
import upright from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/*
 * A picture that is drawn as an image sees nothing of the page, its font neither. So it takes the font along; a file that
 * is saved does not, since its text is to stay as light as it is.
 */

let faces: Promise<string> | undefined;

async function read(): Promise<string> {
  const [plain, slanted] = await Promise.all([face(upright, 'normal'), face(italic, 'italic')]);
  return `<style>${plain}${slanted}</style>`;
}

async function face(address: string, style: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const font = `url(data:font/woff2;base64,${bytes.toBase64()}) format('woff2')`;
  return `@font-face{font-family:'Inter Variable';font-style:${style};font-weight:100 900;src:${font}}`;
}

/** An SVG as an image that is drawn as the page would draw it. */
export async function withFont(svg: string): Promise<Blob> {
  const fonts = await (faces ??= read());
  const first = svg.indexOf('>') + 1;
  return new Blob([svg.slice(0, first), fonts, svg.slice(first)], { type: 'image/svg+xml' });
}
