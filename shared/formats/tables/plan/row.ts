import type { Id, Kind } from '../../../base/ids.ts';
import type { Place } from '../../../model/records/common.ts';
import { PROPOSED_SCALES } from '../../../model/records/project.ts';
import { loose } from '../cells/loose.ts';
import { tidy } from '../cells/plain.ts';
import { at } from '../columns/column.ts';
import type { Appearance, Reading } from '../columns/column.ts';
import { readSaid } from '../names/said.ts';
import type { Said } from '../names/said.ts';
import { appear } from './appear.ts';
import type { Desk } from './desk.ts';
import { existing, mentioned } from './naming.ts';
import { componentsOf, nest, placeOf, placementIn, placementThere } from './placing.ts';
import type { RowText, TableText } from './table-text.ts';
import type { Note } from './types.ts';

/** A row while its cells are read. */
export class Row implements Reading {
  readonly desk: Desk;
  readonly table: TableText;
  readonly row: RowText;
  readonly notes: Note[] = [];
  readonly kept: { heading: string; text: string }[] = [];
  /** What is said, by top-level field, and by which columns. */
  readonly fields: Record<string, unknown> = {};
  readonly saidBy = new Map<string, Set<string>>();
  readonly laters: (() => void)[];
  subject: Id;
  isThere = false;
  /** What it calls a record that goes by another name. */
  otherName: string | undefined;
  /** Whether it makes or moves what is not its own record: appearances of components. */
  movesMore = false;
  /** The column that is being read. */
  reading = '';

  constructor(desk: Desk, table: TableText, row: RowText, subject: Id, laters: (() => void)[]) {
    this.desk = desk;
    this.table = table;
    this.row = row;
    this.subject = subject;
    this.laters = laters;
  }

  cell(role: string): string {
    const column = this.table.columnOf(role);
    return column === undefined ? '' : (this.row.cells[column] ?? '');
  }

  has(role: string): boolean {
    return this.table.columnOf(role) !== undefined;
  }

  heading(role: string): string {
    const column = this.table.columnOf(role);
    return column === undefined ? '' : (this.table.headingsText[column] ?? '');
  }

  set(path: string, value: unknown): void {
    if (value === undefined) return;
    const [field = '', inner] = path.split('.');
    const by = this.saidBy.get(field) ?? new Set();
    this.saidBy.set(field, by.add(this.reading));
    if (inner === undefined) this.fields[field] = value;
    else {
      const before = this.fields[field] ?? at(this.desk.get(this.subject), field);
      this.fields[field] = { ...(before as object | undefined), [inner]: value };
    }
  }

  get(path: string): unknown {
    return this.said(path) ?? at(this.desk.get(this.subject), path);
  }

  said(path: string): unknown {
    return at(this.fields, path);
  }

  onScale(
    scale: 'maturity' | 'severity' | 'difficulty',
    value: string | undefined,
    role: string,
  ): string | undefined {
    if (value === undefined) return undefined;
    const [project] = this.desk.model.all('project');
    const scales = project?.scales ?? PROPOSED_SCALES;
    const known = scales[scale].values.map((one) => one.value);
    const found = known.find((one) => one === value) ?? known.find((one) => loose(one) === loose(value));
    if (found === undefined) this.note({ code: 'off the scale', column: role, said: value });
    return found ?? value;
  }

  note(note: Note): void {
    this.notes.push(note);
  }

  keep(role: string, text = this.cell(role)): void {
    if (tidy(text) === '') return;
    this.kept.push({ heading: this.heading(role) || role, text: tidy(text) });
    this.note({ code: 'not placed', column: role, said: tidy(text) });
  }

  mention<K extends Kind>(kind: K, said: Said, role: string): Id<K> | undefined {
    return mentioned(this, kind, said, role) as Id<K> | undefined;
  }

  find(said: Said, kinds: readonly Kind[], role: string): Id | undefined {
    return existing(this, said, kinds, role);
  }

  place(text: string, role: string): Place | undefined {
    return placeOf(this, text, role);
  }

  placementThere(text: string): Id<'placement'> | undefined {
    return placementThere(this.desk, text);
  }

  placement(said: Said, zone: Id<'zone'> | 'none' | undefined, role: string): Id<'placement'> | undefined {
    return placementIn(this, said, zone, role);
  }

  components(said: Said, role: string): readonly Id<'component'>[] {
    return componentsOf(this, said, role);
  }

  appear(component: Id<'component'>, where: Appearance): Id<'placement'> {
    const { id, isNews } = appear(this.desk, component, where);
    if (isNews) this.movesMore = true;
    return id;
  }

  nest(placement: Id<'placement'>, parent: Id<'placement'>): void {
    nest(this, placement, parent);
  }

  appearNowhere(): void {
    this.desk.nowhere.add(this.subject as Id<'component'>);
  }

  later(work: () => void): void {
    this.laters.push(work);
  }

  zoneOf(placement: Id<'placement'>): Id<'zone'> | undefined {
    return this.desk.zoneOf(placement);
  }

  nameOf(id: Id): string {
    return this.desk.nameOf(id);
  }

  isKnown(text: string, kinds: readonly Kind[]): boolean {
    return this.desk.names.exact(readSaid(text).name, kinds).length > 0;
  }
}
