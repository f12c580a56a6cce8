import type { Drawn } from '../../../shared/documents/picture/picture.ts';
import { replica } from '../../client/replica.ts';
import { ask } from '../../client/run.ts';
import { tell } from '../../client/notices.ts';
import { waitingFor } from '../../client/waiting.ts';
import { pngOf } from './png-of.ts';
import { t } from '../../words/t.ts';

type Format = 'svg' | 'png';

async function made(drawn: Drawn, format: Format): Promise<Blob> {
  return format === 'svg'
    ? new Blob([drawn.svg], { type: 'image/svg+xml' })
    : waitingFor(t('Drawing the picture'), pngOf(drawn));
}

/** To a file: the desktop asks where, a browser downloads it. @returns whether it is there now. */
export async function savePicture(drawn: Drawn, format: Format, name: string): Promise<boolean> {
  const blob = await made(drawn, format);
  if (replica.getState().host !== 'desktop') {
    download(blob, name);
    tell({ tone: 'good', title: savedAs(name), lines: [] });
    return true;
  }
  const bytes = new Uint8Array(await blob.arrayBuffer()).toBase64();
  const answer = await ask('files.save', { name, bytes });
  if (answer.ok) tell({ tone: 'good', title: savedAs(answer.value.name), lines: [] });
  return answer.ok;
}

function savedAs(name: string): string {
  return t('The picture was saved as {name}.', { name });
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Into the clipboard: a PNG as an image, an SVG as its text. @returns whether it is there now. */
export async function copyPicture(drawn: Drawn, format: Format): Promise<boolean> {
  try {
    if (format === 'svg') await navigator.clipboard.writeText(drawn.svg);
    else await navigator.clipboard.write([new ClipboardItem({ 'image/png': made(drawn, 'png') })]);
  } catch {
    tell({
      tone: 'failure',
      title: t('Nothing was copied.'),
      lines: [t('The clipboard cannot be written from here.')],
    });
    return false;
  }
  const title =
    format === 'svg'
      ? t('The picture is in the clipboard, as the text of an SVG.')
      : t('The picture is in the clipboard, as an image.');
  tell({ tone: 'good', title, lines: [] });
  return true;
}
