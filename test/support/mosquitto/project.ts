import { from, make } from './step.ts';
import type { Step } from './step.ts';

const pictures = `Two of them. The high-level one has four columns: Public Network twice, Private Network 1 and Private
Network 2. Its colours are protocols (TLS, plain TCP, WSS), its labels are ways to authenticate, and three lines
stand for trust boundaries. The local one opens the Localhost and the broker inside it, whose parts nest three deep.`;

/** The project: a lightweight review of an MQTT broker, published in 2023, and one view of everything. */
export const project: readonly Step[] = [
  make('project', 'mosquitto', {
    name: 'Eclipse Mosquitto (lightweight)',
    summary: 'An open-source MQTT broker with its plugins, its command-line tools and its clients.',
    scope: 'The broker and what belongs to it; what others make counts only in how Mosquitto uses it.',
    difficultyMeans: 'to exploit',
    sections: [{ title: 'Diagrams', text: pictures }],
    source: from('cover, 2023-02-24'),
    saidOtherwise: [
      { field: 'source', value: 'The final report was delivered on 2023-03-24.', source: 'timeline' },
    ],
  }),
  make('view', 'map', { name: 'Map' }),
];
