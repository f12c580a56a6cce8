import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { create } from '../../shared/model/create.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { PROPOSED_CATEGORIES } from '../../shared/model/records/category.ts';
import { withNewIds } from '../../shared/model/renamed.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { readNative } from './native-json.ts';
import type { NewId } from './open-project.ts';

/** The records that a new project starts with: itself, the control categories it may use, and one view of everything. */
export function newProject(name: string, newId: NewId): AnyRecord[] {
  return [
    create('project', newId('project'), { name }),
    ...PROPOSED_CATEGORIES.map(([code, title, meaning]) =>
      create('category', newId('category'), { code, name: title, meaning }),
    ),
    create('view', newId('view'), { name: 'Map' }),
  ];
}

/** The records of a project that begins as a template does, under a name and ids of its own. */
export function projectLike(template: string, name: string, newId: NewId): Result<AnyRecord[], Failure> {
  const read = readNative(template);
  if (!read.ok) return read;
  const records = withNewIds(read.value.records, newId);
  return ok(records.map((record) => (record.kind === 'project' ? { ...record, name } : record)));
}
