import type { AnyRecord, RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { inBoth } from './gains.ts';
import { becomes, standsOf } from './stands.ts';
import { placeOf, placesNamed } from './world.ts';
import type { Asked } from './world.ts';

/**
 * G6: the assumptions, controls and findings of both models that speak of something that is not as it was. What actors
 * gain and lose is told already: the lines of `naiveChanges` and `naiveOutside`.
 */
export function naiveTouched(before: Model, after: Model, asked: Asked, gained: readonly string[]): string[] {
  const other = notAsItWas(before, after, asked, gained);
  if (other.size === 0) return [];
  return [...after.records()]
    .filter(({ id }) => before.has(id))
    .filter((record) => speaksOf(after, record, other))
    .map(({ id }) => id);
}

const BOOKKEEPING = ['view', 'change', 'review', 'dismissal', 'scenario'];

function notAsItWas(before: Model, after: Model, asked: Asked, gained: readonly string[]): Set<string> {
  const other = new Set<string>();
  const add = (...names: readonly string[]) => {
    for (const name of names) other.add(name);
  };
  const ids = new Set([...before.records(), ...after.records()].map(({ id }) => id));
  for (const id of ids) {
    const [was, is] = [before.get(id), after.get(id)];
    if (JSON.stringify(was) === JSON.stringify(is) || BOOKKEEPING.some((kind) => id.startsWith(`${kind}:`)))
      continue;
    add(id);
    if (was) add(...near(before, was));
    if (is) add(...near(after, is));
    if (is?.kind === 'connection') add(...carried(is).filter((asset) => !carried(was).includes(asset)));
  }
  for (const actor of inBoth(before, after)) {
    const [old, now] = [standsOf(before, actor, asked), standsOf(after, actor, asked)];
    const places = [...old.keys(), ...now.keys()].filter((name) => name.startsWith('zone:'));
    add(...places.filter((name) => becomes(old.get(name), now.get(name)) !== undefined));
  }
  for (const line of gained) {
    if (/^actor:\S+ .*(gained|past fewer guards|nearer)$|^actor:\S+ (may use|speaks)/.test(line))
      add(line.split(' ')[0] ?? '');
  }
  return other;
}

function carried(record: AnyRecord | undefined): readonly string[] {
  return record?.kind === 'connection'
    ? [...(record.data?.assets ?? []), ...(record.dataBack?.assets ?? [])]
    : [];
}

/** Its zone, and what it joins. */
function near(model: Model, record: AnyRecord): string[] {
  switch (record.kind) {
    case 'placement':
      return [record.component, placeOf(model, record.id)];
    case 'component':
      return model
        .all('placement')
        .filter(({ component }) => component === record.id)
        .map(({ id }) => placeOf(model, id));
    case 'asset':
      return record.places.map(({ placement }) => placeOf(model, placement));
    case 'connection':
      return [record.from, record.to].flatMap((end) =>
        'zone' in end
          ? [end.zone]
          : end.placements.flatMap((id) => [id, componentOf(model, id), placeOf(model, id)]),
      );
    default:
      return [];
  }
}

function componentOf(model: Model, id: string): string {
  return model.all('placement').find((one) => one.id === id)?.component ?? '';
}

function speaksOf(model: Model, record: AnyRecord, other: ReadonlySet<string>): boolean {
  // What speaks of a zone speaks of its instances (X5).
  const isOther = (id: string) =>
    id !== record.id &&
    (id.startsWith('zone:') ? placesNamed({ model, items: [] }, id) : [id]).some((one) => other.has(one));
  switch (record.kind) {
    case 'assumption': {
      const about = [...record.about, ...ruleOf(record)];
      return about.length === 0 || about.some(isOther);
    }
    case 'control': {
      if ('everything' in record.guards) return true;
      const realises = model
        .all('connection')
        .filter(({ protections }) => protections.some(({ controls }) => controls.includes(record.id)));
      return [...record.guards.records, ...record.restsOn, ...realises.map(({ id }) => id)].some(isOther);
    }
    case 'finding':
      return record.targets.some((target) => {
        if ('everything' in target) return true;
        return isOther(
          'record' in target ? target.record : 'componentsOf' in target ? target.componentsOf : '',
        );
      });
    default:
      return false;
  }
}

function ruleOf({ rule }: RecordOf<'assumption'>): string[] {
  return rule
    ? (JSON.stringify(rule).match(/"(actor|asset|zone|placement):[^"]+"/g) ?? []).map((id) => id.slice(1, -1))
    : [];
}
