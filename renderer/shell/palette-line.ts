import type { Model } from '../../shared/model/model.ts';
import { entering, planLine } from '../canvas/entry/entering.ts';
import { parseEntry } from '../canvas/entry/parse.ts';
import { sentence } from '../canvas/entry/step.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { t } from '../words/t.ts';

/** A line for quick entry that was typed into the palette; none for what is only a name that is looked for. */
export function lineEntry(model: Model, typed: string): PaletteEntry | undefined {
  const { entry } = parseEntry(typed);
  const isName = entry.what === 'component' && entry.thing.zone === undefined;
  if (entry.what === 'nothing' || isName) return undefined;
  const plan = planLine(model, typed);
  if (!plan.step) return undefined;
  return {
    id: 'enter',
    label: t('Enter: {what}', { what: sentence(plan) }),
    words: typed,
    end: '',
    act: () => void entering.enter([typed]).catch(reportError),
  };
}
