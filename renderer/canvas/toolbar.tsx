import type { ReactNode } from 'react';
import { useTool } from '../state/tool.ts';
import type { Tool } from '../state/tool.ts';
import { canvasCommands } from './actions.ts';
import { LayoutMenu } from './layout-menu.tsx';
import { MoreTools } from './more-tools.tsx';
import { toggleOverview } from './overview.ts';
import { ToolButton } from './tool-button.tsx';
import './toolbar.css';
import { t } from '../words/t.ts';

const TOOLS: readonly (readonly [Tool, string, string, ReactNode])[] = [
  [
    'select',
    t('Select', undefined, 'verb'),
    'V',
    <path key="p" d="M3 2l9 5-4 1-1.5 4z" fill="currentColor" stroke="none" />,
  ],
  ['component', t('New component'), 'N', <rect key="p" x="2" y="4" width="12" height="8" rx="2" />],
  [
    'zone',
    t('New trust zone'),
    'Z',
    <rect key="p" x="1.5" y="2" width="13" height="12" rx="3" strokeDasharray="2.5 2" />,
  ],
  ['connect', t('Connect', undefined, 'verb'), 'C', <path key="p" d="M2 12c5 0 6-8 12-8m-3-2 3 2-3 2" />],
  [
    'actor',
    t('New threat actor'),
    'A',
    <g key="p">
      <circle cx="8" cy="5" r="2.5" />
      <path d="M3 14c0-3 2-5 5-5s5 2 5 5" />
    </g>,
  ],
];

/** What a press on the canvas does, the layout, and how near the map is. */
export function Toolbar({ overview }: { readonly overview: boolean }) {
  const { tool, setTool } = useTool();
  return (
    <div className="canvas-tools" role="toolbar" aria-label={t('Map tools')}>
      {TOOLS.map(([id, label, key, drawing]) => (
        <ToolButton key={id} label={`${label} (${key})`} pressed={tool === id} onClick={() => setTool(id)}>
          {drawing}
        </ToolButton>
      ))}
      <span className="divider" />
      <LayoutMenu />
      <span className="divider" />
      <span className="tools-sight">
        <ToolButton label={t('Zoom out (-)')} onClick={canvasCommands.zoomOut}>
          <path d="M3.5 8h9" />
        </ToolButton>
        <ToolButton label={t('Zoom in (+)')} onClick={canvasCommands.zoomIn}>
          <path d="M3.5 8h9M8 3.5v9" />
        </ToolButton>
        <ToolButton label={t('Fit the map (1)')} onClick={canvasCommands.fit}>
          <path d="M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5" />
        </ToolButton>
        <ToolButton label={t('Overview')} pressed={overview} onClick={toggleOverview}>
          <rect x="1.5" y="3" width="13" height="10" rx="1.5" />
          <rect x="8" y="7.5" width="5" height="4" fill="currentColor" stroke="none" />
        </ToolButton>
      </span>
      <MoreTools overview={overview} />
    </div>
  );
}
