import type { Id } from '../../../shared/base/ids.ts';
import { CONTROL_STATES } from '../../../shared/model/records/control.ts';
import { askProtections, crossingWords } from './connecting.ts';
import { made, pick } from './talk.ts';
import type { Talk } from './talk.ts';

const WHAT = ['nothing more', 'connection', 'component', 'protection', 'state', 'access'] as const;
type What = (typeof WHAT)[number];

const QUESTION =
  'Take away a connection or a component, change a protection, the state of a control, an access of an actor, or nothing more?';

/** Question 0: what is changed or taken away. Everything else is changed in the application. */
export async function askExisting(talk: Talk): Promise<void> {
  for (;;) {
    const what = await talk.ask.choose(QUESTION, WHAT, true);
    if (what === 'nothing more') return;
    await STEPS[what](talk);
  }
}

const STEPS: Readonly<Record<Exclude<What, 'nothing more'>, (talk: Talk) => Promise<void>>> = {
  connection: (talk) => takeAway(talk, 'connection'),
  component: (talk) => takeAway(talk, 'component'),
  protection: changeProtection,
  state: changeState,
  access: changeAccess,
};

async function takeAway(talk: Talk, kind: 'connection' | 'component'): Promise<void> {
  const id = await pick(talk, [kind], `Which ${kind} is taken away?`);
  if (id !== undefined) made(talk, talk.work.draft(`${kind}.delete`, { id, referring: 'delete too' }));
}

async function changeProtection(talk: Talk): Promise<void> {
  const connection = await pick(talk, ['connection'], 'Of which connection?');
  if (connection === undefined) return;
  talk.ask.say(crossingWords(talk, connection));
  const options = await askProtections(talk);
  if (made(talk, talk.work.draft('connection.protect', { connection, options }))) {
    talk.ask.say(crossingWords(talk, connection));
  }
}

async function changeState(talk: Talk): Promise<void> {
  const id = await pick(talk, ['control'], 'Of which control?');
  if (id === undefined) return;
  const state = await talk.ask.choose(`What is its state: ${CONTROL_STATES.join(', ')}?`, CONTROL_STATES);
  made(talk, talk.work.draft('control.change', { id, fields: { state } }));
}

async function changeAccess(talk: Talk): Promise<void> {
  const { ask, work } = talk;
  const id = await pick(talk, ['actor'], 'Of which actor?');
  if (id === undefined) return;
  const place = await pick(talk, ['zone', 'placement'], 'Which zone or component?');
  if (place === undefined) return;
  const manner = await ask.choose('Is there, may use, or no longer?', ['is there', 'may use', 'no longer']);
  const before = work.drafted.get(id)?.access ?? [];
  const access =
    manner === 'no longer'
      ? before.filter((one) => one.manner === 'acts as' || one.place !== (place as Id))
      : [...before, { manner, place }];
  made(talk, work.draft('actor.change', { id, fields: { access } }));
}
