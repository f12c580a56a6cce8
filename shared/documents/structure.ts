import { crossingChanges } from '../analysis/crossings.ts';
import type { Crossing } from '../analysis/crossings.ts';
import { crossingPlaces, verdictSentence } from '../analysis/words.ts';
import { isIdOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { ids } from '../model/diff.ts';
import type { Diff } from '../model/diff.ts';
import { nameOf } from '../model/kinds.ts';
import { connectionName, placementName, zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { inline } from './markdown.ts';

/** What a diff adds, alters and removes, as Markdown: a heading and a list; nothing where it does nothing. */
export function structure(before: Model, after: Model, diff: Diff): string[] {
  const lines = [
    ...ids(diff.added).flatMap((id) => addedLine(after, diff, id)),
    ...ids(diff.updated).flatMap((id) => updatedLine(before, after, diff, id)),
    ...ids(diff.removed).flatMap((id) => removedLine(before, diff, id)),
  ];
  return lines.length === 0 ? [] : ['**What changes**', lines.map((text) => `- ${text}`).join('\n')];
}

function addedLine(after: Model, diff: Diff, id: Id): string[] {
  if (isIdOf('view', id) || isIdOf('change', id)) return [];
  if (isIdOf('component', id)) return [`New component ${bold(after, id)}${whereOf(after, id)}.`];
  if (isIdOf('placement', id)) {
    const placement = after.get(id);
    // A new component's line says where it is; only another placement of an old one is news.
    if (!placement || diff.added[placement.component]) return [];
    return [`${bold(after, placement.component)} is also in ${zoneName(after, id)}.`];
  }
  if (isIdOf('connection', id)) {
    const connection = after.get(id);
    return connection ? [`New connection **${inline(connectionName(after, connection))}**.`] : [];
  }
  return [`New ${kindWords(id)} ${bold(after, id)}.`];
}

function updatedLine(before: Model, after: Model, diff: Diff, id: Id): string[] {
  if (isIdOf('view', id) || isIdOf('change', id)) return [];
  if (isIdOf('placement', id) && zoneOfPlacement(before, id) !== zoneOfPlacement(after, id)) {
    return [
      `**${inline(placementName(after, id))}** moves from ${zoneName(before, id)} to ${zoneName(after, id)}.`,
    ];
  }
  const fields = Object.keys(diff.updated[id] ?? {}).map(fieldWords);
  return [`${sentenceCase(kindWords(id))} ${bold(after, id)}: ${fields.join(', ')} changed.`];
}

function removedLine(before: Model, diff: Diff, id: Id): string[] {
  if (isIdOf('view', id) || isIdOf('change', id)) return [];
  const placement = isIdOf('placement', id) ? before.get(id) : undefined;
  if (placement && diff.removed[placement.component]) return [];
  return [`${sentenceCase(kindWords(id))} ${bold(before, id)} is removed.`];
}

/** The boundaries that are crossed anew, no longer, or otherwise. */
export function boundariesCrossed(before: Model, after: Model): string[] {
  const { appeared, gone, changed } = crossingChanges(before, after);
  const lines = [
    ...appeared.map((crossing) => `Crosses ${crossingLine(after, crossing)}`),
    ...gone.map(
      (crossing) =>
        `No longer crosses ${inline(crossingPlaces(before, crossing))}: ${nameIn(before, crossing)}.`,
    ),
    ...changed.map((pair) => `Changes a crossing: ${crossingLine(after, pair.after)}`),
  ];
  if (lines.length === 0) return ['No boundary is crossed anew.'];
  return ['**Boundaries**', lines.map((text) => `- ${text}`).join('\n')];
}

function crossingLine(model: Model, crossing: Crossing): string {
  return `${inline(crossingPlaces(model, crossing))}: ${nameIn(model, crossing)}. ${verdictSentence(crossing)}.`;
}

function nameIn(model: Model, crossing: Crossing): string {
  const connection = model.get(crossing.connection);
  return connection ? `“${inline(connectionName(model, connection))}”` : crossing.connection;
}

function bold(model: Model, id: Id): string {
  const record = model.get(id);
  if (!record) return id;
  if (record.kind === 'placement') return `**${inline(placementName(model, record.id))}**`;
  if (record.kind === 'connection') return `**${inline(connectionName(model, record))}**`;
  return `**${inline(nameOf(record) ?? id)}**`;
}

function whereOf(model: Model, component: Id<'component'>): string {
  const placements = model.all('placement').filter((placement) => placement.component === component);
  return placements.length === 0
    ? ''
    : ` in ${placements.map(({ id }) => zoneName(model, id)).join(' and ')}`;
}

function zoneName(model: Model, placement: Id<'placement'>): string {
  const zone = zoneOfPlacement(model, placement);
  return zone === undefined ? 'no zone' : inline(model.get(zone)?.name ?? zone);
}

function kindWords(id: Id): string {
  const kind = id.slice(0, id.indexOf(':'));
  const words: Readonly<Record<string, string>> = {
    zone: 'trust zone',
    actor: 'threat actor',
    asset: 'sensitive data',
  };
  return words[kind] ?? kind;
}

function fieldWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
