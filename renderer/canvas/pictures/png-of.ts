import { withFont } from './with-font.ts';
import type { Drawn } from '../../../shared/documents/picture/picture.ts';

/** A picture as PNG, drawn by the engine that draws the page. */
export async function pngOf({ svg, w, h }: Drawn): Promise<Blob> {
  const address = URL.createObjectURL(await withFont(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(w);
    canvas.height = Math.ceil(h);
    canvas.getContext('2d')?.drawImage(image, 0, 0, w, h);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else failed(new Error('the picture is too large to be made of pixels'));
    }, 'image/png');
  });
}
