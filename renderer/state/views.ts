import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import { inEnglish } from '../../shared/base/t.ts';
import { pathLabel } from '../../shared/analysis/path-label.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { wholeView } from '../../shared/documents/view/whole-view.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Layer, Shows } from '../../shared/model/records/view.ts';
import { caughtUp } from '../client/caught-up.ts';
import { replica } from '../client/replica.ts';
import { run } from '../client/run.ts';
import { onAnotherProject } from './another-project.ts';
import { usePlaces } from './places.ts';

type View = RecordOf<'view'>;

/** Which view is on the map; the first one of the project where none was opened, or where it is gone. */
export const useOpenView = create<{ readonly view: Id<'view'> | undefined }>()(() => ({ view: undefined }));

// Which one that is at first stays so, whatever is hidden in it or renamed later.
onAnotherProject(() => {
  useOpenView.setState({ view: wholeView(replica.getState().model)?.id });
});

export function openView(view: Id<'view'>): void {
  usePlaces.getState().go('map');
  useOpenView.setState({ view });
}

/** The view that is on the map. */
export function viewIn(model: Model, opened: Id<'view'> | undefined): View | undefined {
  return (opened && model.get(opened)) ?? wholeView(model) ?? model.all('view')[0];
}

/** A model is always to be seen as a whole: the last view of it stays. */
export function canDelete(model: Model, view: View): boolean {
  const whole = model.all('view').filter(({ shows }) => shows.what === 'whole model');
  return whole.some(({ id }) => id !== view.id);
}

/** What a view of one thing shows; none for what there is no view of. */
export function showsOf(id: Id): Shows | undefined {
  if (isIdOf('zone', id)) return { what: 'zone', zone: id };
  if (isIdOf('actor', id)) return { what: 'actor', actor: id };
  if (isIdOf('asset', id)) return { what: 'asset', asset: id };
  if (isIdOf('path', id)) return { what: 'path', path: id };
  return undefined;
}

/** The thing that a view is about; none for the whole model. */
export function subjectOf({ shows }: Pick<View, 'shows'>): Id | undefined {
  switch (shows.what) {
    case 'whole model':
      return undefined;
    case 'zone':
      return shows.zone;
    case 'actor':
      return shows.actor;
    case 'asset':
      return shows.asset;
    case 'path':
      return shows.path;
  }
}

/** The view about one thing, where there is one already. */
export function viewOf(model: Model, subject: Id): View | undefined {
  return model.all('view').find((view) => subjectOf(view) === subject);
}

/** Makes a view, and opens it. */
export async function newView(model: Model, shows: Shows): Promise<void> {
  const subject = subjectOf({ shows });
  const name = freeName(model, subject === undefined ? 'Whole model' : subjectName(model, subject));
  await made('view.create', { fields: { name, shows } });
}

/** Opens the view about one thing; makes it where there is none. */
export async function openViewOf(model: Model, subject: Id): Promise<void> {
  const shows = showsOf(subject);
  const there = viewOf(model, subject);
  if (there) openView(there.id);
  else if (shows) await newView(model, shows);
}

export async function duplicateView(model: Model, view: View): Promise<void> {
  await made('view.duplicate', { view: view.id, name: freeName(model, view.name) });
}

async function made(command: string, args: object): Promise<void> {
  const answer = await run(command, args);
  if (!answer.ok) return;
  await caughtUp(answer.value.revision);
  const created = answer.value.created as readonly Id[];
  const view = created.find((id) => isIdOf('view', id));
  if (view !== undefined) openView(view);
}

function subjectName(model: Model, subject: Id): string {
  const path = isIdOf('path', subject) ? model.get(subject) : undefined;
  // It becomes a name in the project, which is the same whatever language the page speaks.
  return inEnglish(() => (path ? pathLabel(model, path) : recordName(model, subject)));
}

function freeName(model: Model, wanted: string): string {
  const taken = new Set(model.all('view').map(({ name }) => name));
  for (let number = 2; ; number += 1) {
    const name = number === 2 && !taken.has(wanted) ? wanted : `${wanted} ${number}`;
    if (!taken.has(name)) return name;
  }
}

export function renameView(view: Id<'view'>, name: string): void {
  void run('view.change', { id: view, fields: { name } });
}

export function deleteView(view: Id<'view'>): void {
  void run('view.delete', { id: view });
}

export function switchLayer(view: Id<'view'>, layer: Layer, on: boolean): void {
  void run('view.layer', { view, layer, on });
}

export type Drawable = View['hidden'][number];

export function canHide(id: Id): id is Drawable {
  return isIdOf('zone', id) || isIdOf('placement', id) || isIdOf('actor', id) || isIdOf('connection', id);
}

export function hideIn(view: Id<'view'>, ids: readonly Drawable[]): void {
  if (ids.length > 0) void run('view.hide', { view, ids });
}

export function showAgain(view: Id<'view'>, ids: readonly Drawable[]): void {
  if (ids.length > 0) void run('view.show', { view, ids });
}

export function addTo(view: Id<'view'>, ids: View['also']): void {
  if (ids.length > 0) void run('view.add', { view, ids });
}
