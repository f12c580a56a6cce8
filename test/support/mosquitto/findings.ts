import type { NewRecord } from '../../../shared/model/kinds.ts';
import { from, make } from './step.ts';
import type { Step } from './step.ts';

type More = Omit<NewRecord<'finding'>, 'title' | 'severity' | 'difficulty' | 'targets'> &
  Partial<Pick<NewRecord<'finding'>, 'targets'>>;

/** A row of the findings: number, title, severity and difficulty, category; at the broker unless it says otherwise. */
function row(number: number, title: string, rated: string, category: string, more: More = {}): Step {
  const [severity = '', difficulty = ''] = rated.split('/');
  return make('finding', `${number}`, {
    number: `${number}`,
    ref: `TOB-MOSQ-${number}`,
    title,
    severity,
    difficulty,
    categories: [{ category: `category:${category}` }],
    targets: [{ record: 'component:broker' }],
    origin: 'report',
    ...more,
    source: from('findings'),
  });
}

export const findings: readonly Step[] = [
  row(1, 'Insufficient default configuration file permissions', 'High/High', 'ac', {
    saidOtherwise: [{ field: 'targets', value: 'Mosquitto Broker', source: 'the finding itself' }],
  }),
  row(2, 'Unclear ACL, role, group enforcement priority', 'Medium/Low', 'ac', {
    targets: [{ record: 'component:dynsec-plugin' }],
  }),
  row(3, 'Missing global connection rate limiting', 'High/Low', 'ds', { notable: true }),
  row(4, 'Plaintext password storage and handling', 'High/High', 'si', {
    targets: [{ words: 'Multiple' }],
    saidOtherwise: [
      { field: 'targets', value: 'the broker and the ctrl utilities', source: 'text of the finding' },
    ],
  }),
  row(5, 'Bridge->broker->bridge message looping', 'High/Low', 'ds', { notable: true }),
  row(6, 'Broker does not check configuration filesystem permissions', 'Medium/High', 'ac'),
  row(7, 'Configuration reload may cause inconsistent behavior', 'Low/High', 'si'),
  row(8, 'Clients can publish last will messages to $CONTROL topics', 'High/Low', 'ac', { notable: true }),
];
