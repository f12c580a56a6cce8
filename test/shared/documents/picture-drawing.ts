import harborParcel from '../../../resources/samples/harbor-parcel.json?raw';
import { layOut } from '../../../shared/documents/picture/lay-out.ts';
import type { LayOutOptions } from '../../../shared/documents/picture/lay-out.ts';
import { pictureOf } from '../../../shared/documents/picture/picture.ts';
import type { PictureOptions } from '../../../shared/documents/picture/picture.ts';
import { readJson } from '../../../shared/formats/json/read.ts';
import { createElk } from '../../../shared/layout/elk.ts';
import { Model } from '../../../shared/model/model.ts';
import { allOf, readXml } from './picture-xml.ts';
import type { Node } from './picture-xml.ts';

export function sampleModel(): Model {
  const read = readJson(harborParcel);
  if (!read.ok) throw new Error(read.error.message);
  return Model.of(read.value.records);
}

/** Nothing has to be laid out: the first zone or component has its place, and all others find theirs. */
export function somewhere(model: Model): LayOutOptions {
  const first = model.all('zone').find(({ parent }) => parent === undefined) ?? model.all('placement')[0];
  return { positions: first ? { [first.id]: { x: 0, y: 0 } } : {} };
}

/** The picture as a reader of XML has it. */
export class Drawing {
  readonly root: Node;
  readonly all: readonly Node[];
  readonly svg: string;

  constructor(svg: string) {
    this.svg = svg;
    this.root = readXml(svg);
    this.all = allOf(this.root);
  }

  /** The ids of everything that is drawn, as often as it is. */
  ids(): string[] {
    return this.all.flatMap(({ attributes }) => attributes.get('data-id') ?? []);
  }

  of(id: string): Node {
    const found = this.all.find(({ attributes }) => attributes.get('data-id') === id);
    if (!found) throw new Error(`${id} is not drawn`);
    return found;
  }

  class(name: string): Node[] {
    return this.all.filter(({ attributes }) => attributes.get('class')?.split(' ').includes(name));
  }

  /** What can be read, without what is only said on pointing. */
  texts(inside: Node = this.root): string[] {
    return allOf(inside).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
  }
}

export async function drawn(
  model: Model,
  where: LayOutOptions = somewhere(model),
  options: PictureOptions = {},
): Promise<Drawing> {
  return new Drawing(pictureOf(model, await layOut(model, where, createElk), options));
}
