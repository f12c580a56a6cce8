import type { CSSProperties } from 'react';
import { removeSelected } from '../canvas/delete.ts';
import { MapCanvas } from '../canvas/map-canvas.tsx';
import { ViewBar } from '../canvas/views/view-bar.tsx';
import { BottomPanel } from '../panels/bottom-panel.tsx';
import { DeleteContext } from '../panels/inspector/deleting.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { Outline } from '../panels/outline.tsx';
import { usePlaces } from '../state/places.ts';
import { ReviewWalk } from '../review/review-walk.tsx';
import { DraftBanner } from '../wizard/draft-banner.tsx';
import { Wizard } from '../wizard/wizard.tsx';
import { BelowEdge } from './below-edge.tsx';
import { outlineActions } from './outline-actions.ts';
import { t } from '../words/t.ts';

/** The map in the middle, what it is made of on the left, what is selected on the right, tables below. */
export function MapRoom() {
  const { folded, wizard, besideWizard, review, bottomHeight } = usePlaces();
  const below = review || (wizard ? besideWizard : !folded.bottom);
  const style: CSSProperties & Record<'--below', string | undefined> = {
    '--below': bottomHeight === undefined ? undefined : `${bottomHeight}px`,
  };
  const classes = [
    'map-room',
    folded.left ? 'no-left' : '',
    folded.right && !wizard ? 'no-right' : '',
    below ? '' : 'no-bottom',
    wizard ? 'with-wizard' : '',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} style={style}>
      {!folded.left && (
        <aside className="left" aria-label={t('Outline')}>
          <Outline actionsFor={outlineActions} />
        </aside>
      )}
      <main className="middle" aria-label={t('Map')}>
        <ViewBar />
        <div className="map-area">
          <MapCanvas />
          <DraftBanner />
        </div>
      </main>
      {below && (
        <section className="below" aria-label={review ? t('Review of what is due') : t('Tables')}>
          <BelowEdge />
          {review ? <ReviewWalk /> : <BottomPanel />}
        </section>
      )}
      {(wizard || !folded.right) && (
        <aside className="right" aria-label={wizard ? t('Change wizard') : t('Inspector')}>
          {wizard ? (
            <Wizard />
          ) : (
            <DeleteContext value={(id) => void removeSelected([id])}>
              <Inspector />
            </DeleteContext>
          )}
        </aside>
      )}
    </div>
  );
}
