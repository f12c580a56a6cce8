import { FORMAT } from '../../shared/model/migrate.ts';
import { TABLE_FORMAT } from './schema/steps.ts';

/** SQLite's `application_id` of a .trail file: a number drawn once at random, big-endian at byte 68. */
export const APPLICATION_ID = 0x5a1d7e29;

/** The file's `user_version`: one numbering for the tables and for what is in the records. */
export const FILE_FORMAT = Math.max(FORMAT, TABLE_FORMAT);

/** The first 16 bytes of every SQLite file. */
export const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * What a file may hold at most, far above what people make: a file may come from a stranger, and SQLite's own
 * heap limit has no effect in this build. Sizes in bytes.
 */
export const LIMITS = {
  file: 64 * 1024 * 1024,
  body: 8 * 1024 * 1024,
  /** A line of text in the journal or the versions: label, author, command. */
  text: 16 * 1024,
  records: 200_000,
  positions: 400_000,
  journal: 500_000,
  versions: 10_000,
} as const;
