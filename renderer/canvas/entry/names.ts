import { withoutAccents } from '../../../shared/base/accents.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { placementName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { t } from '../../words/t.ts';

/** Something that a line can name. */
export interface Name {
  readonly name: string;
  /** As it is compared. */
  readonly folded: string;
  /** Other names by which it is found, folded. */
  readonly aliases: readonly string[];
  /** What kind of thing it is, or where: at the end of its line. */
  readonly end: string;
  /** What is written into the line for it, where the name alone would fit several things. */
  readonly written: string;
}

/** The names of a model, gathered once for every model that is typed against. */
export interface Names {
  readonly components: readonly Name[];
  readonly zones: readonly Name[];
  readonly assets: readonly Name[];
  /** What the model's connections say is sent, and by which protocols. */
  readonly data: readonly Name[];
  readonly protocols: readonly Name[];
  readonly technologies: readonly Name[];
  placements(name: string): readonly Id<'placement'>[];
  zone(name: string): Id<'zone'> | undefined;
  asset(name: string): Id<'asset'> | undefined;
}

/** Case and accents make no difference to a name. */
export function fold(text: string): string {
  return withoutAccents(text).trim();
}

const known = new WeakMap<Model, Names>();

export function namesOf(model: Model): Names {
  const before = known.get(model);
  if (before) return before;
  const names = gather(model);
  known.set(model, names);
  return names;
}

function gather(model: Model): Names {
  const placements = placementsByName(model);
  const zones = byName(model.all('zone'));
  const assets = byName(model.all('asset'));
  return {
    components: componentNames(model, placements),
    zones: model.all('zone').map((zone) => named(zone.name, zone.aliases, t('trust zone'))),
    assets: model.all('asset').map((asset) => named(asset.name, asset.aliases, t('sensitive data'))),
    data: wordNames(dataWords(model), t('data')),
    protocols: wordNames(protocolWords(model), t('protocol')),
    technologies: wordNames(
      model.all('component').flatMap(({ technology }) => technology ?? []),
      t('technology'),
    ),
    placements: (name) => placements.get(fold(name)) ?? [],
    zone: (name) => zones.get(fold(name)) ?? beginning(model, fold(name)),
    asset: (name) => assets.get(fold(name)),
  };
}

function named(name: string, aliases: readonly string[], end: string, written = name): Name {
  return { name, folded: fold(name), aliases: aliases.map(fold), end, written };
}

function placementsByName(model: Model): ReadonlyMap<string, readonly Id<'placement'>[]> {
  const found = new Map<string, Id<'placement'>[]>();
  for (const { id, component } of model.all('placement')) {
    const { name = id, aliases = [] } = model.get(component) ?? {};
    for (const each of new Set([name, ...aliases].map(fold))) {
      const list = found.get(each);
      if (list) list.push(id);
      else found.set(each, [id]);
    }
  }
  return found;
}

function byName<T extends { id: Id; name: string; aliases: readonly string[] }>(
  records: readonly T[],
): ReadonlyMap<string, T['id']> {
  const aliases = records.flatMap(({ id, aliases: all }) =>
    all.map((alias): [string, T['id']] => [fold(alias), id]),
  );
  const names = records.map(({ id, name }): [string, T['id']] => [fold(name), id]);
  // Of two with one name the first counts; a name counts before an alias.
  return new Map([...aliases, ...names.toReversed()]);
}

/** The zone whose name begins like this, when that fits only one. */
function beginning(model: Model, folded: string): Id<'zone'> | undefined {
  if (folded === '') return undefined;
  const [only, another] = model.all('zone').filter(({ name }) => fold(name).startsWith(folded));
  return another ? undefined : only?.id;
}

/** What names a component or zone in a line: with its zone, where the name alone would fit several. */
export function writtenName(model: Model, id: Id<'zone'> | Id<'placement'>): string {
  if (isIdOf('zone', id)) return model.get(id)?.name ?? id;
  const name = placementName(model, id);
  const zone = zoneOfPlacement(model, id);
  const where = zone === undefined ? undefined : model.get(zone)?.name;
  const several = namesOf(model).placements(name).length > 1;
  return several && where !== undefined ? `${name} in ${where}` : name;
}

function componentNames(
  model: Model,
  placements: ReadonlyMap<string, readonly Id<'placement'>[]>,
): readonly Name[] {
  return model.all('placement').map(({ id, component }) => {
    const name = placementName(model, id);
    const zone = zoneOfPlacement(model, id);
    const where = zone === undefined ? undefined : model.get(zone)?.name;
    const several = (placements.get(fold(name))?.length ?? 0) > 1;
    const aliases = model.get(component)?.aliases ?? [];
    const written = several && where !== undefined ? `${name} in ${where}` : name;
    const end = where === undefined ? t('in no zone') : t('in {zone}', { zone: where });
    return named(name, aliases, end, written);
  });
}

/** Words that are said more often come first. */
function wordNames(words: readonly string[], end: string): readonly Name[] {
  const groups = [...Map.groupBy(words, fold).values()].toSorted((a, b) => b.length - a.length);
  return groups.flatMap(([word]) => (word === undefined ? [] : named(word, [], end)));
}

const LONGEST_WORD = 60;

function dataWords(model: Model): readonly string[] {
  return model
    .all('connection')
    .flatMap(({ data, dataBack }) => [data?.words ?? '', dataBack?.words ?? ''])
    .flatMap((words) => words.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= LONGEST_WORD);
}

function protocolWords(model: Model): readonly string[] {
  return model
    .all('connection')
    .flatMap(({ protections }) => protections.flatMap(({ protocols }) => protocols));
}
