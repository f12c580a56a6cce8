import { existsSync, rmSync } from 'node:fs';
import { replaceDurably } from './files.ts';
import type { WorkFolder } from './home.ts';
import { writeMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import type { PublicationTarget } from './publish/target.ts';

/**
 * Ends what was interrupted: temporary files go, and where a publication's rename had happened already the notes
 * catch up with it. Throws what the system throws.
 */
export function endInterrupted(folder: WorkFolder, meta: Meta, target?: PublicationTarget): Meta {
  const { publishing, copying, ...rest } = meta;
  if (copying !== undefined) rmSync(copying, { force: true });
  const next = publishing && target ? endPublishing(folder, { ...rest, publishing }, target) : rest;
  rmSync(folder.next, { force: true });
  if (publishing || copying !== undefined) writeMeta(folder, next);
  return next;
}

function endPublishing(
  folder: WorkFolder,
  meta: Required<Pick<Meta, 'publishing'>> & Meta,
  target: PublicationTarget,
): Meta {
  const { publishing, ...rest } = meta;
  target.removeTemporary(publishing.temporary);
  const stamp = target.stamp();
  if (!stamp.ok || stamp.value?.sha256 !== publishing.sha256) return rest;
  // Between the rename and the notes, what was published still lies where it was prepared.
  if (existsSync(folder.next)) replaceDurably(folder.next, folder.base);
  const { revision, versions } = publishing;
  return { ...rest, published: { stamp: stamp.value, revision, versions } };
}
