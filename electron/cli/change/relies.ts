import { added } from './draft-content.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';

/** Last, for every change: what it relies on that is not written down. Each answer is an assumption. */
export async function askRelies({ ask, work }: Talk): Promise<void> {
  const said = await ask.lines('One sentence each, an empty line ends:');
  const about = [
    ...added(work, 'placement'),
    ...added(work, 'zone'),
    ...added(work, 'actor'),
    ...added(work, 'connection'),
  ];
  for (const text of said) made({ ask, work }, work.draft('assumption.create', { fields: { text, about } }));
  made({ ask, work }, work.answer('relies', said.length > 0 ? 'yes' : 'no'));
}
