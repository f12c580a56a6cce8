import type { Id } from '../../../shared/base/ids.ts';
import type { Theme } from '../../../shared/documents/picture/colours.ts';
import type { ToDraw } from '../layout-messages.ts';
import { selectedOnly } from './selected-only.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';

/** What a person wants a picture of, and how. */
export interface Wanted {
  /** A view, or only what is selected in the one that is open. */
  readonly what: Id<'view'> | 'selected';
  readonly format: 'svg' | 'png';
  readonly theme: Theme;
  readonly scale: number;
  readonly title: boolean;
  readonly legend: boolean;
}

export interface From {
  readonly model: Model;
  /** The view on the map. */
  readonly view: RecordOf<'view'>;
  readonly selected: ReadonlySet<Id>;
  readonly today: string;
}

/** What the worker is to draw. */
export function toDraw({ model, view: open, selected, today }: From, wanted: Wanted): ToDraw {
  const chosen = wanted.what === 'selected' ? open : (model.get(wanted.what) ?? open);
  const view = wanted.what === 'selected' ? selectedOnly(model, chosen, selected) : chosen;
  const { theme, scale, legend } = wanted;
  const titled = wanted.title
    ? { date: today, ...(isWhole(chosen) ? {} : { view: chosen.name }) }
    : { title: '' };
  return { records: [...model.records()], view, options: { theme, scale, legend, ...titled } };
}

function isWhole({ shows }: RecordOf<'view'>): boolean {
  return shows.what === 'whole model';
}

/** What the file is called until the person says otherwise. */
export function fileNameOf({ model, view: open }: From, { what, format }: Wanted): string {
  const view = what === 'selected' ? open : (model.get(what) ?? open);
  const project = model.all('project')[0]?.name ?? 'map';
  const words = isWhole(view) ? project : `${project}, ${view.name}`;
  return `${words.replace(/[\p{Cc}/\\:*?"<>|]/gu, '-').slice(0, 120)}.${format}`;
}
