import { UNREACHED } from '../../../shared/analysis/search.ts';
import type { Subject } from '../../../shared/analysis/subjects.ts';
import { useReachAsked } from '../../state/reach.ts';
import { nearestNode } from '../reach-cells.ts';
import { AskedWith } from './asked-with.tsx';
import { Named } from './named.tsx';
import { Section } from './parts.tsx';
import { ShortList } from './short-list.tsx';
import { StandingLine } from './standing.tsx';
import { t } from '../../words/t.ts';

/** Every actor that gets to a zone or a component, the nearest first, each with its chain. */
export function WhoGetsHere({ subject }: { readonly subject: Subject }) {
  const { model, reachOf } = useReachAsked();
  const found = model
    .all('actor')
    .flatMap((actor) => {
      const reach = reachOf(actor.id);
      const node = nearestNode(reach, subject);
      return node === undefined || reach.costOf(node) === UNREACHED ? [] : [{ actor, reach, node }];
    })
    .toSorted((a, b) => a.reach.costOf(a.node) - b.reach.costOf(b.node));
  const others = model.count('actor') - found.length;
  return (
    <Section title={t('Who gets here')} action={<AskedWith />}>
      {found.length === 0 && <p className="quiet">{t('No actor of the model gets here.')}</p>}
      <ShortList
        lines={found.map(({ actor, reach, node }) => (
          <StandingLine key={actor.id} reach={reach} node={node}>
            <Named id={actor.id}>{actor.name}</Named>
          </StandingLine>
        ))}
      />
      {found.length > 0 && others > 0 && (
        <p className="quiet">
          {t('{others, plural, one {One other actor does not.} other {{others} other actors do not.}}', {
            others,
          })}
        </p>
      )}
    </Section>
  );
}
