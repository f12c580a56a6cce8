import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { tell } from '../client/notices.ts';
import { useSelection } from '../state/selection.ts';
import { layOut, stopLayout } from './arrange.ts';
import { togglePins } from './commands.ts';
import { currentMap } from './current.ts';
import { t } from '../words/t.ts';

/* What menus, the palette and keys ask of the layout. */

/** The zone that is selected, or that all that is selected stands in. */
export function zoneOfSelection(model: Model, ids: Iterable<Id>): Id<'zone'> | undefined {
  const zones = new Set(
    [...ids].map((id) =>
      isIdOf('zone', id) ? id : isIdOf('placement', id) ? zoneOfPlacement(model, id) : undefined,
    ),
  );
  const [only, another] = zones;
  return another === undefined && only !== undefined && model.has(only) ? only : undefined;
}

export const layoutCommands = {
  whole() {
    layOut('whole').catch(reportError);
  },
  /** Of the selected zone, or of the one that the selected stands in. */
  zone() {
    const map = currentMap();
    const zone = map && zoneOfSelection(map.drawn.model, useSelection.getState().ids);
    if (zone !== undefined) layOut({ zone }).catch(reportError);
    else if (map)
      tell({ tone: 'plain', title: t('Select the zone to arrange, or something in it.'), lines: [] });
  },
  fresh() {
    layOut('new').catch(reportError);
  },
  stop() {
    stopLayout();
  },
  pin() {
    togglePins(useSelection.getState().ids);
  },
};

/** Label, key, what it does, other words by which it is found. */
export const layoutActions: readonly (readonly [
  label: string,
  key: string,
  act: () => void,
  words: string,
])[] = [
  [t('Lay out'), 'L', layoutCommands.whole, t('arrange automatic layout whole everything')],
  [t('Arrange this zone'), t('Shift L'), layoutCommands.zone, t('lay out layout only inside selected')],
  [t('Place only what is new'), 'U', layoutCommands.fresh, t('lay out arrange unplaced keep')],
];
