import type { AnyRecord } from '../../shared/model/kinds.ts';

/** What a project is opened from. Where no file is named, it opens as a new project that has none yet. */
export type Source =
  | { readonly from: 'file'; readonly path: string; readonly salvage?: boolean }
  | { readonly from: 'bytes'; readonly name: string; readonly bytes: Uint8Array; readonly salvage?: boolean }
  | { readonly from: 'records'; readonly name: string; readonly records: readonly AnyRecord[] }
  /** The native interchange text, as the person gave it. */
  | { readonly from: 'json'; readonly name: string; readonly text: string }
  /** A new project with the records of a file, under another name. */
  | { readonly from: 'template'; readonly name: string; readonly path: string }
  /** A project without a file that was left in the recovery folder. */
  | { readonly from: 'unsaved'; readonly key: string };
