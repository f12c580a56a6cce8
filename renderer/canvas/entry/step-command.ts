import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { Point } from '../../../shared/layout/picture.ts';
import type { Step } from './step.ts';

export interface StepCommand {
  readonly command: string;
  readonly args: object;
  /** Of what it makes, the kind that is selected afterwards. */
  readonly makes: Kind;
}

/** The one command that a step is. @param view where a place on the map is kept. */
export function commandOf(step: Step, view?: Id<'view'>): StepCommand {
  switch (step.what) {
    case 'component': {
      const { name, zone, type, technology, at } = step.thing;
      const about = {
        ...(type !== undefined && { type }),
        ...(technology !== undefined && { technology }),
        ...(zone !== undefined && { zone }),
      };
      return { command: 'component.add', args: { name, ...about, ...placed(view, at) }, makes: 'placement' };
    }
    case 'placement': {
      const { component, zone } = step;
      return { command: 'component.place', args: { component, zone }, makes: 'placement' };
    }
    case 'zone': {
      const { name, parent, external, at } = step;
      const about = { ...(external && { external }), ...(parent !== undefined && { parent }) };
      return { command: 'zone.add', args: { name, ...about, ...placed(view, at) }, makes: 'zone' };
    }
    case 'actor': {
      const { name, places } = step;
      const access = places.map((place) => ({ manner: 'is there', place }));
      return { command: 'actor.create', args: { fields: { name, access } }, makes: 'actor' };
    }
    case 'record': {
      const { kind, fields } = step;
      return { command: `${kind}.create`, args: { fields }, makes: kind };
    }
    case 'connection': {
      const { from, to, data, both, protections } = step;
      const said = {
        ...(data && { data }),
        ...(data && both && { dataBack: data }),
        ...(protections && { protections }),
        ...(view !== undefined && { view }),
      };
      return { command: 'connection.connect', args: { from, to, ...said }, makes: 'connection' };
    }
  }
}

function placed(view: Id<'view'> | undefined, at: Point | undefined): object {
  return {
    ...(view !== undefined && { view }),
    ...(view !== undefined && at && { at: { x: at.x, y: at.y } }),
  };
}
