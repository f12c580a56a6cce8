import type { Id } from '../../../shared/base/ids.ts';
import type { Line, Point, Rect } from '../../../shared/layout/picture.ts';
import { sketchRoute } from '../../../shared/layout/sketch.ts';
import { carryOut } from '../commands.ts';
import { changeSentence } from '../crossing-words.ts';
import type { CurrentMap } from '../current.ts';
import { letGo, modelAfter } from '../from-flow.ts';
import type { Intention, LetGo } from '../from-flow.ts';
import { zoneAt } from '../hit.ts';
import { endGesture, useTransient } from '../transient.ts';
import { beginSnapping, endSnapping, whereSeen } from './snapping.ts';
import { t } from '../../words/t.ts';

/**
 * Dragging components and zones: enter, move, finish, cancel. While it lasts nothing leaves the canvas; on
 * finishing it becomes one command.
 */
export class MoveGesture {
  readonly #map: CurrentMap;
  readonly #moving: ReadonlySet<string>;
  /** The lines that have an end on what is dragged: the same from the first movement to the last. */
  readonly #onBoard: readonly { readonly line: Line; readonly points: readonly Point[] }[];
  #over: Id<'zone'> | undefined;

  constructor(map: CurrentMap, ids: readonly string[]) {
    this.#map = map;
    this.#moving = new Set(ids);
    this.#onBoard = linesOnBoard(map, this.#moving);
    beginSnapping(map, this.#moving);
    useTransient.setState({ moving: this.#moving, hovered: undefined });
  }

  /** @param pointer where the pointer is in the picture. */
  move(dragged: readonly LetGo[], pointer: Point): void {
    const nodes = whereSeen(dragged);
    const { tree, places } = this.#map;
    const over = zoneAt(tree, places.absolute, pointer, this.#moving);
    const ways = this.#ways(nodes);
    if (over === this.#over && useTransient.getState().hint !== undefined) useTransient.setState({ ways });
    else useTransient.setState({ ways, ...this.#announced(nodes, over, pointer) });
    this.#over = over;
  }

  finish(nodes: readonly LetGo[], pointer: Point): void {
    const intention = this.#intention(whereSeen(nodes), pointer);
    endSnapping();
    endGesture();
    if (intention) void carryOut(intention);
    else this.#map.putBack();
  }

  cancel(): void {
    endSnapping();
    endGesture();
    this.#map.putBack();
  }

  #intention(nodes: readonly LetGo[], pointer: Point): Intention | undefined {
    const { drawn, tree, places } = this.#map;
    const over = zoneAt(tree, places.absolute, pointer, this.#moving);
    return letGo(drawn, tree, places, nodes, over, pointer);
  }

  #announced(nodes: readonly LetGo[], over: Id<'zone'> | undefined, pointer: Point) {
    const intention = this.#intention(nodes, pointer);
    if (!intention || intention.what === 'arrange') return { dropZone: undefined, hint: undefined };
    const { model } = this.#map.drawn;
    const moves =
      over === undefined
        ? t('Moves to no zone.')
        : t('Moves to {zone}.', { zone: model.get(over)?.name ?? over });
    return { dropZone: over, hint: `${moves} ${changeSentence(model, modelAfter(model, intention))}` };
  }

  /** Lines with one end on board stretch; those with both ends on board come along as they are. */
  #ways(nodes: readonly LetGo[]): ReadonlyMap<string, readonly Point[]> {
    const { tree, places } = this.#map;
    const offset = new Map(nodes.map(({ id, position }) => [id, shiftOf(places.rects.get(id), position)]));
    const shifted = (id: string): Point | undefined => {
      for (const each of tree.chain(id)) if (offset.has(each)) return offset.get(each);
      return undefined;
    };
    const ways = new Map<string, readonly Point[]>();
    for (const { line, points } of this.#onBoard) {
      const { id } = line;
      const [a, b] = [shifted(line.from), shifted(line.to)];
      if (a && b && a.x === b.x && a.y === b.y)
        ways.set(
          id,
          points.map((at) => ({ x: at.x + a.x, y: at.y + a.y })),
        );
      else {
        const [from, to] = [places.absolute.get(line.from), places.absolute.get(line.to)];
        if (from && to) ways.set(id, sketchRoute(moved(from, a), moved(to, b)));
      }
    }
    return ways;
  }
}

function linesOnBoard({ tree, lines, bundles }: CurrentMap, moving: ReadonlySet<string>) {
  const isOn = (id: string) => tree.chain(id).some((each) => moving.has(each));
  const taken = tree.lines.filter(({ from, to }) => isOn(from) || isOn(to));
  const ends = new Map(taken.map((line) => [line.id, line]));
  return [...lines, ...bundles].flatMap(({ id, points }) => {
    const line = ends.get(id);
    return line ? [{ line, points }] : [];
  });
}

function shiftOf(rect: Rect | undefined, position: Point): Point {
  return { x: position.x - (rect?.x ?? 0), y: position.y - (rect?.y ?? 0) };
}

function moved(rect: Rect, by: Point | undefined): Rect {
  return by ? { ...rect, x: rect.x + by.x, y: rect.y + by.y } : rect;
}
