import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../shared/analysis/reach.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { must } from '../../../shared/base/assert.ts';
import { create } from '../../../shared/model/create.ts';
import type { Model } from '../../../shared/model/model.ts';
import { ridersOf } from '../../../renderer/panels/inspector/riders.ts';
import { GUARDED } from '../canvas/harbor-guarded.ts';
import { changed } from '../canvas/harbor.ts';

function riders(model: Model, id: Id<'connection'>) {
  const connection = must(model.get(id), id);
  const reaches = model.all('actor').map(({ id: actor }) => ({
    withIt: reachOf(model, actor),
    withoutIt: () => reachOf(model, actor, { without: [id] }),
  }));
  return ridersOf(connection, reaches).map(({ actor, pair, gets }) => ({
    actor,
    past: pair.guards,
    gets: gets.map(({ does, name }) => `${does} ${name}`),
  }));
}

describe('who can ride a connection', () => {
  it('is who gets to where it is opened, past its guard too, and has what hangs on it', () => {
    expect(riders(GUARDED, 'connection:page')).toEqual([
      { actor: 'actor:outsider', past: 0, gets: ['reached Edge', 'reached Data', 'reached Services'] },
    ]);
    expect(riders(GUARDED, 'connection:order')[0]).toMatchObject({ past: 1 });
  });

  it('gives nothing new where another way is as good', () => {
    const page = must(GUARDED.get('connection:page'), 'no page');
    const twice = GUARDED.replacing(
      new Map([['connection:twice', { ...page, id: 'connection:twice' as const }]]),
    );
    expect(riders(twice, 'connection:page')).toEqual([{ actor: 'actor:outsider', past: 0, gets: [] }]);
  });

  it('names an asset that is asked for over it', () => {
    const history = create('asset', 'asset:history', { name: 'History' });
    const asking = changed(GUARDED, 'connection:page', { dataBack: { assets: [history.id] } });
    const model = asking.replacing(new Map([[history.id, history]]));
    expect(riders(model, 'connection:page')[0]?.gets).toContain('asked for History');
  });

  it('is nobody where nobody gets to who opens it', () => {
    const away = changed(GUARDED, 'actor:outsider', { access: [] });
    expect(riders(away, 'connection:page')).toEqual([]);
  });
});
