import { Flag, Shield } from 'lucide-react';
import { controlCount, findingCount } from '../counts.ts';
import type { Extras } from '../flow-nodes.ts';
import { showNeighbours } from '../views/hiding.ts';
import { t } from '../../words/t.ts';

/** What the layers that are on count here: open findings, controls. The node's own sentence says it as well. */
export function LayerBadges({ extras: { findings, controls } }: { readonly extras: Extras }) {
  if (findings + controls === 0) return null;
  return (
    <span className="layer-badges" aria-hidden="true">
      {findings > 0 && (
        <span className="layer-badge findings" title={findingCount(findings)}>
          <Flag size={10} />
          {findings}
        </span>
      )}
      {controls > 0 && (
        <span className="layer-badge controls" title={controlCount(controls)}>
          <Shield size={10} />
          {controls}
        </span>
      )}
    </span>
  );
}

/** The ends that are not on this picture; a press brings them on it. */
export function Unseen({ id, extras: { unseen } }: { readonly id: string; readonly extras: Extras }) {
  if (unseen === 0) return null;
  const label = t(
    '{count, plural, one {{count} connection to what this view does not show: add it} other {{count} connections to what this view does not show: add it}}',
    { count: unseen },
  );
  return (
    <button
      type="button"
      className="unseen-ends nodrag"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        showNeighbours(id);
      }}
    >
      +{unseen}
    </button>
  );
}
