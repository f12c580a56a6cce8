import type { Point } from '../../../shared/layout/picture.ts';
import { sketchRoute } from '../../../shared/layout/sketch.ts';
import { connect } from '../commands.ts';
import { endOf } from '../end.ts';
import { wouldCross } from '../crossing-words.ts';
import type { CurrentMap } from '../current.ts';
import { boxAt, zoneAt } from '../hit.ts';
import { endGesture, useTransient } from '../transient.ts';
import type { EndId } from '../transient.ts';
import { t } from '../../words/t.ts';

/** So far the pointer must go before a press on a handle is a line and not a click. */
const LEAST = 12;

/** Drawing a connection from a component or a zone: enter, move, finish, cancel. */
export class ConnectGesture {
  readonly #map: CurrentMap;
  readonly #from: EndId;
  readonly #start: Point;

  constructor(map: CurrentMap, from: EndId, start: Point) {
    this.#map = map;
    this.#from = from;
    this.#start = start;
    useTransient.setState({ hovered: undefined });
  }

  move(pointer: Point): void {
    const { tree, places, drawn } = this.#map;
    const from = places.absolute.get(this.#from);
    if (!from || this.#isClick(pointer)) return;
    const over = boxAt(tree, places.absolute, pointer);
    const target = over !== undefined && over !== this.#from ? places.absolute.get(over) : undefined;
    const isCard = target !== undefined && over?.startsWith('placement:');
    const points = sketchRoute(from, isCard ? target : { ...pointer, w: 0, h: 0 });
    const hint =
      over === undefined ? t('Makes a new component in no zone') : wouldCross(drawn.model, this.#from, over);
    useTransient.setState({ connecting: { from: this.#from, points, over }, hint });
  }

  /** On a component, or on a zone that is held with Alt, the line ends there; else a new component is made. */
  finish(pointer: Point, toZone: boolean): void {
    const { tree, places } = this.#map;
    endGesture();
    if (this.#isClick(pointer)) {
      useTransient.setState({ connectFrom: this.#from });
      return;
    }
    const over = boxAt(tree, places.absolute, pointer);
    const end = over !== undefined && (over.startsWith('placement:') || toZone) ? over : undefined;
    if (end !== undefined) void connect(endOf(this.#from), endOf(end));
    else {
      const zone = zoneAt(tree, places.absolute, pointer);
      const at = { x: pointer.x - 54, y: pointer.y - 23 };
      useTransient.setState({ making: { what: 'component', zone, at, connectFrom: this.#from } });
    }
  }

  cancel(): void {
    endGesture();
  }

  #isClick(pointer: Point): boolean {
    return Math.hypot(pointer.x - this.#start.x, pointer.y - this.#start.y) < LEAST;
  }
}
