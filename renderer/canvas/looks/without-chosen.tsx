import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { isZone } from '../../../shared/analysis/places.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useReachLook } from '../../state/reach.ts';
import type { Boundary } from '../../state/reach.ts';
import { useSelection } from '../../state/selection.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { Switch } from '../../ui/switch.tsx';
import { t } from '../../words/t.ts';

/** What the reach can be asked without: the selected connections, and boundaries. */
export function WithoutChosen({ model }: { readonly model: Model }) {
  const ids = useSelection((state) => state.ids);
  const { off, toggleOff } = useWhatIf();
  const { withoutBoundary, ask } = useReachLook();
  const connections = [...ids].filter((id) => isIdOf('connection', id));
  const boundaries = distinct([...withoutBoundary, ...chosenBoundaries(model, ids)]);
  if (connections.length + boundaries.length === 0) return null;
  return (
    <div className="look-without">
      {connections.flatMap((id) => {
        const connection = model.get(id);
        if (!connection) return [];
        const label = t('without “{connection}”', { connection: connectionName(model, connection) });
        return [<Switch key={id} label={label} on={off.includes(id)} onChange={() => toggleOff(id)} />];
      })}
      {boundaries.map((pair) => (
        <Switch
          key={keyOf(pair)}
          label={t('without the boundary {one} | {other}', {
            one: zoneName(model, pair[0]),
            other: zoneName(model, pair[1]),
          })}
          title={t('The two zones are taken for one: who is at either is at both')}
          on={isAmong(withoutBoundary, pair)}
          onChange={(on) =>
            ask({
              withoutBoundary: on
                ? [...withoutBoundary, pair]
                : withoutBoundary.filter((other) => keyOf(other) !== keyOf(pair)),
            })
          }
        />
      ))}
    </div>
  );
}

/** The boundaries that what is selected speaks of: what a connection crosses, what a zone lies in, two zones. */
export function chosenBoundaries(model: Model, ids: ReadonlySet<Id>): readonly Boundary[] {
  const [first, second, third] = ids;
  if (first === undefined || third !== undefined) return [];
  if (second !== undefined) return isIdOf('zone', first) && isIdOf('zone', second) ? [[first, second]] : [];
  if (isIdOf('zone', first)) {
    const parent = model.get(first)?.parent;
    return parent === undefined ? [] : [[parent, first]];
  }
  const connection = isIdOf('connection', first) ? model.get(first) : undefined;
  const crossing = connection && crossingOf(model, connection);
  return crossing && isZone(crossing.from) && isZone(crossing.to) ? [[crossing.from, crossing.to]] : [];
}

function distinct(pairs: readonly Boundary[]): readonly Boundary[] {
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}

function isAmong(pairs: readonly Boundary[], pair: Boundary): boolean {
  return pairs.some((other) => keyOf(other) === keyOf(pair));
}

/** The same for both orders: a boundary has no direction. */
function keyOf([one, other]: Boundary): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function zoneName(model: Model, id: Id<'zone'>): string {
  return model.get(id)?.name ?? id;
}
