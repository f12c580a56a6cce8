import { create } from '../../shared/model/create.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { PROPOSED_CATEGORIES } from '../../shared/model/records/category.ts';
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
