import { must } from '../../../shared/base/assert.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { reachOf } from '../../../shared/analysis/reach.ts';
import { isPlacement, subjectName, subjectOf } from '../../../shared/analysis/subjects.ts';
import { chainWords, hopsOf, nearness, witnessOf } from '../../../shared/analysis/witness.ts';
import type { Access } from '../../../shared/model/records/actor.ts';
import { offerPath } from './documenting.ts';
import { made, picks } from './talk.ts';
import type { Talk } from './talk.ts';
import { firstOf } from './work.ts';

const INTENTS = ['unknown', 'malicious', 'benign'] as const;

/** Question 3: who it is, where it is and what it may use, what it holds, whom it acts as; then its paths. */
export async function askActors(talk: Talk): Promise<void> {
  const { ask, work } = talk;
  for (;;) {
    const name = await ask.line('Who is the new threat actor? (nothing: no other)');
    if (name === '') return;
    const intent = await ask.choose('What does it intend: unknown, malicious or benign?', INTENTS, true);
    const access = await askAccess(talk);
    const holds = await askCredentials(talk);
    const created = made(talk, work.draft('actor.create', { fields: { name, intent, access, holds } }));
    const id = created && firstOf('actor', created);
    if (id === undefined) continue;
    await askWhatIf(talk, id);
    await offerPaths(talk, id);
  }
}

async function askAccess(talk: Talk): Promise<readonly Access[]> {
  const isAt = await picks(talk, ['zone', 'placement'], 'Where is it? A zone or a component a line:');
  const uses = await picks(talk, ['zone', 'placement'], 'What may it use? A zone or a component a line:');
  const others =
    talk.work.drafted.count('actor') > 0 ? await picks(talk, ['actor'], 'Whom may it act as?') : [];
  return [
    ...isAt.map((place) => ({ manner: 'is there' as const, place })),
    ...uses.map((place) => ({ manner: 'may use' as const, place })),
    ...others.map((actor) => ({ manner: 'acts as' as const, actor })),
  ];
}

async function askCredentials(talk: Talk): Promise<readonly Id<'asset'>[]> {
  if (talk.work.drafted.count('asset') === 0) return [];
  return picks(talk, ['asset'], 'Which credentials does it hold? One a line:');
}

/** Both are always asked; an answer is a finding of this change. */
async function askWhatIf(talk: Talk, actor: Id<'actor'>): Promise<void> {
  const { ask, work } = talk;
  const { name } = must(work.drafted.get(actor), 'an actor of the draft');
  for (const [question, title] of [
    ['What if its account is taken over?', `The account of ${name} is taken over`],
    ['What if it errs?', `${name} makes a mistake`],
  ] as const) {
    const scenario = await ask.line(question);
    if (scenario === '') continue;
    const fields = { title, scenario, origin: 'change', targets: [{ record: actor }] };
    made(talk, work.draft('finding.create', { fields }));
  }
}

/** What reach derives, one hop first: each is a path that one word documents. */
async function offerPaths(talk: Talk, actor: Id<'actor'>): Promise<void> {
  const { ask, work } = talk;
  const reach = reachOf(work.drafted, actor);
  const [from] = reach.startPlaces().filter((place) => isIdOf('zone', place));
  for (const node of reach.nodes()) {
    const { subject } = subjectOf(reach.graph, node);
    const hops = reach.standing(node)?.pair.hops ?? 0;
    if (isPlacement(subject) || !isIdOf('zone', subject) || hops === 0) continue;
    const steps = witnessOf(reach, node);
    ask.say(
      `It reaches ${subjectName(work.drafted, subject)} (${nearness(reach, node) ?? ''}): ${chainWords(reach, steps)}`,
    );
    if (hops > 1 || from === undefined || !isIdOf('zone', from)) continue;
    const connections = hopsOf(steps).map(({ connection }) => connection);
    await offerPath(talk, { actor, from, to: subject, connections });
  }
}
