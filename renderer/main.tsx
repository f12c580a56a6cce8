import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter';
import '@xyflow/react/dist/base.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './shell/shell.css';
import './panels/panels.css';
import './panels/cells/cells.css';
import './panels/inspector/inspector.css';
import './wizard/wizard.css';
import './findings/findings.css';
import './tables/tables.css';
import './review/review.css';
import './paste/paste.css';
import './canvas/canvas.css';
import './canvas/looks.css';
import { must } from '../shared/base/assert.ts';
import { start } from './client/replica.ts';
import { App } from './shell/app.tsx';
import { applyTheme } from './state/theme.ts';

applyTheme();
void start();
createRoot(must(document.querySelector('#root') ?? undefined, 'the page has no root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
