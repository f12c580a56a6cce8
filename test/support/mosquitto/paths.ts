import type { NewRecord } from '../../../shared/model/kinds.ts';
import { from, make, zone } from './step.ts';
import type { Step } from './step.ts';

type More = Omit<NewRecord<'path'>, 'actors' | 'from' | 'to'>;

/** Every row of the report leads from a zone to the same zone. */
function row(ref: string, actor: string, where: string, more: More): Step {
  return make('path', ref.toLowerCase(), {
    ref,
    actors: { actors: [`actor:${actor}`] },
    from: { places: [zone(where)] },
    to: { places: [zone(where)] },
    ...more,
    source: from('path table'),
  });
}

/** The eight rows of the path table. */
export const paths: readonly Step[] = [
  row('MP1', 'external-attacker', 'public-network', {
    description: 'What a client and its broker send without encryption is read on the way, and altered.',
  }),
  row('MP2', 'internal-attacker', 'private-network', {
    description: 'The same within the private network that the client or the broker is on.',
  }),
  row('MP3', 'certificate-authority', 'public-network', {
    description:
      'False certificates are signed, so that somebody can stand in the middle of encrypted traffic.',
  }),
  row('MP4', 'proxy-operator', 'private-network', {
    description:
      'Everything between client and broker lies open at a proxy where the TLS ends, to read or alter.',
    saidOtherwise: [
      { field: 'from', value: 'Public Network, where HAProxy is placed', source: 'zone table' },
      { field: 'to', value: 'Public Network, where HAProxy is placed', source: 'zone table' },
    ],
  }),
  row('MP5', 'local-attacker', 'localhost', {
    foothold: { words: 'an account of a user, or a process' },
    description: 'The surroundings of the broker are changed; its configuration and its logs are read.',
  }),
  row('MP6', 'local-attacker', 'localhost', {
    foothold: { words: 'the superuser of the host' },
    description: 'All traffic of the broker is watched and taken.',
  }),
  row('MP7', 'local-attacker', 'localhost', {
    foothold: { words: 'the user that the broker runs as' },
    description: 'The process of the broker is traced, which shows what goes through it.',
  }),
  row('MP8', 'internal-attacker', 'private-network', {
    foothold: { words: 'a bridge or a client' },
    description: 'A hostile bridge or client uses the broker up, at the cost of everybody else.',
  }),
];
