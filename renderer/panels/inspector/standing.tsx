import type { Reach, Standing } from '../../../shared/analysis/reach.ts';
import { nearnessWords, witnessOf } from '../../../shared/analysis/witness.ts';
import { hopWords, pairWords } from '../reach-cells.ts';
import { Chain } from './chain.tsx';
import { t } from '../../words/t.ts';

/** How near an actor is, as a mark whose filling fades; the words stand beside it. */
export function NearMark({ standing }: { readonly standing: Standing }) {
  const { guards, hops } = standing.pair;
  const near = hops === 0 ? 'here' : guards === 0 || hops === 1 ? 'strong' : guards === 1 ? 'mid' : 'faint';
  return <span className={`near-mark ${near}`} aria-hidden="true" />;
}

/** `past 1 guard, 2 hops` */
export function standingWords(reach: Reach, node: number, standing: Standing): string {
  const { pair, outside, byOutside, alternatives } = standing;
  const parts = [
    nearnessWords(reach, node),
    pair.hops > 0 ? hopWords(pair.hops) : '',
    outside ? t('by way of outside') : '',
    byOutside ? t('by way of outside {near}', { near: pairWords(byOutside) }) : '',
    alternatives && alternatives.reached < alternatives.of
      ? t('in {reached} of {all} of its alternatives', {
          reached: alternatives.reached,
          all: alternatives.of,
        })
      : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** One answer: how near, and by which chain. */
export function StandingLine(props: {
  readonly reach: Reach;
  readonly node: number;
  readonly children: React.ReactNode;
}) {
  const { reach, node, children } = props;
  const standing = reach.standing(node);
  if (!standing) return null;
  return (
    <li className="standing">
      <NearMark standing={standing} />
      <div>
        <div className="standing-head">
          {children} <em>{standingWords(reach, node, standing)}</em>
        </div>
        <Chain reach={reach} steps={witnessOf(reach, node)} />
      </div>
    </li>
  );
}
