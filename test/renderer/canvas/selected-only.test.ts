import { describe, expect, it } from 'vitest';
import { selectedOnly } from '../../../renderer/canvas/pictures/selected-only.ts';
import { sceneOf } from '../../../shared/documents/view/scene.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { model } from '../../support/model/builder.ts';
import { create } from '../../../shared/model/create.ts';

const harbour = model('Harbour')
  .zone('Edge')
  .zone('Backend')
  .zone('Vault', { in: 'Backend' })
  .component('Gateway')
  .in('Edge')
  .component('API')
  .in('Backend')
  .component('Keys')
  .in('Vault')
  .connect('Gateway', 'API')
  .connect('API', 'Keys')
  .actor('Somebody')
  .isThere('Edge')
  .build();

const whole = create('view', 'view:map', { name: 'Map', shows: { what: 'whole model' } });

/** What is drawn of the harbour in a picture of what is selected. */
function drawn(...selected: readonly Id[]): readonly string[] {
  const scene = sceneOf(harbour, selectedOnly(harbour, whole, new Set(selected)));
  return ['zone', 'placement', 'connection', 'actor']
    .flatMap((kind) => harbour.all(kind as 'zone').map(({ id }) => id))
    .filter((id) => scene.draws(id));
}

describe('a picture of what is selected', () => {
  it('has a component with the zones that it is in, and nothing else', () => {
    expect(drawn('placement:keys_vault')).toEqual(['zone:backend', 'zone:vault', 'placement:keys_vault']);
  });

  it('has all that is in a zone, and the connections among that', () => {
    expect(drawn('zone:backend')).toEqual([
      'zone:backend',
      'zone:vault',
      'placement:api_backend',
      'placement:keys_vault',
      'connection:api-keys',
    ]);
  });

  it('has both ends of a connection', () => {
    expect(drawn('connection:gateway-api')).toEqual([
      'zone:backend',
      'zone:edge',
      'placement:api_backend',
      'placement:gateway_edge',
      'connection:gateway-api',
    ]);
  });

  it('has an actor only where it is selected', () => {
    expect(drawn('zone:edge')).not.toContain('actor:somebody');
    expect(drawn('zone:edge', 'actor:somebody')).toContain('actor:somebody');
  });
});
