import { from, make } from './step.ts';
import type { Step } from './step.ts';

/** What the report leaves out, puts off and takes as given. */
export const assumptions: readonly Step[] = [
  make('assumption', 'ma1', {
    ref: 'MA1',
    text: 'What others make is left out: HAProxy, mosquitto-go-auth, certificate authorities, openssl and the TLS libraries. How Mosquitto uses them is not.',
    type: 'exclusion',
    tags: ['scope exclusion'],
    about: [
      'component:certificate-authority',
      'component:haproxy',
      'component:mosquitto-go-auth',
      'component:openssl',
      'component:ssl-tls-library',
    ],
    source: from('p. 7'),
  }),
  make('assumption', 'ma2', {
    ref: 'MA2',
    text: 'How TLS is used in detail, and how Mosquitto is packaged and deployed (Docker, for one), is for another review.',
    type: 'limitation',
    tags: ['limitation'],
    source: from('p. 8'),
  }),
  make('assumption', 'ma3', {
    ref: 'MA3',
    text: 'A threat counts when it goes from a part out of scope to one in scope, and does not when it ends at one out of scope.',
    type: 'exclusion',
    tags: ['scope rule'],
    source: from('p. 11'),
  }),
  make('assumption', 'ma4', {
    ref: 'MA4',
    text: 'Data sent over MQTT may have any format.',
    type: 'operating condition',
    tags: ['operating condition'],
    about: ['asset:topic-messages'],
    source: from('p. 9'),
  }),
];
