import { MoreHorizontal } from 'lucide-react';
import { isOpenAgain } from '../../shared/analysis/findings.ts';
import type { Model } from '../../shared/model/model.ts';
import { MenuButton } from '../ui/menu.tsx';
import { columnOf, columnsOf } from './columns.ts';
import type { Disposition, Finding } from './columns.ts';
import { Severity } from './severity.tsx';
import { DOING, callFinding, standingWords, targetNames } from './words.ts';
import { t } from '../words/t.ts';

interface CardProps {
  readonly model: Model;
  readonly finding: Finding;
  readonly today: string;
  readonly onOpen: () => void;
  readonly onDecide: (state: Disposition) => void;
  readonly onKey: (key: string, shift: boolean) => boolean;
}

/** One finding on the board. */
export function FindingCard(props: CardProps) {
  const { model, finding, today, onOpen, onDecide, onKey } = props;
  const again = isOpenAgain(finding, today);
  const targets = targetNames(model, finding);
  const column = columnOf(finding, today);
  const others = columnsOf(model).filter((state) => again || state !== column);
  return (
    <li className={`finding-card${again ? ' again' : ''}`} draggable data-finding={finding.id}>
      <div className="finding-line">
        <span className="finding-number">{finding.number ?? t('no number')}</span>
        <Severity model={model} finding={finding} />
        <span className="gap" />
        <MenuButton
          label={t('Decide about {finding}', { finding: callFinding(finding) })}
          entries={others.map((state) => ({
            id: state,
            label: again && state === 'accepted' ? t('Accept it again…') : `${DOING[state]}…`,
            act: () => onDecide(state),
          }))}
        >
          <MoreHorizontal size={14} />
        </MenuButton>
      </div>
      <button
        type="button"
        className="finding-open"
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key.startsWith('Arrow') && onKey(event.key, event.shiftKey)) event.preventDefault();
        }}
      >
        {finding.title}
      </button>
      {targets !== '' && <p className="finding-targets">{targets}</p>}
      <p className="finding-standing">{standingOf(finding, today, again)}</p>
    </li>
  );
}

function standingOf(finding: Finding, today: string, again: boolean): string {
  const { decidedBy, reviewBy } = finding.disposition;
  const until = again || reviewBy !== undefined ? standingWords(finding, today) : '';
  return [until, decidedBy ?? ''].filter((text) => text !== '').join(' · ');
}
