import { MoreHorizontal } from 'lucide-react';
import { MenuButton } from '../ui/menu.tsx';
import { canvasCommands } from './actions.ts';
import { layoutCommands } from './layout-actions.ts';
import { toggleOverview } from './overview.ts';
import { t } from '../words/t.ts';

/** What the bar has no room for in a narrow map; the style sheet says when. */
export function MoreTools({ overview }: { readonly overview: boolean }) {
  return (
    <span className="tools-more">
      <MenuButton
        label={t('More tools')}
        entries={[
          { id: 'layout', label: t('Lay out'), end: 'L', act: layoutCommands.whole },
          { id: 'out', label: t('Zoom out'), end: '-', act: canvasCommands.zoomOut },
          { id: 'in', label: t('Zoom in'), end: '+', act: canvasCommands.zoomIn },
          { id: 'fit', label: t('Fit the map'), end: '1', act: canvasCommands.fit },
          { id: 'overview', label: t('Overview'), end: overview ? '✓' : '', act: toggleOverview },
        ]}
      >
        <MoreHorizontal size={16} />
      </MenuButton>
    </span>
  );
}
