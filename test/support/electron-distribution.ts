import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the fuses of a binary are: a marker, the version of the wire, its length, one digit a fuse. */
const fuseMarker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fusesAsShipped = '101100011';

/**
 * An unpacked "Electron" for Linux that is just enough for packaging into a folder without a download: files by their
 * names, and a binary that holds nothing but the fuses as Electron 45 ships them.
 */
export async function makeElectronDistribution(folder: string, version: string): Promise<void> {
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from('\x7fELF stand-in '),
    Buffer.from(fuseMarker),
    Buffer.from([1, fusesAsShipped.length]),
    Buffer.from(fusesAsShipped),
  ]);
  await writeFile(path.join(folder, 'electron'), wire, { mode: 0o755 });
  await writeFile(path.join(folder, 'version'), version);
  for (const language of ['en-US', 'de', 'fr'])
    await writeFile(path.join(folder, 'locales', `${language}.pak`), '');
  for (const name of ['chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html'])
    await writeFile(path.join(folder, name), '');
}
