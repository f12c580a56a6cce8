import { Redo2, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { isOpenFinding } from '../../shared/analysis/findings.ts';
import type { Model } from '../../shared/model/model.ts';
import { redo, undo } from '../client/run.ts';
import { useReplica } from '../client/replica.ts';
import { usePlaces } from '../state/places.ts';
import type { Room } from '../state/places.ts';
import { useToday } from '../state/today.ts';
import { FreshnessChip } from '../review/freshness-chip.tsx';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/glyphs.tsx';
import { newChange } from './change-actions.ts';
import { ProjectMenu } from './project-menu.tsx';
import { PublicationChip } from './publication-chip.tsx';
import { StepButtons } from './step-buttons.tsx';
import { t } from '../words/t.ts';

const ROOMS: readonly (readonly [Room, string])[] = [
  ['map', t('Map')],
  ['tables', t('Tables')],
  ['changes', t('Changes')],
  ['findings', t('Findings')],
];

/** The one line above everything: the project, whether it is on disk, the rooms, find, and a new change. */
export function Header() {
  const model = useReplica((state) => state.model);
  const undoLabel = useReplica((state) => state.undo);
  const redoLabel = useReplica((state) => state.redo);
  const { room, go, setPalette } = usePlaces();
  const counts = useOpenCounts(model);
  return (
    <header className="header">
      <h1 className="unseen">{model.all('project')[0]?.name ?? 'Trailmap'}</h1>
      <Mark />
      <ProjectMenu name={model.all('project')[0]?.name ?? ''} />
      <PublicationChip />
      <FreshnessChip />
      <nav className="rooms" aria-label={t('Rooms')}>
        {ROOMS.map(([id, label]) => (
          <button
            key={id}
            type="button"
            aria-current={room === id ? 'page' : undefined}
            onClick={() => {
              go(id);
            }}
          >
            {label} {counts[id] > 0 && <i>{counts[id]}</i>}
          </button>
        ))}
      </nav>
      <span className="gap" />
      <StepButtons />
      <Button
        look="quiet"
        square
        label={undoLabel === undefined ? t('Undo') : t('Undo: {step}', { step: undoLabel })}
        disabled={undoLabel === undefined}
        onPress={() => void undo()}
      >
        <Undo2 size={16} />
      </Button>
      <Button
        look="quiet"
        square
        label={redoLabel === undefined ? t('Redo') : t('Redo: {step}', { step: redoLabel })}
        disabled={redoLabel === undefined}
        onPress={() => void redo()}
      >
        <Redo2 size={16} />
      </Button>
      <button
        type="button"
        className="find-button"
        onClick={() => {
          setPalette(true);
        }}
      >
        <span>{t('Find or do anything')}</span>
        <kbd>{isMac() ? '⌘ K' : t('Ctrl K')}</kbd>
      </button>
      <NewChangeButton />
    </header>
  );
}

/** What is open in each room. */
function useOpenCounts(model: Model): Readonly<Record<Room, number>> {
  const today = useToday();
  return useMemo(
    () => ({
      map: 0,
      tables: 0,
      paste: 0,
      changes: model.all('change').filter(({ state }) => state === 'draft' || state === 'announced').length,
      findings: model.all('finding').filter((finding) => isOpenFinding(finding, today)).length,
    }),
    [model, today],
  );
}

function NewChangeButton() {
  return (
    <Button look="first" onPress={newChange}>
      {t('New change…')}
    </Button>
  );
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
