import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID, LIMITS } from '../../../electron/project/format.ts';
import { newId } from '../../../electron/project/new-id.ts';
import { readFile } from '../../../electron/project/read-file.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import { salvage } from '../../../electron/project/salvage.ts';
import { databaseAt, memoryDatabase } from '../../../electron/project/sql.ts';
import { canonicalText } from '../../../shared/model/canonical.ts';
import { Model } from '../../../shared/model/model.ts';
import { Desk, connections, must, rename, system } from '../support/projects.ts';

/** A project file, with statements run on it as somebody else would. */
function fileWith(...statements: string[]): Buffer {
  const desk = new Desk();
  const file = desk.withFile();
  const db = databaseAt(file);
  for (const statement of statements) db.exec(statement);
  db.close();
  return readFileSync(file);
}

function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = fileWith();
  change(bytes);
  return bytes;
}

const codeOf = (bytes: Buffer) => {
  const read = readFile(bytes);
  return read.ok ? 'opened' : read.error.code;
};

describe('a file that is read', () => {
  it('holds what was written, record by record', () => {
    const records = [...system(20), ...connections(30, 20)];
    const desk = new Desk();
    const read = must(openForReading(desk.withFile(records)));
    const lines = (each: Model) => [...each.records()].map(canonicalText);
    expect(lines(read.model)).toEqual(lines(Model.of(records)));
    expect(read).toMatchObject({ revision: 0, history: [], versions: [] });
  });

  it('is refused by name for what its header says', () => {
    expect(codeOf(Buffer.from('hello'))).toBe('not-a-project');
    expect(codeOf(Buffer.alloc(8_192))).toBe('not-a-project');
    const other = memoryDatabase();
    other.exec('CREATE TABLE t (a)');
    expect(codeOf(other.serialize())).toBe('not-a-project');
    other.close();
    expect(codeOf(changed((bytes) => bytes.writeUInt32BE(APPLICATION_ID + 1, 68)))).toBe('not-a-project');
    expect(codeOf(changed((bytes) => bytes.writeUInt32BE(77, 60)))).toBe('from-the-future');
    expect(codeOf(changed((bytes) => bytes.writeUInt32BE(0, 60)))).toBe('damaged');
    expect(codeOf(changed((bytes) => bytes.writeUInt16BE(0x0202, 18)))).toBe('damaged');
    expect(codeOf(changed((bytes) => bytes.writeUInt16BE(1_000, 16)))).toBe('damaged');
    expect(codeOf(changed((bytes) => bytes.fill(0, 0, 16)))).toBe('damaged');
    expect(codeOf(fileWith().subarray(0, 8_192))).toBe('damaged');
  });

  it('is hostile when anything is in it that no project has', () => {
    for (const statement of [
      'CREATE TRIGGER t AFTER INSERT ON records BEGIN DELETE FROM journal; END',
      'CREATE VIEW v AS SELECT 1',
      'CREATE TABLE more (a TEXT) STRICT',
      'CREATE INDEX i ON records (kind)',
      'CREATE VIRTUAL TABLE f USING fts5(a)',
    ]) {
      expect(codeOf(fileWith(statement)), statement).toBe('hostile');
    }
    expect(codeOf(fileWith('ALTER TABLE versions ADD COLUMN extra TEXT'))).toBe('damaged');
    expect(codeOf(fileWith('DROP TABLE versions'))).toBe('damaged');
  });

  it('R2 is damaged when one row of it does not read through its schema', () => {
    for (const statement of [
      `UPDATE records SET body = '{' WHERE id = 'component:c1'`,
      `UPDATE records SET body = '{"name":7}' WHERE id = 'component:c1'`,
      `UPDATE records SET body = '{"name":"a","surplus":1}' WHERE id = 'component:c1'`,
      `UPDATE records SET kind = 'zone' WHERE id = 'component:c1'`,
      `UPDATE records SET id = 'dragon:c1' WHERE id = 'component:c1'`,
      `UPDATE records SET body = CAST(x'7b226e616d65223a22ff227d' AS TEXT) WHERE id = 'component:c1'`,
      `UPDATE positions SET body = '{"x":1e400,"y":0}'`,
      `PRAGMA foreign_keys = OFF; DELETE FROM records WHERE kind = 'view'`,
      `INSERT INTO journal VALUES (1, 't', 'a', 'l', 'c', 'no json', NULL, NULL, 1)`,
      `INSERT INTO journal VALUES (1, 't', 'a', 'l', 'c', '{}', NULL, NULL, 99)`,
    ]) {
      expect(codeOf(fileWith(statement)), statement).toBe('damaged');
    }
  });

  it('is bounded: a file or a row that no project needs is not even fetched', () => {
    const desk = new Desk();
    const file = desk.withFile();
    truncateSync(file, LIMITS.file + 1);
    expect(openForReading(file)).toMatchObject({ error: { code: 'too-large' } });
    const wide = `UPDATE records SET body = '{"name":"' || hex(zeroblob(5000000)) || '"}' WHERE id = 'component:c1'`;
    expect(codeOf(fileWith(wide))).toBe('damaged');
  });
});

describe('a damaged file that is salvaged', () => {
  it('loses the row that is damaged, and says so by its id', () => {
    const bytes = fileWith(`UPDATE records SET body = '{' WHERE id = 'component:c1'`);
    const { records, lost } = must(salvage(bytes, newId));
    expect(records).toHaveLength(system().length - 1);
    expect(lost).toEqual([
      'component:c1: its row cannot be read',
      'component:c1: it is gone, placement:c1 mentions it',
    ]);
  });

  it('loses nothing when only the roots of its tables are noise', () => {
    const desk = new Desk();
    const all = [...system(60), ...connections(90, 60)];
    desk.withFile(all);
    const bytes = desk.bytes();
    // The root of the records is an interior page here: what hangs below it is found without it.
    bytes.fill(0xa5, 4_096 + 100, 8_192);
    expect(codeOf(bytes)).toBe('damaged');
    const { records, lost } = must(salvage(bytes, newId));
    expect(records.length).toBeGreaterThan(all.length * 0.9);
    expect(lost.length).toBeGreaterThan(0);
  });

  it('cut in the middle keeps what is before the cut, and names from the history what is gone', () => {
    const desk = new Desk();
    desk.withFile([...system(60), ...connections(90, 60)]);
    const project = desk.open();
    for (let number = 0; number < 10; number++) rename(project, `component:c${number}`, `Renamed ${number}`);
    project.close();
    const whole = desk.bytes();
    const { records, lost } = must(salvage(whole.subarray(0, Math.floor(whole.length * 0.6)), newId));
    expect(records.length).toBeGreaterThan(30);
    expect(lost.length).toBeGreaterThan(0);
  });

  it('without its project record gets a new one, and says so', () => {
    const bytes = fileWith(`UPDATE records SET body = '[' WHERE kind = 'project'`);
    const { records, lost } = must(salvage(bytes, newId));
    expect(records).toContainEqual(expect.objectContaining({ kind: 'project', name: 'Salvaged project' }));
    expect(lost.join('\n')).toContain('project record');
  });

  it('keeps a view whose one place cannot be read', () => {
    const bytes = fileWith(`UPDATE positions SET body = '{"x":"left"}' WHERE subject = 'placement:c1'`);
    const { records, lost } = must(salvage(bytes, newId));
    const view = records.find(({ kind }) => kind === 'view');
    expect(view && 'positions' in view && Object.keys(view.positions)).toEqual([
      'placement:c0',
      'placement:c2',
    ]);
    expect(lost).toEqual(['view:map: the place of placement:c1 cannot be read']);
  });

  it('reads rows that lie on several pages', () => {
    const desk = new Desk();
    const file = desk.withFile(system());
    const project = desk.open();
    const remarks = 'A long remark. '.repeat(4_000);
    must(project.run('component.change', { id: 'component:c0', fields: { remarks } }));
    project.close();
    const db = databaseAt(file);
    db.exec(`UPDATE records SET body = '{' WHERE id = 'component:c1'`);
    db.close();
    const { records } = must(salvage(readFileSync(file), newId));
    expect(records).toContainEqual(expect.objectContaining({ id: 'component:c0', remarks }));
  });

  it('that is no project, hostile or from the future is not salvaged', () => {
    for (const bytes of [Buffer.alloc(10_000), changed((each) => each.writeUInt32BE(77, 60))]) {
      expect(salvage(bytes, newId).ok).toBe(false);
    }
    const desk = new Desk();
    writeFileSync(desk.file(), fileWith('CREATE VIEW v AS SELECT 1'));
    const opened = desk.try({ from: 'file', path: desk.file(), salvage: true });
    expect(opened).toMatchObject({ error: { code: 'hostile' } });
  });
});
