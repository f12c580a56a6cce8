import { replica } from '../client/replica.ts';
import { open, openBytes } from '../client/open.ts';
import { ask } from '../client/run.ts';
import { tell } from '../client/notices.ts';
import { t } from '../words/t.ts';

/*
 * Files, as far as a page may touch them: it hands over bytes that the person chose, and offers bytes for
 * download. It never knows a path.
 */

/** A copy of the project: the desktop asks where, a browser downloads it. */
export async function saveCopy(format: 'trail' | 'trail without history' | 'json'): Promise<void> {
  const answer = await ask('files.copy', { format });
  if (!answer.ok) return;
  const { name, bytes } = answer.value;
  if (bytes !== undefined) download(name, bytes);
  tell({ tone: 'good', title: t('A copy was saved as {name}.', { name }), lines: [] });
}

function download(name: string, base64: string): void {
  const bytes = Uint8Array.fromBase64(base64);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Opens what the person chooses: by the host's dialog, or by handing over the bytes. */
export function openFile(): void {
  if (replica.getState().host === 'desktop') void open('files.choose', {});
  else pickFile();
}

function pickFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.trail,.json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void upload(file);
  });
  input.click();
}

/** Hands a file's bytes to the host, which opens them as a new project. */
export async function upload(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer()).toBase64();
  await openBytes({ name: file.name, bytes });
}
