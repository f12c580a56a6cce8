import type { Id, Kind } from '../../shared/base/ids.ts';
import type { Point } from '../../shared/layout/picture.ts';
import type { Step } from './quick-entry-plan.ts';

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
    case 'zone': {
      const { name, parent, external, at } = step;
      const about = { ...(external && { external }), ...(parent !== undefined && { parent }) };
      return { command: 'zone.add', args: { name, ...about, ...placed(view, at) }, makes: 'zone' };
    }
    case 'actor': {
      const access = step.zone === undefined ? [] : [{ manner: 'is there', place: step.zone }];
      return { command: 'actor.create', args: { fields: { name: step.name, access } }, makes: 'actor' };
    }
    case 'connection': {
      const { from, to, words, both, protections } = step;
      const data = words === undefined ? undefined : { words };
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
