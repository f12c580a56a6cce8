import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Guard } from '../../../shared/analysis/guards.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import { nodeName, subjectOf } from '../../../shared/analysis/subjects.ts';
import type { Hop, Step } from '../../../shared/analysis/witness.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import { GateGlyph } from '../../ui/glyphs.tsx';
import type { VerdictGlyph } from '../../ui/glyphs.tsx';
import { Named } from './named.tsx';
import { rich, t } from '../../words/t.ts';

/** A chain of connections, each with what it asks of who rides it. */
export function Chain({ reach, steps }: { readonly reach: Reach; readonly steps: readonly Step[] }) {
  const told = steps.filter((step) => step.by !== 'is there' && step.by !== 'fate');
  if (told.length === 0) return null;
  return (
    <p className="chain">
      {told.map((step, at) => (
        <span key={`${step.by} ${step.node}`}>
          {at > 0 && <span className="chain-then"> → </span>}
          {step.by === 'connection' ? (
            <HopLink reach={reach} hop={step} />
          ) : (
            <Without reach={reach} step={step} />
          )}
        </span>
      ))}
    </p>
  );
}

function HopLink({ reach, hop }: { readonly reach: Reach; readonly hop: Hop }) {
  const { model } = reach.graph;
  const connection = model.get(hop.connection);
  return (
    <span className="hop">
      <HopGlyph hop={hop} />
      {'\u00A0'}
      <Named id={hop.connection}>{connection ? connectionName(model, connection) : hop.connection}</Named>
      {hop.way !== 'forward' && `\u00A0(${WAY[hop.way]})`}
    </span>
  );
}

const WAY = {
  backward: t('by answering'),
  answer: t('by answering'),
  update: t('by update'),
} as const;

/** A lock that has to be defeated, one for which the actor has the key, or what there is instead of one. */
export function HopGlyph({ hop }: { readonly hop: Pick<Hop, 'guard' | 'withOwn'> }) {
  const words = hop.withOwn ? t('with its own credentials') : GUARD[hop.guard];
  return (
    <span className="hop-glyph" title={words}>
      {hop.withOwn ? <KeyRound size={12} /> : <GateGlyph verdict={GLYPH[hop.guard]} size={13} />}
      <span className="unseen">{words}</span>
    </span>
  );
}

const GLYPH: Readonly<Record<Guard, VerdictGlyph>> = {
  all: 'guarded',
  some: 'partly',
  none: 'unguarded',
  'not said': 'not stated',
};
const GUARD: Readonly<Record<Guard, string>> = {
  all: t('past a guard'),
  some: t('past a guard that is only sometimes there'),
  none: t('unguarded'),
  'not said': t('past what nobody has stated'),
};

/** What is had without a hop, in words. */
function Without({ reach, step }: { readonly reach: Reach; readonly step: Exclude<Step, Hop> }) {
  const { subject } = subjectOf(reach.graph, step.node);
  const name = nodeName(reach.graph, step.node);
  const isRecord = isIdOf('zone', subject) || isIdOf('placement', subject);
  return WITHOUT_HOP[step.by](isRecord ? <Named id={subject}>{name}</Named> : name);
}

const WITHOUT_HOP: Readonly<Record<Exclude<Step['by'], 'connection'>, (to: ReactNode) => ReactNode>> = {
  'is there': (to) => to,
  fate: (to) => to,
  'may use': (to) => rich('as one who may use {to}', { to }),
  'one thing': (to) => rich('the same thing in another place: {to}', { to }),
  nesting: (to) => rich('by containment {to}', { to }),
  boundary: (to) => rich('without the boundary {to}', { to }),
};
