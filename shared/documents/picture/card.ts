import type { Id } from '../../base/ids.ts';
import { languageTag, t, word } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { CARD_HEIGHT, CARD_LINE, cardWidth } from './sizes.ts';

/** What a component's card says, and how big it is. */
export interface Card {
  readonly placement: RecordOf<'placement'>;
  readonly component: RecordOf<'component'> | undefined;
  readonly name: string;
  /** "process · nginx" */
  readonly under: string;
  /** "when …", "optional", "×4" */
  readonly extra: string;
  readonly storesAsset: boolean;
  readonly w: number;
  readonly h: number;
}

/** By the language that they were made in. */
const cardsIn = new Map<string, WeakMap<RecordOf<'placement'>, Card>>();

function cards(): WeakMap<RecordOf<'placement'>, Card> {
  const tag = languageTag();
  let made = cardsIn.get(tag);
  if (!made) cardsIn.set(tag, (made = new WeakMap<RecordOf<'placement'>, Card>()));
  return made;
}

/** The card of a placement; the same object while its records, and the language, are the same. */
export function cardOf(model: Model, placement: RecordOf<'placement'>): Card {
  const component = model.get(placement.component);
  const storesAsset = storing(model).has(placement.id);
  const all = cards();
  const known = all.get(placement);
  if (known && known.component === component && known.storesAsset === storesAsset) return known;
  const card = cardFor(placement, component, storesAsset);
  all.set(placement, card);
  return card;
}

function cardFor(placement: Card['placement'], component: Card['component'], storesAsset: boolean): Card {
  const name = component?.name ?? t('missing component');
  const under = component ? [word(component.type), component.technology].filter(Boolean).join(' · ') : '';
  const extra = [
    placement.condition && t('when {condition}', { condition: placement.condition.replace(/^when\s+/i, '') }),
    placement.optional && t('optional'),
    placement.howMany,
  ]
    .filter(Boolean)
    .join(' · ');
  const h = CARD_HEIGHT + (extra === '' ? 0 : CARD_LINE);
  const w = cardWidth(name, under.length > extra.length ? under : extra, storesAsset ? 1 : 0);
  return { placement, component, name, under, extra, storesAsset, w, h };
}

const stores = new WeakMap<readonly RecordOf<'asset'>[], ReadonlySet<Id<'placement'>>>();

function storing(model: Model): ReadonlySet<Id<'placement'>> {
  const assets = model.all('asset');
  let found = stores.get(assets);
  if (!found) {
    found = new Set(
      assets.flatMap(({ places }) =>
        places.filter(({ does }) => does === 'stores').map(({ placement }) => placement),
      ),
    );
    stores.set(assets, found);
  }
  return found;
}
